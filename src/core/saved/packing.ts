/** Numbers and positions as short ASCII text, for the document's properties. */
import { packBits, unpackBits } from './number-bits';

/** JSON in ASCII alone: what a property may weigh is counted in bytes. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A batch's numbers in ascending order: positions in it are the same before and after a save. */
export function inOrder(numbers: readonly string[]): string[] {
  return [...numbers].sort((a, b) => Number(a) - Number(b));
}

/** How many numbers, and then their bits: between three and four characters a number. */
export function packNumbers(numbers: readonly string[]): string {
  if (numbers.length === 0) return '';
  return `${String(numbers.length)}.${packBits(inOrder(numbers).map(Number))}`;
}

/** Returns the numbers; null where the text is not that of packed numbers. */
export function unpackNumbers(packed: string): string[] | null {
  if (packed === '') return [];
  const [, count, bits = ''] = /^(\d{1,7})\.(.*)$/.exec(packed) ?? [];
  if (count === undefined) return unpackOlder(packed);
  return unpackBits(bits, Number(count))?.map(String) ?? null;
}

/** As version 2 saved them: sorted differences in base 36. */
function unpackOlder(packed: string): string[] | null {
  const numbers: string[] = [];
  let last = 0;
  for (const step of packed.split(' ')) {
    last += parseInt(step, 36);
    if (!Number.isSafeInteger(last)) return null;
    numbers.push(String(last));
  }
  return numbers;
}

/** Positions as hexadecimal digits, four a digit. */
export function packPositions(positions: ReadonlySet<number>, size: number): string {
  let text = '';
  for (let i = 0; i < size; i += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) if (positions.has(i + bit)) digit |= 1 << bit;
    text += digit.toString(16);
  }
  return text;
}

export function unpackPositions(text: string): Set<number> {
  const positions = new Set<number>();
  for (let i = 0; i < text.length; i += 1) {
    const digit = parseInt(text.charAt(i), 16);
    for (let bit = 0; bit < 4; bit += 1) if ((digit >> bit) & 1) positions.add(i * 4 + bit);
  }
  return positions;
}
