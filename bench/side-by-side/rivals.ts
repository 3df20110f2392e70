/** The other designs that are compared, with where each is described. */
export interface Rival {
  readonly kind: string;
  readonly folder: string;
  /** What makes it continue: a user who starts it again, an open panel, or its own trigger. */
  readonly driver: 'person' | 'panel' | 'trigger';
  readonly source: string;
}

export const RIVALS: readonly Rival[] = [
  {
    kind: 'one request and one write a row',
    folder: 'one-a-row',
    driver: 'person',
    source:
      'the loop over rows with a result a row, [a tutorial](https://labs.amplifiedit.com/docs/tutorial-tutorial1.html)',
  },
  {
    kind: 'kept in memory, written at the end',
    folder: 'kept-in-memory',
    driver: 'person',
    source:
      "“use batch operations”, [Google's best practices](https://developers.google.com/apps-script/guides/support/best-practices)",
  },
  {
    kind: 'forty-row chunks, panel open',
    folder: 'panel-chunks',
    driver: 'panel',
    source:
      "a page that calls the script again and again, [Google's guide](https://developers.google.com/apps-script/guides/html/communication); forty rows as open add-ons have it",
  },
  {
    kind: 'time slices, index, one-shot trigger',
    folder: 'time-slices',
    driver: 'trigger',
    source:
      'an index in the properties and a trigger, [an answer](https://stackoverflow.com/questions/7854573)',
  },
];
