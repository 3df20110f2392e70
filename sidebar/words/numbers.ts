/** Numbers, money and moments as people in India read them, in either language. */
import type { Language } from '../../src/protocol';

/** 100000 → 1,00,000. */
export function grouped(n: number): string {
  return n.toLocaleString('en-IN');
}

/** Whole rupees: ₹1,624. */
export function rupees(amount: number): string {
  return '₹' + grouped(Math.round(amount));
}

/** A day and the time on it, e.g. 23 Nov, 4:05 pm. */
export function moment(at: number, language: Language): string {
  return new Date(at).toLocaleString(language + '-IN', {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
