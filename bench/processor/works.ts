/** The pieces of work of core that are measured, each with empty caches, as in a new execution. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { blocksOf } from '../../src/core/rows/blocks';
import { numbersOf } from '../../src/core/status/numbers';
import { readPhone } from '../../src/core/phone/read';
import { placeAnswers } from '../../src/core/rows/place-answers';
import { plan } from '../../src/core/rows/plan';
import { queueOf } from '../../src/core/rows/queue';
import { repair, textsOf } from '../../src/core/rows/verify';
import type { RowWrite } from '../../src/core/ports/cells';
import * as sheets from './sheets';

/** Prepares a sheet of so many rows, and returns the work that is measured. */
export type Work = (rows: number) => () => unknown;

/** Rows of the sheet that warms up the work. */
export const WARM = 2_000;
const SLICE = 1_000;

/** The phone library alone: what any program needs that reads each text with it. */
function library(rows: number): () => unknown {
  const texts = sheets.cells(rows).map(String);
  return () => texts.map((text) => parsePhoneNumberFromString(text, 'IN')?.getType());
}

function parsing(rows: number): () => unknown {
  const cells = sheets.cells(rows);
  return () => cells.map((cell) => readPhone(cell, sheets.COUNTRY));
}

function firstPlan(rows: number): () => unknown {
  const sheet = sheets.blankRows(rows);
  return () => plan(sheet, sheets.freshJudge());
}

function planAgain(rows: number): () => unknown {
  const sheet = sheets.finishedRows(rows);
  return () => plan(sheet, sheets.freshJudge());
}

/** The same rows, planned a thousand at a time, each time with empty caches. */
function planSlices(rows: number): () => unknown {
  const sheet = sheets.finishedRows(rows);
  const slices = Array.from({ length: Math.ceil(rows / SLICE) }, (_, n) =>
    sheets.slice(sheet, n * SLICE, SLICE),
  );
  return () => {
    for (const slice of slices) plan(slice, sheets.freshJudge());
  };
}

function marking(rows: number): () => unknown {
  const sheet = sheets.blankRows(rows);
  const planned = plan(sheet, sheets.freshJudge());
  const all = new Set(planned.send);
  return () => planned.writes(sheets.RUN, all);
}

function queueing(rows: number): () => unknown {
  const sheet = sheets.queuedRows(rows);
  return () => queueOf(sheet, sheets.freshJudge(sheets.RUN), new Set(), new Set());
}

/** One write never has more answers. Rows that wait for other numbers are read all the same. */
const MOST_ANSWERS = 100_000;

function placing(rows: number): () => unknown {
  const sheet = sheets.queuedRows(rows);
  const answers = sheets.answersFor(Math.min(rows, MOST_ANSWERS));
  return () => placeAnswers(sheet, answers, by());
}

const by = (): Parameters<typeof placeAnswers>[2] => ({
  numbers: numbersOf(sheets.COUNTRY),
  run: sheets.RUN,
  today: sheets.TODAY,
  replace: false,
});

function checking(rows: number): () => unknown {
  const before = sheets.queuedRows(rows);
  const after = sheets.finishedRows(rows);
  const writes = after.statuses.map((status, index): RowWrite => {
    const name = after.names[index] ?? '';
    return name === '' ? { index, status } : { index, name, status };
  });
  return () => [blocksOf(before, writes), repair(before, writes, after, textsOf(writes))];
}

export const WORKS = {
  library,
  parsing,
  firstPlan,
  planAgain,
  planSlices,
  marking,
  queueing,
  placing,
  checking,
} as const satisfies Record<string, Work>;

export type WorkName = keyof typeof WORKS;

export const SAID: Readonly<Record<WorkName, string>> = {
  library: 'the phone library alone, each text once',
  parsing: 'reading the numbers',
  firstPlan: 'planning, first time',
  planAgain: 'planning, all rows have their outcome',
  planSlices: 'the same, a thousand rows at a time',
  marking: 'marking all rows as queued',
  queueing: 'finding what is queued',
  placing: 'placing answers',
  checking: 'grouping the writes and checking them read back',
};
