/** The works of core whose time is taken, each as an execution does them: with nothing remembered. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { blocksOf } from '../../src/core/blocks';
import { numbersOf } from '../../src/core/numbers';
import { readPhone } from '../../src/core/phone';
import { place } from '../../src/core/place';
import { plan } from '../../src/core/plan';
import { queueOf } from '../../src/core/queue';
import { repair, textsOf } from '../../src/core/verify';
import type { RowWrite } from '../../src/core/world';
import * as sheets from './sheets';

/** Builds what the work needs, and gives the work itself. */
export type Work = (rows: number) => () => unknown;

/** What any program that asks the phone library of each text must wait for. */
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

function marking(rows: number): () => unknown {
  const sheet = sheets.blankRows(rows);
  const planned = plan(sheet, sheets.freshJudge());
  return () => planned.writes(sheets.RUN, rows);
}

function queueing(rows: number): () => unknown {
  const sheet = sheets.queuedRows(rows);
  return () => queueOf(sheet, sheets.freshJudge(sheets.RUN), new Set(), new Set());
}

/** More than the ticket holds are never at hand; rows that wait for others are read all the same. */
const MOST_ANSWERS = 100_000;

function placing(rows: number): () => unknown {
  const sheet = sheets.queuedRows(rows);
  const answers = sheets.answersFor(Math.min(rows, MOST_ANSWERS));
  return () => place(sheet, answers, by());
}

const by = (): Parameters<typeof place>[2] => ({
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

/** Nothing: what is measured with it is the sheet itself. */
function sheetAlone(rows: number): () => unknown {
  const sheet = sheets.finishedRows(rows);
  return () => sheet.phones.length;
}

export const WORKS = {
  sheetAlone,
  library,
  parsing,
  firstPlan,
  planAgain,
  marking,
  queueing,
  placing,
  checking,
} as const satisfies Record<string, Work>;

export type WorkName = keyof typeof WORKS;

export const SAID: Readonly<Record<WorkName, string>> = {
  sheetAlone: 'the sheet, and nothing done',
  library: 'the phone library alone, each text once',
  parsing: 'reading the numbers',
  firstPlan: 'planning, first time',
  planAgain: 'planning, all rows have their outcome',
  marking: 'marking all rows as queued',
  queueing: 'finding what is queued',
  placing: 'placing answers',
  checking: 'grouping the writes and checking them read back',
};
