/** The heading of a view, which gets the focus when the view changes. */

interface Heading {
  readonly words: string;
  /** Whether only screen readers get it, because the view shows it in another way. */
  readonly unseen?: boolean;
}

export function Title({ words, unseen = false }: Heading) {
  return (
    <h1 tabIndex={-1} class={unseen ? 'unseen' : ''}>
      {words}
    </h1>
  );
}
