/** Tags: short hashes that bind a result to its number and its name. */
import { keyedHash } from './keyed-tag';

const TAG_LENGTH = 5;

/** Returns the tag of a canonical number with its country code: five base-36 characters. */
export function numberTag(number: string): string {
  // The plus makes it differ from older tags: some foreign numbers have ten digits in all.
  return hash(`+${number}`, TAG_LENGTH);
}

/** Returns the tag that older versions wrote, which depends only on the last ten digits. */
export function olderNumberTag(digits: string): string {
  return hash(digits.slice(-10), TAG_LENGTH);
}

/**
 * Returns the five characters by which a run recognizes the numbers that it queued. People who can
 * edit cells but can't read the run's secret can't forge them. Runs of older versions have no secret.
 */
export function queueTag(number: string, secret: string): string {
  return secret === '' ? numberTag(number) : inBase36(keyedHash(`+${number}`, secret), TAG_LENGTH);
}

/**
 * Returns the tag of a name: five base-36 characters. Ignores apostrophes before the name, because
 * they can be a quote prefix. Older versions wrote only the last two characters.
 */
export function nameTag(name: string): string {
  return hash(bare(name), TAG_LENGTH);
}

/** Returns a name without a quote prefix, with which Sheets may or may not return it. */
export function bare(name: string): string {
  return name.replace(/^'+/, '');
}

/** FNV-1a over UTF-16 units, then the final mix of Murmur, as `length` base-36 characters. */
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

/** Returns the ID of a run, four base-36 characters, from a random number in [0, 1). */
export function runId(dice: number): string {
  return Math.floor(dice * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
}
