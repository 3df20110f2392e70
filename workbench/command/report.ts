/** Makes the report of the command: a summary for users, or one JSON object. */
import type { Preview, RunStatus } from '../../src/protocol';
import type { Google } from '../apps-script/google';
import { letterOf } from '../csv/choose-column';
import type { Traffic } from './counted-network';

/** The JSON object of `--json`. The ten outcomes after `rows` add up to it. */
interface Report {
  readonly state: 'finished' | 'paused' | 'waiting';
  /** Why a paused run waits: a code of docs/troubleshooting.md. */
  readonly reason: string | null;
  readonly blank: number;
  readonly rows: number;
  readonly found: number;
  readonly notFound: number;
  readonly refused: number;
  readonly unconfirmed: number;
  readonly kept: number;
  readonly notMobile: number;
  readonly possiblyLandline: number;
  readonly alreadyNamed: number;
  readonly known: number;
  readonly queued: number;
  /** Distinct numbers sent to Naam, and rows that repeat a number. */
  readonly sent: number;
  readonly repeated: number;
  readonly requests: { readonly submits: number; readonly polls: number; readonly pages: number };
  readonly executions: number;
  readonly flushes: number;
  readonly serviceCalls: Readonly<Record<string, number>>;
  readonly seconds: { readonly real: number; readonly virtual: number };
}

interface Job {
  /** The preview before the run, and after it. */
  readonly before: Preview;
  readonly now: Preview;
  readonly standing: RunStatus;
  readonly google: Google;
  readonly traffic: Traffic;
  readonly seconds: { readonly real: number; readonly virtual: number };
}

/** Returns the report of a run. */
export function reportOf({ before, now, standing, google, traffic, seconds }: Job): Report {
  const { run, last } = standing;
  const { split } = now;
  const copied = run?.copied ?? last?.copied ?? { found: 0, notFound: 0, refused: 0 };
  const outcomes = {
    found: split.found - copied.found,
    notFound: split.notFound - copied.notFound,
    refused: split.refused - copied.refused,
    unconfirmed: split.unconfirmed,
    kept: split.kept,
    notMobile: split.notMobile,
    possiblyLandline: split.possiblyLandline,
    alreadyNamed: split.alreadyNamed + split.foreign,
    known: copied.found + copied.notFound + copied.refused,
  };
  const settled = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const { total } = google.meter;
  return {
    state: run === null ? 'finished' : run.state === 'paused' ? 'paused' : 'waiting',
    reason: reasonOf(run?.trouble?.code),
    blank: split.blank,
    rows: split.rows,
    ...outcomes,
    queued: split.rows - settled,
    sent: run?.sent ?? last?.sent ?? 0,
    repeated: before.split.repeated,
    requests: { submits: traffic.submits, polls: traffic.polls, pages: traffic.pages },
    executions: google.meter.executions,
    flushes: total.flushes,
    serviceCalls: total.serviceCalls,
    seconds,
  };
}

/** One reason for all requests of unknown fate, so that a script needs to know only one. */
function reasonOf(code = ''): string | null {
  return code.startsWith('unconfirmed-') ? 'unconfirmed' : code || null;
}

/** How the command was called. */
interface Usage {
  /** True if the names are made up. */
  readonly demo: boolean;
  /** Triggers that fired after the panel was closed; null if it stayed open. */
  readonly ticks: number | null;
  readonly out: string;
}

/** Returns the summary for users. It begins with a note if the names are made up. */
export function summaryOf(report: Report, preview: Preview, { demo, ticks, out }: Usage): string {
  const lines = demo ? ['Demo: the names are made up'] : [];
  lines.push(
    `${counted(report.rows, 'row')} with a value in ${columnInWords(preview)}, ${group(report.blank)} empty`,
    '',
  );
  for (const [words, count] of outcomesOf(report)) {
    if (count > 0) lines.push(`${group(count).padStart(9)}  ${bar(count, report.rows)}  ${words}`);
  }
  if (preview.rounded) lines.push('', ROUNDED);
  const { submits, polls, pages } = report.requests;
  lines.push(
    '',
    `${counted(report.sent, 'number')} sent (up to ${counted(report.sent, 'credit')}), ${counted(report.repeated, 'duplicate')} free`,
    `${counted(submits, 'submit')}, ${counted(polls, 'poll')} without results, ${counted(pages, 'page')} of results; ${counted(report.executions, 'execution')}`,
  );
  if (ticks !== null) lines.push(backgroundOf(ticks, report.seconds.virtual));
  lines.push(`Written: ${out}`);
  return lines.join('\n');
}

function backgroundOf(ticks: number, seconds: number): string {
  const triggers = ticks === 1 ? 'one background run' : `${group(ticks)} background runs`;
  const minutes = group(Math.round(seconds / 60));
  return `Panel closed after the start: ${triggers}, ${minutes} minutes in total (virtual clock)`;
}

const ROUNDED =
  'Warning: many numbers end in 0000. They may have been rounded by a spreadsheet. Export the file again with whole numbers.';

function outcomesOf(report: Report): [words: string, count: number][] {
  return [
    ['found', report.found],
    ['not found', report.notFound],
    ['filled from other rows (free)', report.known],
    ['already have a name', report.alreadyNamed],
    ['your name kept, Naam’s name is in the status', report.kept],
    ['not valid mobile numbers', report.notMobile],
    ['possible landlines (skipped)', report.possiblyLandline],
    ['refused by Naam', report.refused],
    ['unconfirmed', report.unconfirmed],
    [report.state === 'finished' ? 'not sent' : 'no result yet', report.queued],
  ];
}

/** Returns a column by its header, or by its letter if it has no header. */
export function columnInWords({ header, pointed }: Preview): string {
  return header === '' ? `column ${letterOf(pointed.column - 1)}` : `column “${header}”`;
}

/** Returns a sentence about the columns that are about as likely as the detected one. */
export function othersInWords(preview: Preview): string {
  const others = preview.others.map(({ column, header }) => {
    return header === '' ? letterOf(column - 1) : `${letterOf(column - 1)} (${header})`;
  });
  return (
    `Taken: ${columnInWords(preview)}. Also likely: ${others.join(', ')}. ` +
    'Choose another one with --column.'
  );
}

const BAR = 24;

function bar(count: number, of: number): string {
  const filled = of === 0 ? 0 : Math.max(1, Math.round((count / of) * BAR));
  return '█'.repeat(filled).padEnd(BAR, '·');
}

function counted(count: number, what: string): string {
  return `${group(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** Formats a count as in India: 1,00,000. */
function group(count: number): string {
  return count.toLocaleString('en-IN');
}
