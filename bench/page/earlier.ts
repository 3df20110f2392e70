/** What changes made for speed came to: figures of earlier versions of the page, as they stood there. */
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
  text: `From earlier versions of this page (2026), which git has. Between the first two, by their messages: round bulk
limits are met exactly, columns that did not move are not read again, unready batches are polled in
groups, India is known without the phone library, and all that is ready is asked for before it is
written (a tick that collects 20,000 rows: 22.4 s before, 12.5 s after). Between the last two: both
headers go out in one call; and a look at the end of a run was added, which costs calls and reads.
Processor time and memory are left out: the first version measured them in another way.

${table(HEAD, FIGURES)}`,
};
