/** A small realistic sheet, for stories that are played at every service call. */
import { bookName, mobile, shown, tenOf, written, type Shown } from './rows';
import type { Line, Stage } from './stage';

export const DISTINCT = 16;
const OWN = ['Own Asha', 'Own Ravi', 'Own Sita'];

/** 25 rows: 16 numbers in two batches, repeated ones, a landline, a blank, three named by hand. */
export function smallSheet(): Line[] {
  const sent = Array.from({ length: DISTINCT }, (_, i) => [written(mobile(i), i), '', '']);
  const again = [1, 2, 12].map((n) => [written(mobile(n), n + 1), '', '']);
  const named = OWN.map((name, i) => [mobile(90 + i), name, '']);
  const others = [
    ['011-23456789', '', ''],
    ['', '', ''],
    ['abc', '', ''],
  ];
  const body = [...sent, ...named, ...again, ...others];
  const mixed = body.map((_, i) => body[(i * 7) % body.length] ?? []);
  return [
    ['Mobile', 'Name', 'Naam status', 'City'],
    ...mixed.map((line, i) => [...line, `City ${i}`]),
  ];
}

/** Statuses of a number in a run without troubles: the ones that may stand beside it. */
export function statusesOf(rows: readonly Shown[]): Map<string, string> {
  return new Map(rows.map(({ phone, status }) => [tenOf(phone), status]));
}

/** What is wrong in a sheet whose run has ended or rests, as sentences. */
export function faultsIn(stage: Stage, calm: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const rows = shown(stage);
  for (const { phone, name, status } of rows) {
    const own = OWN.includes(String(name));
    const ten = tenOf(phone);
    const paid = stage.naam.ledger.chargedFor(ten) > 0;
    if (name !== '' && !own && (ten === '' || name !== bookName(phone))) {
      faults.push(`${String(name)} beside ${String(phone)}`);
    }
    const outcome = /^(Found|Not found) /.test(status);
    if (outcome && status !== calm.get(ten)) faults.push(`${status} beside ${String(phone)}`);
    if (outcome && !paid) faults.push(`${status} of ${String(phone)}, which was never asked`);
    if (status.startsWith('Found ') && name === '') faults.push(`${status} without its name`);
  }
  const kept = rows.map(({ name }) => String(name)).filter((name) => OWN.includes(name));
  if ([...kept].sort().join() !== [...OWN].sort().join()) faults.push(`own names: ${kept.join()}`);
  return faults;
}

/** Rows whose number was paid for and that do not show its outcome. */
export function lostRows(stage: Stage, calm: ReadonlyMap<string, string>): string[] {
  return shown(stage)
    .filter(({ phone }) => stage.naam.ledger.chargedFor(tenOf(phone)) > 0)
    .filter(({ phone, status }) => status !== calm.get(tenOf(phone)))
    .map(({ phone, status }) => `${String(phone)} shows ${status}`);
}
