/** Rows that move between a read and its write: no name next to another number, no text lost. */
import fc from 'fast-check';
import { numberTag } from '../../../../src/core/status/tags';
import { status } from '../../../../src/core/status/status';
import { numbersOf } from '../../../../src/core/status/numbers';
import { placeAnswers, type Answer } from '../../../../src/core/rows/place-answers';
import type { Cell } from '../../../../src/core/ports/cells';
import { writeUntilRight } from '../../../../src/core/rows/write-until-right';
import { sized } from '../../../thorough';
import { RUN, TODAY } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { type Line } from '../../fixtures/rows';

const RUNS = Number(process.env['PLACE_RUNS'] ?? sized(200, 1_000));
const TABLE = { sheetId: 0, tableId: 't', headers: null };
const canonical = (n: number): string => `9198765432${String(10 + n)}`;
const numbers = numbersOf('IN');

/** A move of whole rows, made by a person just before a write lands. */
type Move = { readonly kind: 'swap' | 'rotate' | 'insert' | 'delete'; readonly at: number };

/** A row as it is in the end; `id` is where it was at first. */
interface Row {
  readonly id: number;
  readonly phone: Cell;
  readonly name: Cell;
  readonly status: Cell;
}

const move = fc.record({
  kind: fc.constantFrom('swap', 'rotate', 'insert', 'delete'),
  at: fc.nat(30),
}) as fc.Arbitrary<Move>;
const once = fc.array(fc.option(move), { maxLength: 1 });
const often = fc.array(fc.option(move, { freq: 2 }), { maxLength: 3 });
const ANSWERS: readonly Answer[] = [
  { kind: 'found', name: 'Asha Rao' },
  { kind: 'found', name: '=HYPERLINK("x")' },
  { kind: 'found', name: 'Ravi' },
  { kind: 'not-found' },
  { kind: 'refused' },
  { kind: 'unconfirmed' },
  { kind: 'released' },
];
const answers = fc
  .array(fc.option(fc.constantFrom(...ANSWERS)), { minLength: 6, maxLength: 6 })
  .map((list) => {
    const known = new Map<string, Answer>();
    list.forEach((answer, n) => answer !== null && known.set(canonical(n), answer));
    return known;
  });

/** What a row held before, in words that mean something for its number or for another one. */
const before = fc.constantFrom('blank', 'queued', 'asked-again', 'stranger', 'typed', 'foreign');
const row = fc.record({ n: fc.nat(5), plain: fc.boolean(), before });

function linesOf(list: readonly { n: number; plain: boolean; before: string }[]): Line[] {
  return list.map(({ n, plain, before: kind }, id) => {
    const number = canonical(n);
    const phone = plain ? number.slice(2) : `+${number}`;
    const other = canonical((n + 1) % 6);
    const old = status.found('2026-01-02', number, 'Old', false);
    const cells = {
      blank: ['', ''],
      queued: ['', status.queued(RUN, number, '')],
      'asked-again': ['Old', status.queued(RUN, number, old)],
      stranger: ['Old', status.found('2026-01-02', other, 'Old', false)],
      typed: [`Mine ${String(id)}`, status.queued(RUN, number, '')],
      foreign: [`Mine ${String(id)}`, `note ${String(id)}`],
    }[kind] ?? ['', ''];
    return [phone, cells[0] ?? '', cells[1] ?? ''];
  });
}

/** The number of a phone cell, by what this test wrote there. */
const bearing = (phone: Cell): string => String(phone).replace(/^\+?(91)?(?=\d{10}$)/, '91');

function moveRows(lines: Line[], by: Move | null): void {
  if (by === null || lines.length === 0) return;
  const at = by.at % lines.length;
  if (by.kind === 'swap') lines.push(...lines.splice(at, 1));
  if (by.kind === 'rotate') lines.unshift(...lines.splice(at));
  if (by.kind === 'insert') lines.splice(at, 0, ['', '', '']);
  if (by.kind === 'delete') lines.splice(at, 1);
}

function settle(
  list: Parameters<typeof linesOf>[0],
  known: Map<string, Answer>,
  plan: readonly (Move | null)[],
): readonly Row[] {
  const document = new MemoryWorld(linesOf(list));
  const { lines } = document;
  const first = [...lines];
  const moves = [...plan];
  const moveNext = (): void => {
    moveRows(lines, moves.shift() ?? null);
  };
  document.interrupt('write', moveNext, Infinity);
  const by = { numbers, run: RUN, today: TODAY, replace: false };
  writeUntilRight(document.world(), TABLE, (rows) => placeAnswers(rows, known, by));
  return lines.map((line) => {
    const [phone, name, said] = line;
    return { id: first.indexOf(line), phone, name, status: said };
  });
}

