import { ELSEWHERE } from './names-elsewhere';
import { BUSINESSES, DEVANAGARI, REGIONS, type Region } from './names-of-india';

/** The share of numbers with a name. */
const FOUND_SHARE = 0.8;

/**
 * Returns the made-up name of a number; null if it has none. The same number always gets the same result.
 * `canonical` is E.164 without "+", as `canonicalOf` returns it.
 */
export function nameOf(canonical: string, foundShare = FOUND_SHARE): string | null {
  const dice = diceOf(canonical);
  if (dice() >= foundShare) return null;
  if (!canonical.startsWith('91')) return elsewhere(canonical, dice);
  return dressed(dice);
}

/** Returns a hash of a text, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // With FNV alone, similar numbers have similar hashes, and would get similar names.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type Dice = () => number;

function diceOf(seed: string): Dice {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], dice: Dice): T {
  const item = list[Math.floor(dice() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const person = (from: Region, dice: Dice): string =>
  `${pick(from.given, dice)} ${pick(from.family, dice)}`;

/** Returns a name in one of the ways in which people write names in their phone books. */
function dressed(dice: Dice): string {
  const way = dice();
  const home = pick(REGIONS, dice);
  if (way < 0.62) return person(home, dice);
  if (way < 0.7) return `${pick('ABDGJKMNPRSTV'.split(''), dice)} ${pick(home.given, dice)}`;
  if (way < 0.78) return person(home, dice).toUpperCase();
  if (way < 0.83) return person(home, dice).toLowerCase();
  if (way < 0.89) return pick(home.given, dice);
  if (way < 0.95) return person(DEVANAGARI, dice);
  return pick(BUSINESSES, dice).replace('*', pick(home.family, dice));
}

function elsewhere(canonical: string, dice: Dice): string {
  const code = Object.keys(ELSEWHERE).find((c) => c !== '' && canonical.startsWith(c)) ?? '';
  const region = ELSEWHERE[code];
  if (region === undefined) throw new Error(`no names for ${code}`);
  return person(region, dice);
}
