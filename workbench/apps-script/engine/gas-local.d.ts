declare module 'gas-local' {
  const gasLocal: { require(folder: string, globals: object): Record<string, unknown> };
  export = gasLocal;
}
