/** Tables and numbers as docs/performance.md shows them. */
import type { Goal } from '../goal';

/** A table; cells of columns after the first stand on the right where the column is of numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const right = head.map((_, i) => i > 0 && rows.every((row) => isNumber(row[i] ?? '')));
  const rule = right.map((yes) => (yes ? '--:' : '---'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const isNumber = (text: string): boolean => /^[-+]?[\d.,]*\s?(%|s|ms|µs|KiB|MiB|×)?$/.test(text);

export function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ about, goal, measured, met }) => [
    about,
    goal,
    measured,
    met ? 'met' : '**missed**',
  ]);
  return table(['what', 'goal', 'measured', ''], rows);
}

/** 12345.678 → "12,346"; small numbers keep what digits say something. */
export function figure(value: number, digits = 0): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Virtual milliseconds as minutes and seconds. */
export function minutes(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${figure(ms / 1_000, 1)} s`;
  const whole = Math.floor(seconds / 60);
  if (whole < 60) return `${whole} min ${String(seconds % 60).padStart(2, '0')} s`;
  return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, '0')} min`;
}
