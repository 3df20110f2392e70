/** HalfSipHash-2-4, a short hash with a key [Aumasson, Bernstein: SipHash, 2012; reference C code]. */

/** 16 hexadecimal digits. */
type Key = string;

type State = [v0: number, v1: number, v2: number, v3: number];

/**
 * Returns the hash of an ASCII text, an unsigned 32-bit number. Nobody can compute it without the key,
 * even if they have seen many texts with their hashes.
 */
export function keyedHash(text: string, key: Key): number {
  const [k0, k1] = [wordOf(key.slice(0, 8)), wordOf(key.slice(8, 16))];
  const v: State = [k0, k1, 0x6c796765 ^ k0, 0x74656462 ^ k1];
  const whole = text.length - (text.length % 4);
  for (let at = 0; at < whole; at += 4) absorb(v, littleEndian(text, at));
  absorb(v, littleEndian(text, whole) | (text.length << 24));
  v[2] ^= 0xff;
  for (let round = 0; round < 4; round += 1) mix(v);
  return (v[1] ^ v[3]) >>> 0;
}

/** Returns one hash of ASCII texts in any order, by which a change of any of them is noticed. */
export function keyedHashOfAll(texts: readonly string[], key: Key): string {
  let [sum, mixed] = [0, 0];
  for (const text of texts) {
    const hash = keyedHash(text, key);
    sum = (sum + hash) | 0;
    mixed ^= Math.imul(hash, 0x9e3779b1);
  }
  return [sum, mixed].map((word) => (word >>> 0).toString(36)).join('.');
}

function wordOf(digits: string): number {
  return parseInt(digits, 16) | 0;
}

/** Reads four characters; zeros after the end, as NaN & 0xff is. */
function littleEndian(text: string, from: number): number {
  let word = 0;
  for (let i = 0; i < 4; i += 1) word |= (text.charCodeAt(from + i) & 0xff) << (8 * i);
  return word;
}

function absorb(v: State, word: number): void {
  v[3] ^= word;
  mix(v);
  mix(v);
  v[0] ^= word;
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function mix(v: State): void {
  let [v0, v1, v2, v3] = v;
  v0 = (v0 + v1) | 0;
  v1 = turned(v1, 5) ^ v0;
  v0 = turned(v0, 16);
  v2 = (v2 + v3) | 0;
  v3 = turned(v3, 8) ^ v2;
  v0 = (v0 + v3) | 0;
  v3 = turned(v3, 7) ^ v0;
  v2 = (v2 + v1) | 0;
  v1 = turned(v1, 13) ^ v2;
  v2 = turned(v2, 16);
  v[0] = v0;
  v[1] = v1;
  v[2] = v2;
  v[3] = v3;
}
