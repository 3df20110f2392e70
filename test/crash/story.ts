/** One story: a run from its start to its end, with faults on the way, then a calm. */
import * as orders from '../../src/core/orders';
import { start } from '../../src/core/starting';
import type { Rested } from '../../src/core/run';
import { USUAL } from '../../src/core/ticket';
import type { Cell, World } from '../../src/core/world';
import { Outside, type Fault, type Row } from './outside';

export interface Story {
  readonly outside: Outside;
  readonly ended: boolean;
  /** The reason it rests for, when only a person can move it on. */
  readonly paused: string | null;
  readonly cap: number;
  /** Names that the person typed. */
  readonly own: ReadonlySet<Cell>;
  readonly executions: number;
}

export const OPTIONS = USUAL;

/** The ten digits of a phone cell of these stories. */
export function nationalOf(phone: Cell): string {
  return String(phone).replace(/\D/g, '').slice(-10);
}

/** Rows as in life, small: repeated numbers, a landline, a blank, a row named by hand. */
export function smallSheet(distinct: number): Row[] {
  const rows: Row[] = [];
  const add = (phone: Cell, name: Cell = ''): void => void rows.push({ phone, name, status: '' });
  for (let i = 0; i < distinct; i += 1)
    add(i % 3 === 0 ? 9_876_500_000 + i : `+91 98765 ${String(i).padStart(5, '0')}`);
  add('9876500001');
  add('');
  add('011-23456789');
  add('9876599999', 'Asha Rao');
  add('09876500002');
  return rows;
}

/** Three of four numbers have a name. */
export function nameFor(number: string): string | null {
  return Number(number) % 4 === 3 ? null : `N${number.slice(-5)}`;
}

const MOST_EXECUTIONS = 40;

export function play(faults: readonly Fault[], distinct = 14, sheet = smallSheet(distinct)): Story {
  const outside = new Outside(sheet, faults, nameFor);
  const own = new Set(sheet.map((row) => row.name).filter((name) => name !== ''));
  const order = { start: 's1', pointed: null, options: OPTIONS, cap: distinct };
  let started = false;
  let last: Rested | null = null;
  let executions = 0;
  while (executions < MOST_EXECUTIONS) {
    executions += 1;
    const act = (world: World): void => {
      if (!world.lock.take()) return;
      last = started ? orders.step(world, 10_000) : start(world, order, 30_000);
      started = true;
      world.lock.free();
    };
    const before = outside.calls;
    const lived = outside.execution(`e${String(executions)}`, act);
    if (!lived) {
      // The person presses again, the panel asks again, or the alarm rings, some time later.
      started = started || [...outside.store.keys()].includes('naam.run');
      outside.now += 60_000;
      continue;
    }
    if (outside.calls === before) break;
    const rested = last as Rested | null;
    if (rested === null || rested.kind !== 'resting') break;
    if (rested.until === null) break;
    outside.now = Math.max(outside.now, rested.until);
  }
  if (outside.alarm && !outside.store.has('naam.run')) {
    outside.execution('alarm', (world) => void orders.tick(world, 10_000));
  }
  return finish(outside, distinct, own, executions);
}

function finish(outside: Outside, cap: number, own: ReadonlySet<Cell>, executions: number): Story {
  const head = outside.store.get('naam.run');
  const phase =
    head === undefined
      ? null
      : (JSON.parse(head) as { phase: { at: string; trouble?: { code: string } } }).phase;
  return {
    outside,
    ended: phase === null,
    paused: phase?.at === 'paused' ? (phase.trouble?.code ?? 'unknown') : null,
    cap,
    own,
    executions,
  };
}
