/** Formats tables and numbers for docs/performance.md. */
import type { Goal } from '../goal';

/** Returns a Markdown table. Columns of numbers after the first column are right-aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const right = head.map((_, i) => i > 0 && rows.every((row) => isNumber(row[i] ?? '')));
  const rule = right.map((yes) => (yes ? '--:' : '---'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const isNumber = (text: string): boolean => /^[-+]?[\d.,]*\s?(%|s|ms|µs|KiB|MiB|×)?$/.test(text);

/** Returns the table of goals with what was measured. */
export function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ about, goal, measured, met }) => [
    about,
    goal,
    measured,
    met ? 'met' : '**missed**',
  ]);
  return table(['what', 'goal', 'measured', ''], rows);
}

/** Formats a number with thousands separators and so many decimals: 12345.678 → "12,346". */
export function figure(value: number, digits = 0): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Formats milliseconds as seconds, minutes or hours: 71000 → "1 min 11 s". */
export function minutes(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${figure(ms / 1_000, 1)} s`;
  const whole = Math.floor(seconds / 60);
  if (whole < 60) return `${whole} min ${String(seconds % 60).padStart(2, '0')} s`;
  return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, '0')} min`;
}
