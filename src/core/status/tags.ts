/** Short hashes that bind an outcome to its number and its name. */
import { keyedHash } from './keyed-tag';

const TAG_LENGTH = 5;

/** Returns five base-36 characters bound to a canonical number, its country code included. */
export function numberTag(number: string): string {
  // The plus keeps it apart from older tags: some numbers abroad have ten digits in all.
  return hash(`+${number}`, TAG_LENGTH);
}

/** Returns the tag of older versions: bound to the last ten digits, whatever the country. */
export function olderNumberTag(digits: string): string {
  return hash(digits.slice(-10), TAG_LENGTH);
}

/**
 * Returns the five characters by which a run knows the numbers that it queued itself. Whoever can
 * edit cells, but not read the run's secret, can't make them. Runs of older versions have no secret.
 */
export function queueTag(number: string, secret: string): string {
  return secret === '' ? numberTag(number) : inBase36(keyedHash(`+${number}`, secret), TAG_LENGTH);
}

/**
 * Returns five base-36 characters bound to a name. Apostrophes before it do not count (a quote
 * prefix). Older versions wrote the last two characters alone.
 */
export function nameTag(name: string): string {
  return hash(bare(name), TAG_LENGTH);
}

/** A name without the quote prefix that keeps it text; what Sheets shows may lack or have it. */
export function bare(name: string): string {
  return name.replace(/^'+/, '');
}

/** FNV-1a over UTF-16 units with murmur's last mixing, as `length` base-36 characters. */
function hash(text: string, length: number): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h = (h ^ (h >>> 16)) >>> 0;
  return inBase36(h, length);
}

function inBase36(h: number, length: number): string {
  return (h % 36 ** length).toString(36).padStart(length, '0');
}

/** A run's id from a die in [0, 1): four base-36 characters. */
export function runId(dice: number): string {
  return Math.floor(dice * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
}