/** Rows whose phone cells are alike cannot be told apart; `apart` leaves them out. */
const alike = fc.array(row, { maxLength: 12 });
const apart = fc.uniqueArray(row, {
  maxLength: 12,
  selector: ({ n, plain }) => `${String(n)} ${String(plain)}`,
});
type Lists = typeof alike;
type Plans = typeof once;

function strangersNames(lists: Lists, plans: Plans): void {
  const property = fc.property(lists, answers, plans, (list, known, plan) => {
    for (const { phone, name, status: said } of settle(list, known, plan)) {
      const answer = known.get(bearing(phone));
      if (String(said).includes(TODAY)) expect(said).toContain(`·${numberTag(bearing(phone))}`);
      if (name === '' || /^(Old|Mine \d+)$/.test(String(name))) continue;
      expect(answer).toMatchObject({ kind: 'found', name });
    }
  });
  fc.assert(property, { numRuns: RUNS });
}

function changedTexts(lists: Lists, plans: Plans): void {
  const property = fc.property(lists, answers, plans, (list, known, plan) => {
    for (const { id, name, status: said } of settle(list, known, plan)) {
      const kind = list[id]?.before;
      if (kind === 'typed') expect(name).toBe(`Mine ${String(id)}`);
      if (kind === 'foreign') expect([name, said]).toEqual([`Mine ${id}`, `note ${id}`]);
    }
  });
  fc.assert(property, { numRuns: RUNS });
}

function missingAnswers(lists: Lists, plans: Plans): void {
  const property = fc.property(lists, answers, plans, (list, known, plan) => {
    for (const { id, phone, name, status: said } of settle(list, known, plan)) {
      const answer = known.get(bearing(phone));
      if (list[id]?.before !== 'queued' || answer?.kind !== 'found') continue;
      expect([name, String(said).slice(0, 16)]).toEqual([answer.name, `Found ${TODAY}`]);
    }
  });
  fc.assert(property, { numRuns: RUNS });
}

describe('rows that nobody moves', () => {
  const never = fc.constant<(Move | null)[]>([]);
  test('bear no name of a stranger', () => {
    strangersNames(alike, never);
  });
  test('keep every text of a person', () => {
    changedTexts(alike, never);
  });
  test('show their answers', () => {
    missingAnswers(alike, never);
  });
});

describe('rows that move once, just before the names land', () => {
  test('bear no name of a stranger', () => {
    strangersNames(alike, once);
  });
  test('keep every text of a person', () => {
    changedTexts(apart, once);
  });
  test('show their answers', () => {
    missingAnswers(apart, once);
  });
});

describe('rows that move again and again, while names are written and repaired', () => {
  test('bear no name of a stranger', () => {
    strangersNames(alike, often);
  });
  test('keep every text of a person', () => {
    changedTexts(apart, often);
  });
  test('show their answers', () => {
    missingAnswers(apart, often);
  });
});

const asha = new Map<string, Answer>([[canonical(0), { kind: 'found', name: 'Asha Rao' }]]);
const cell = (n: number, kind: string, plain = false) => ({ n, plain, before: kind });
const swap: Move = { kind: 'swap', at: 0 };
const textsOf = (rows: readonly Row[]): Cell[] => rows.map(({ name }) => name).sort();

describe('moves that once did harm', () => {
  test('two rows with alike phone cells that change places', () => {
    const rows = settle([cell(0, 'foreign'), cell(0, 'blank')], asha, [swap]);
    expect(textsOf(rows)).toEqual(['Asha Rao', 'Mine 0']);
  });

  test('rows that move while a repair is written, a person’s text among them', () => {
    const list = [cell(0, 'blank'), cell(1, 'blank'), cell(2, 'foreign')];
    expect(textsOf(settle(list, asha, [swap, swap]))).toEqual(['', 'Asha Rao', 'Mine 2']);
  });

  test('rows that move while a repair is written, a number without a name among them', () => {
    const list = [cell(0, 'blank', true), cell(1, 'blank'), cell(0, 'asked-again')];
    const known = new Map(asha).set(canonical(1), { kind: 'not-found' });
    const rows = settle(list, known, [{ kind: 'swap', at: 1 }, swap]);
    expect(rows.find(({ id }) => id === 1)?.name).toBe('');
  });
});

test('two rows with alike phone cells, one corrected, change places: no text is lost', () => {
  const rows = settle([cell(0, 'typed'), cell(0, 'stranger')], asha, [swap]);
  expect(textsOf(rows)).toEqual(['Asha Rao', 'Mine 0']);
});

test('two pairs of rows with alike phone cells change places: no text is lost', () => {
  const list = [cell(5, 'foreign'), cell(0, 'stranger'), cell(5, 'foreign'), cell(0, 'blank')];
  const known = new Map<string, Answer>([[canonical(0), { kind: 'not-found' }]]);
  const rows = settle(list, known, [{ kind: 'rotate', at: 1 }]);
  expect(textsOf(rows).filter((text) => text !== '')).toEqual(['Mine 0', 'Mine 2']);
});
