/** The heading of a view: focus goes here when the view changes. */
interface Heading {
  readonly words: string;
  /** For screen readers alone, where the view says it in another way. */
  readonly unseen?: boolean;
}

export function Title({ words, unseen = false }: Heading) {
  return (
    <h1 tabIndex={-1} class={unseen ? 'unseen' : ''}>
      {words}
    </h1>
  );
}
