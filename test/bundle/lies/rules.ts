/** The rules for the doubts about the API, and the tests that check each of them. */

interface Held {
  readonly doubt: number | 'beyond';
  /** Tests elsewhere: a file below test/bundle, and the beginning of a test's title in it. */
  readonly by: readonly (readonly [file: string, title: string])[];
}

const doubts = (name: string): string => `doubts/${name}.test.ts`;

export const RULES = {
  'a status in any place': {
    doubt: 1,
    by: [[doubts('01-where-the-status-stands'), '406 leads to the one number that Naam refuses']],
  },
  'a refused key': {
    doubt: 2,
    by: [[doubts('02-a-wrong-key'), 'is refused at connecting: not stored, nothing submitted']],
  },
  'a key is tested free': {
    doubt: 2,
    by: [
      [doubts('02-a-wrong-key'), 'says nothing against a good key'],
      ['lies/lies.test.ts', 'in reply to the test of a key, %s'],
    ],
  },
  'ten numbers first': {
    doubt: 3,
    by: [[doubts('03-the-bulk-limit'), 'the first request ever carries ten numbers at most']],
  },
  'the limit is found and remembered': {
    doubt: 3,
    by: [
      [doubts('03-the-bulk-limit'), 'what was refused is remembered with the key'],
      [doubts('03-the-bulk-limit'), 'after a week the refused size is forgotten'],
    ],
  },
  'not ready': {
    doubt: 4,
    by: [[doubts('04-how-not-ready-answers'), 'never ready: Unconfirmed after 24 hours']],
  },
  'two empty lists': {
    doubt: 4,
    by: [
      [doubts('04-empty-lists-and-unknown-ids'), 'twice at least ten minutes apart'],
      [doubts('04-empty-lists-and-unknown-ids'), 'three times after the first two minutes'],
    ],
  },
  'pages end': {
    doubt: 5,
    by: [[doubts('05-paging'), 'every name comes, nothing is not-found wrongly, and the run ends']],
  },
  'by the number alone': {
    doubt: 6,
    by: [[doubts('06-mobile-in-another-form'), 'every row has the name of its own number']],
  },
  'names are text': {
    doubt: 7,
    by: [
      [doubts('07-what-a-name-is'), 'each name is text of at most 200 characters in its cell'],
      ['text-safety.test.ts', 'names to fear stay text at every service call'],
      ['lies/naughty-names.test.ts', 'names of the Big List of Naughty Strings'],
    ],
  },
  'an unknown fate': {
    doubt: 8,
    by: [
      [doubts('08-was-it-accepted'), 'at most ten rows are Unconfirmed, nothing more is sent'],
      ['kills.test.ts', 'the calls of a run, killed %s'],
    ],
  },
  'an id is an acceptance': {
    doubt: 8,
    by: [['lies/lies.test.ts', 'an id %s is asked by as it came']],
  },
  'a bad number is found': {
    doubt: 9,
    by: [
      [doubts('09-not-acceptable'), '%i bad numbers among fifty are refused alone'],
      [doubts('09-not-acceptable'), 'takes at most 120 requests beyond the one that was refused'],
      [doubts('09-not-acceptable'), 'what happens to the first ten numbers of a key'],
    ],
  },
  'slow down': {
    doubt: 10,
    by: [
      [doubts('10-slow-down'), 'each wait is longer, none is longer than five minutes'],
      [doubts('10-slow-down'), 'one request at a time until it passes'],
      [doubts('10-slow-down'), 'a submit is an unknown answer like any other'],
    ],
  },
  'a pause with its cure': {
    doubt: 11,
    by: [
      [doubts('11-what-pauses-a-run'), 'pauses with that reason and its cure'],
      [doubts('11-what-pauses-a-run'), 'with nobody there it asks nothing'],
    ],
  },
  'one form of numbers': {
    doubt: 12,
    by: [[doubts('12-number-format'), 'numbers of another country go as E.164 digits']],
  },
  'a callback is passed through': {
    doubt: 13,
    by: [
      [doubts('13-callback-url'), 'with one, each submit carries it as it was set'],
      [doubts('13-callback-url'), 'the address %j is a bad request'],
    ],
  },
  'numbers sent, never credits': {
    doubt: 14,
    by: [
      [doubts('14-what-is-kept-and-charged'), 'what is said of money is numbers sent'],
      [doubts('14-what-is-kept-and-charged'), 'the results written again: free, or told'],
    ],
  },
  'a poll may be asked again': {
    doubt: 15,
    by: [[doubts('15-replies-are-data'), 'once: it is asked again, and all is right']],
  },
  'the key is told to nobody': {
    doubt: 15,
    by: [
      [doubts('15-replies-are-data'), 'the key is told to nobody'],
      ['key-search.test.ts', 'a key in %s is found'],
    ],
  },
  'a server that never ends is left': {
    doubt: 'beyond',
    by: [
      [
        '../workbench/apps-script/real-network.test.ts',
        'odd statuses, cut replies and time-outs come through',
      ],
    ],
  },
} as const satisfies Record<string, Held>;

export type Rule = keyof typeof RULES;
