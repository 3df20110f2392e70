/** The heading of a view: focus goes here when the view changes. */
export function Title({ words }: { readonly words: string }) {
  return <h1 tabIndex={-1}>{words}</h1>;
}
