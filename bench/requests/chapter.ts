/** Writes the chapter that compares requests with the lower bound, with its goals. */
import { figure, table } from '../page/markdown';
import type { Goal, Part } from '../goal';
import type { Counted } from './count';
import { type Reread, rereadGoal, rereadText } from './late-names';

/** The goals of issue 8. */
const KNOWN_FACTOR = 1.05;
const UNKNOWN_MORE = 12;
const SCATTERED =
  'Scattered rows take a write each, so an execution can collect more results than it has time to\n' +
  '  write. The next one requests the rest again, free.';

/** The most polls of unready batches in a run: the ten oldest are polled together, at growing intervals. */
export const MOST_POLLS = 40;

/** Returns the submits and the requests for pages, without polls. */
export const askedOf = ({ submits, pages }: Counted): number => submits + pages;

/** Whether a run made few enough requests, by the goals of issue 8. */
export function isFrugal(one: Counted): boolean {
  const most = one.known ? one.bound * KNOWN_FACTOR : one.bound + UNKNOWN_MORE;
  return askedOf(one) <= most;
}

export function requestsChapter(all: readonly Counted[], reread: readonly Reread[]): Part {
  const known = all.filter((one) => one.known);
  const fresh = all.filter((one) => !one.known);
  const factor = worst(known, (one) => askedOf(one) / one.bound);
  const more = worst(fresh, (one) => askedOf(one) - one.bound);
  const polls = worst(all, (one) => one.polls);
  const goals: Goal[] = [
    {
      about: 'Requests, limit known',
      goal: `at most ${KNOWN_FACTOR} × the bound`,
      measured: `${figure(factor, 3)} × at worst, of ${known.length} sheets`,
      met: known.every(isFrugal),
      why: SCATTERED,
    },
    {
      about: 'Requests, nothing known',
      goal: `at most the bound + ${UNKNOWN_MORE}`,
      measured: `the bound + ${more} at worst, of ${fresh.length} sheets`,
      met: fresh.every(isFrugal),
      why: SCATTERED,
    },
    {
      about: 'Polls of unready batches',
      goal: `bounded (at most ${MOST_POLLS} a run)`,
      measured: `${polls} at most`,
      met: polls <= MOST_POLLS,
    },
    rereadGoal(reread),
  ];
  const both = `${text(all)}\n\n${rereadText(reread)}`;
  return { title: 'Requests against the lower bound', goals, text: both };
}

const worst = (all: readonly Counted[], of: (one: Counted) => number): number =>
  Math.max(...all.map(of));

const HEAD = [
  'rows',
  'distinct',
  'page',
  'limit',
  'bound',
  'unknown: submits',
  'pages',
  '− bound',
  'polls',
  'known: submits',
  'pages',
  '÷ bound',
  'polls',
];

/** Returns a table with one line for each sheet. A test compares it with the program. */
export function requestsTable(all: readonly Counted[]): string {
  const rows = all
    .filter((one) => !one.known)
    .map((first) => {
      const { rows, share, page, limit } = first.point;
      const second = all[all.indexOf(first) + 1] ?? first;
      return [
        figure(rows),
        `${Math.round(share * 100)} %`,
        figure(page),
        figure(limit),
        figure(first.bound),
        ...[first.submits, first.pages, askedOf(first) - first.bound, first.polls].map((n) =>
          figure(n),
        ),
        ...[second.submits, second.pages].map((n) => figure(n)),
        figure(askedOf(second) / second.bound, 3),
        figure(second.polls),
      ];
    });
  return table(HEAD, rows);
}

function text(all: readonly Counted[]): string {
  return `The bound is ⌈distinct ÷ limit⌉ submits and, for each batch, ⌈batch ÷ page⌉ pages. The mock of Naam returns
a record for every number here, so fewer requests are impossible. Each sheet is run twice: with a new key,
and with a key whose limit is known from an earlier sheet. Submits that were refused for their size
count. At 1,000 rows every combination is run, at 10,000 every value, and at 100,000 the two ends.

${requestsTable(all)}`;
}
