/**
 * Tables as the build packs them: a model foretells each bit of the text from the letters before
 * it, and what it foretells costs next to nothing. build/words.mjs packs with this very model, and
 * compares. Only what every engine reckons alike is used: no powers, no logarithms.
 */

/** Contexts of a bit: none, the last one, two and three letters, and the word so far. */
const CONTEXTS = 5;
const BITS = 18;
const SURE = 0.995;
const LEAST = 1 / 4096;
const FIRST_TRUST = 0.25;
const LEARNING = 0.005;
const MOST_SEEN = 30;

/** Letters that are neither ASCII nor Devanagari have the numbers from 1; 0 is the end. */
export const RARE = '…•₹';

/**
 * Spells out a text: `bit` is asked for each bit of it, with the chance that it is a one. The
 * unpacking reads it, the packing writes it.
 */
export function spelled(bit: (chance: number) => number): string {
  /** For each context and the bits before: -1 is surely a zero, 1 surely a one. */
  const guesses = new Float64Array(1 << BITS);
  const seen = new Uint8Array(1 << BITS);
  /** How far each context is trusted, by the last of them that was seen before. */
  const trust = new Float64Array(CONTEXTS * CONTEXTS).fill(FIRST_TRUST);
  const slots = new Int32Array(CONTEXTS);
  const votes = new Float64Array(CONTEXTS);
  let text = '';
  let tail = 0;
  let word = 0;
  for (;;) {
    const contexts = [0, tail & 0xff, tail & 0xffff, tail & 0xffffff, word];
    let letter = 1;
    while (letter < 256) {
      let row = 0;
      let sum = 0;
      for (let i = 0; i < CONTEXTS; i += 1) {
        const mixed = Math.imul((contexts[i] ?? 0) + i * 0x1000193, 0x9e3779b1);
        const slot = Math.imul(mixed ^ (letter * 0x10001), 0x85ebca6b) >>> (32 - BITS);
        const guess = guesses[slot] ?? 0;
        slots[i] = slot;
        votes[i] = guess / Math.sqrt(1 - guess * guess);
        if (seen[slot]) row = i * CONTEXTS;
      }
      for (let i = 0; i < CONTEXTS; i += 1) sum += (votes[i] ?? 0) * (trust[row + i] ?? 0);
      const wish = 0.5 + sum / Math.sqrt(1 + sum * sum) / 2;
      const chance = Math.min(Math.max(wish, LEAST), 1 - LEAST);
      const is = bit(chance);
      for (let i = 0; i < CONTEXTS; i += 1) {
        const slot = slots[i] ?? 0;
        const times = seen[slot] ?? 0;
        trust[row + i] = (trust[row + i] ?? 0) + LEARNING * (is - chance) * (votes[i] ?? 0);
        const guess = guesses[slot] ?? 0;
        guesses[slot] = guess + ((is ? SURE : -SURE) - guess) / (times + 1.2);
        if (times < MOST_SEEN) seen[slot] = times + 1;
      }
      letter = letter * 2 + is;
    }
    letter -= 256;
    if (letter === 0) return text;
    tail = (tail << 8) | letter;
    // A blank, or the end of a sentence.
    const apart = letter === 32 || letter === 94;
    word = apart ? 0 : Math.imul(word + letter, 0x2545f491);
    text += RARE[letter - 1] ?? String.fromCharCode(letter < 128 ? letter : letter + 0x880);
  }
}

/** All but slash, less-than, backslash and backtick: a page, and a string in it, minds these. */
const MINDED = [47, 60, 92, 96];
/** Digits that a page holds as they are. */
export const DIGITS = Array.from({ length: 92 }, (_, i) => 35 + i)
  .filter((code) => !MINDED.includes(code))
  .map((code) => String.fromCharCode(code))
  .join('');
export const BASE = 88;
/** So many digits are looked at together. */
export const AHEAD = 7;
export const NARROWEST = BASE ** (AHEAD - 1);

/** The sentences, in their order: the text is one number, that lies in one place of all texts. */
export function unpacked(packed: string): readonly string[] {
  let at = 0;
  let range = 1;
  let rest = 0;
  const widen = (): void => {
    while (range <= NARROWEST) {
      range *= BASE;
      // Beyond the end all digits are 0.
      rest = rest * BASE + DIGITS.indexOf(packed.charAt(at));
      at += 1;
    }
  };
  widen();
  const text = spelled((chance) => {
    const ones = Math.floor(range * chance);
    const is = rest < ones ? 1 : 0;
    if (is === 0) rest -= ones;
    range = is === 1 ? ones : range - ones;
    widen();
    return is;
  });
  return text.split('^');
}
