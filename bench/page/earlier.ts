/** Figures of earlier versions of docs/performance.md, before and after changes for speed. */
import type { Part } from '../goal';
import { table } from './markdown';

const HEAD = ['counted, or in virtual time', '24 November', '28 November', 'that day, later'];

const FIGURES: readonly (readonly string[])[] = [
  ['requests above the bound, nothing known, at worst', '35', '11', '11'],
  ['polls of unready batches in a run, at most', '61', '35', '35'],
  ['100,000 rows, dear writes: service calls', '2,996', '2,599', '2,664'],
  ['… property operations', '939', '811', '853'],
  ['… reads of the columns in its execution', '14', '12', '13'],
  ['… first name after', '36.0 s', '32.9 s', '32.4 s'],
  ['… end after', '2 min 40 s', '2 min 20 s', '2 min 22 s'],
  ['20,000 rows, Naam slow, panel closed: service calls', '4,496', '1,842', '1,877'],
  ['… trigger time', '23.5 s', '12.5 s', '13.2 s'],
  ['10,000 rows beside other ways, Naam fast: flushes', '7', '7', '6'],
  ['executions that read no number and build the metadata', '7', '0', '0'],
];

export const earlier: Part = {
  title: 'Before and after',
  goals: [],
  text: `From earlier versions of this page (2026), which are in git. Changes between the first two: round bulk limits
are met exactly; columns that did not move are not read again; unready batches are polled in groups;
Indian numbers are read without the phone library; and all ready results are collected before they are
written (a trigger that collects 20,000 rows: 22.4 s before, 12.5 s after). Changes between the last two:
both headers are written in one call, and the sheet is read at the end of a run, which costs calls.
Processor time and memory are left out, because the first version measured them differently.

${table(HEAD, FIGURES)}`,
};
