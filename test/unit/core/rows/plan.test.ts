/** The preview: every row is counted once, and every number once. */
import fc from 'fast-check';
import type { RowWrite } from '../../../../src/core/ports/cells';
import { status } from '../../../../src/core/status/status';
import { numbersOf } from '../../../../src/core/status/numbers';
import { plan, type Split } from '../../../../src/core/rows/plan';
import type { RowRules } from '../../../../src/core/rows/classify-row';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { rowsOf, type Line } from '../../fixtures/rows';

const BY: RowRules = { numbers: numbersOf('IN'), options: DEFAULT_OPTIONS, run: null };
const ten = (n: number): string => `98765432${10 + n}`;
const full = (n: number): string => `91${ten(n)}`;
const DAY = '2026-11-23';

const LINES: Record<string, (n: number) => Line> = {
  fresh: (n) => [ten(n), '', ''],
  other: (n) => [`+91 ${ten(n)}`, '', ''],
  found: (n) => [ten(n), 'Asha', status.found(DAY, full(n), 'Asha', false)],
  edited: (n) => [ten(n), 'Mine', status.found(DAY, full(n), 'Asha', false)],
  missing: (n) => [ten(n), '', status.notFound(DAY, full(n), false)],
  changed: (n) => [ten(n), 'Asha', status.found(DAY, full(n + 20), 'Asha', false)],
  unsure: (n) => [ten(n), '', status.unconfirmed(DAY, full(n), false)],
  queued: (n) => [ten(n), '', status.queued('dead', full(n), '')],
  typed: (n) => [ten(n), 'Mine', ''],
  foreign: (n) => [ten(n), '', 'call back'],
  nobody: () => ['n/a', '', ''],
  blank: () => ['', '', ''],
};
const line = fc
  .tuple(fc.constantFrom(...Object.keys(LINES)), fc.nat(4))
  .map(([kind, n]): Line => LINES[kind]?.(n) ?? ['', '', '']);
const lines = fc.array(line, { maxLength: 40 });

/** All slices of a split but those that count rows of another slice a second time. */
function slices(split: Split): number {
  const { send, repeated, known, alreadyNamed, foreign, found, notFound, refused } = split;
  const { unconfirmed, kept, inFlight, possiblyLandline, notMobile } = split;
  const asked = send + repeated + known + inFlight;
  const done = found + notFound + refused + unconfirmed + kept;
  return asked + done + alreadyNamed + foreign + possiblyLandline + notMobile;
}

test('every row with something in its phone cell is in exactly one slice', () => {
  fc.assert(
    fc.property(lines, (list) => {
      const { split } = plan(rowsOf(list), BY);
      const filled = list.filter(([phone]) => phone !== '').length;
      expect([split.rows, split.blank]).toEqual([filled, list.length - filled]);
      expect(slices(split)).toBe(filled);
    }),
  );
});

test('no number is sent twice, nor one whose outcome stands in any row', () => {
  fc.assert(
    fc.property(lines, (list) => {
      const { send } = plan(rowsOf(list), BY);
      expect(new Set(send).size).toBe(send.length);
      for (const [phone, name, said] of list) {
        const number = `91${String(phone).slice(-10)}`;
        const known = String(said).endsWith(status.notFound(DAY, number, false).slice(-6));
        const bound = said === status.found(DAY, number, 'Asha', false) && name === 'Asha';
        if (known || bound) expect(send).not.toContain(number);
      }
    }),
  );
});

test('no more numbers are queued than the cap, and the cap changes nothing that is free', () => {
  fc.assert(
    fc.property(lines, fc.nat(5), (list, cap) => {
      const made = plan(rowsOf(list), BY);
      const writes = (of: number): [queued: RowWrite[], free: RowWrite[]] => {
        const all = made.writes('r0n1', new Set(made.send.slice(0, of)));
        const isQueued = ({ status }: RowWrite): boolean => String(status).startsWith('Queued ');
        return [all.filter(isQueued), all.filter((write) => !isQueued(write))];
      };
      const [queued, free] = writes(cap);
      const marks = new Set(queued.map((w) => String(w.status).slice(-5)));
      expect(marks.size).toBe(Math.min(cap, made.send.length));
      expect(free).toEqual(writes(1_000)[1]);
    }),
  );
});

test('a formula in name or status makes a row the person’s', () => {
  const { split } = plan(rowsOf([[ten(0), '', '']], { formulas: [0] }), BY);
  expect(split).toMatchObject({ send: 0, alreadyNamed: 1 });
});

test('numbers in flight are barred, and rows that were not chosen are not counted', () => {
  const rows = rowsOf([0, 1, 2].map((n) => [ten(n), '', '']));
  const { split, send } = plan(rows, BY, { barred: new Set([full(0)]), within: new Set([0, 1]) });
  expect(split).toMatchObject({ rows: 2, inFlight: 1, send: 1 });
  expect(send).toEqual([full(1)]);
});

test('a name found elsewhere beats an outcome without one', () => {
  const here = rowsOf([LINES['missing']?.(0) ?? ['', '', ''], [ten(0), '', '']]);
  const there = rowsOf([LINES['found']?.(0) ?? ['', '', '']]);
  const [write] = plan(here, BY, { others: [there] }).writes('r0n1', new Set());
  expect(write).toMatchObject({ index: 1, name: 'Asha' });
});
