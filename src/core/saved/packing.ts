/** Numbers and positions as short ASCII text, for the document's properties. */

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

/** Sorted differences in base 36: about five characters a number. */
export function packNumbers(numbers: readonly string[]): string {
  let last = 0;
  return inOrder(numbers)
    .map((number) => {
      const step = Number(number) - last;
      last = Number(number);
      return step.toString(36);
    })
    .join(' ');
}

/** Returns the numbers; null where the text is not that of packed numbers. */
export function unpackNumbers(packed: string): string[] | null {
  if (packed === '') return [];
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
