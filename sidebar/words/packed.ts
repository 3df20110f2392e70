/**
 * Tables as the build packs them: no names, a byte for a letter of Hindi instead of three, and a
 * character for what stands there often. build.mjs writes what this reads, and compares.
 */

/** One for each letter of the script, in order; what stands between two ~ is left as it is. */
export const CODES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#&*=@$%_[]';

/**
 * The sentences, in their order. `phrases`: each begins with the character that stands for it.
 * `letters` is '' for a table that is Latin anyway.
 */
export function unpacked(letters: string, phrases: string, text: string): readonly string[] {
  const whole = phrases
    .split('^')
    .reduce((short, phrase) => short.split(phrase.charAt(0)).join(phrase.slice(1)), text);
  const spelled = (part: string): string =>
    part.replace(/[\w#&*=@$%[\]]/g, (code) => letters[CODES.indexOf(code)] ?? code);
  const parts = whole.split('~').map((part, i) => (i % 2 === 1 ? part : spelled(part)));
  return parts.join('').split('^');
}
