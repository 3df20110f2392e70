/** What the command says while it measures: one line a step, with the seconds since its start. */
const began = Date.now();

export const tookSoFar = (): number => Date.now() - began;

export function progress(line: string): void {
  const seconds = String(Math.round(tookSoFar() / 1_000)).padStart(4);
  process.stderr.write(`${seconds} s  ${line}\n`);
}
