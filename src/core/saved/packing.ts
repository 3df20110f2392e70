/** Writes numbers, positions and JSON as short ASCII text, for the document's properties. */
import { packBits, unpackBits } from './number-bits';

/** Returns JSON with only ASCII characters, because the limits of properties are in bytes. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Returns numbers in ascending order, so that positions stay the same when they are saved. */
export function inOrder(numbers: readonly string[]): string[] {
  return [...numbers].sort((a, b) => Number(a) - Number(b));
}

/** Returns the count of the numbers and their bits: three to four characters for each number. */
export function packNumbers(numbers: readonly string[]): string {
  if (numbers.length === 0) return '';
  return `${String(numbers.length)}.${packBits(inOrder(numbers).map(Number))}`;
}

/** Returns packed numbers, in ascending order; null if the text isn't packed numbers. */
export function unpackNumbers(packed: string): string[] | null {
  if (packed === '') return [];
  const [, count, bits = ''] = /^(\d{1,7})\.(.*)$/.exec(packed) ?? [];
  if (count === undefined) return unpackOlder(packed);
  return unpackBits(bits, Number(count))?.map(String) ?? null;
}

/** Reads the form of version 2: sorted differences in base 36. */
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

/** Returns positions from 0 to `size` as hexadecimal digits, four in each. */
export function packPositions(positions: ReadonlySet<number>, size: number): string {
  let text = '';
  for (let i = 0; i < size; i += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) if (positions.has(i + bit)) digit |= 1 << bit;
    text += digit.toString(16);
  }
  return text;
}

/** Returns packed positions. */
export function unpackPositions(text: string): Set<number> {
  const positions = new Set<number>();
  for (let i = 0; i < text.length; i += 1) {
    const digit = parseInt(text.charAt(i), 16);
    for (let bit = 0; bit < 4; bit += 1) if ((digit >> bit) & 1) positions.add(i * 4 + bit);
  }
  return positions;
}
