/**
 * Chooses the number of a cell among its pieces. The first number counts. Lines that cannot be
 * mobiles are passed over; a number that cannot be read is not, since the next one may be
 * somebody else's.
 */
import { isContinued, joined } from './join';
import {
  callingCode,
  hear,
  type Heard,
  isCallingCode,
  isSendable,
  type Line,
  type Sendable,
} from './line';
import { cut, type Piece } from './pieces';
import type { NoMobile } from './text';

/** The line that is to be used, and whether another, different number stands behind it. */
export type Choice =
  { readonly line: Sendable; readonly ofTwo: boolean } | { readonly reason: NoMobile };

/** E.164 allows no more, so longer digits are two numbers or none. */
const LONGEST = 15;

/** Digits from which on a piece is a number of its own, if perhaps a misspelt one; PINs have 6. */
const NUMBER = 7;

/** More digits than three numbers with their codes have: not worth a cut at every group. */
const HOPELESS = 60;

/** Pieces of one cell (at least one) and the country of numbers without code in. */
export function choose(all: readonly Piece[], country: string): Choice {
  let pieces = all;
  let reason: NoMobile | null = null;
  let scrap = { digits: 0, reason: 'too short' as NoMobile };
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at] as Piece;
    const found = lineAt(pieces, at, country);
    if (found === null) return { reason: 'not a valid number' };
    const { heard, next } = found;
    if (isSendable(heard)) {
      return { line: heard, ofTwo: hasAnother(heard, pieces.slice(next), country) };
    }
    if (heard.kind !== 'unreadable') {
      reason = reason ?? heard.kind;
      at = next;
      // Behind a landline of London stands a number of Britain, not of India.
      if (pieces[at]?.plus === false && !isHome(heard, country)) break;
      continue;
    }
    const two = cutInTwo(piece, country);
    if (two !== null) {
      pieces = [...pieces.slice(0, at), ...two, ...pieces.slice(at + 1)];
      continue;
    }
    if (piece.digits.length > scrap.digits) {
      scrap = { digits: piece.digits.length, reason: heard.reason };
    }
    const behind = pieces[at + 1];
    if (behind !== undefined && isBar(piece, behind, country)) break;
    at += 1;
  }
  return { reason: reason ?? scrap.reason };
}

function isHome(line: Line, country: string): boolean {
  return line.number.startsWith(callingCode(country) ?? '+');
}

interface Found {
  readonly heard: Heard;
  /** Index of the piece behind those that were heard. */
  readonly next: number;
}

/** The piece at `at`, alone or with those joined to it; null where both ways make a number. */
function lineAt(pieces: readonly Piece[], at: number, country: string): Found | null {
  const alone: Found = { heard: hear(pieces[at] as Piece, country), next: at + 1 };
  let end = at + 1;
  while (isContinued(pieces[end])) end += 1;
  if (end === at + 1) return alone;
  if (alone.heard.kind !== 'unreadable') {
    // `0664 1234/567` of Austria is two numbers or one: lengths vary there, and both would do.
    const both = isSendable(alone.heard) && hearJoined(pieces.slice(at, at + 2), country) !== null;
    return both ? null : alone;
  }
  const whole = hearJoined(pieces.slice(at, end), country);
  if (whole !== null) return { heard: whole, next: end };
  // Where lengths vary, the first parts of a number may be a number of somebody else.
  if (callingCode(country) !== '91') return alone;
  for (let stop = at + 2; stop < end; stop += 1) {
    const part = hearJoined(pieces.slice(at, stop), country);
    if (part !== null && part.number.startsWith('91')) return { heard: part, next: stop };
  }
  return alone;
}

function hearJoined(parts: readonly Piece[], country: string): Line | null {
  const piece = joined(parts, callingCode(country));
  if (piece === null || piece.digits.length > LONGEST) return null;
  const heard = hear(piece, country);
  return heard.kind === 'unreadable' ? null : heard;
}

/** Two or more numbers with nothing but a blank or dash between: cut where just one cut serves. */
function cutInTwo(piece: Piece, country: string): readonly Piece[] | null {
  const { digits, groups } = piece;
  if (digits.length <= LONGEST || digits.length > HOPELESS) return null;
  const cuts: (readonly Piece[])[] = [];
  for (let at = 1; at < groups.length; at += 1) {
    const [left, right] = cut(piece, at);
    if (hear(left, country).kind === 'unreadable') continue;
    if (hear(right, country).kind !== 'unreadable') cuts.push([left, right]);
    else {
      const more = cutInTwo(right, country);
      if (more !== null) cuts.push([left, ...more]);
    }
  }
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
}

/**
 * Whether an unreadable piece forbids to look further: it is a misspelt number itself, or may be
 * the code of what follows ("+44 (UK) 7911 123456" is nobody in India).
 */
function isBar(piece: Piece, next: Piece, country: string): boolean {
  const { digits, plus } = piece;
  const own = callingCode(country);
  if (plus) return !(next.plus && next.digits.startsWith(digits) && isCallingCode(digits));
  if (digits.length >= NUMBER) return true;
  if (next.plus || digits === own) return false;
  if (digits.length === 1) return digits !== '0' && next.gap !== 'words';
  return isCallingCode(digits);
}

/** Whether a number other than the line stands in the pieces behind it. */
function hasAnother(line: Line, rest: readonly Piece[], country: string): boolean {
  let inList = true;
  for (const piece of rest) {
    const { gap, plus, digits } = piece;
    inList = inList && (gap === 'slash' || gap === 'break' || gap === 'list');
    const heard = digits.length < NUMBER ? null : hear(piece, country);
    if (heard !== null && heard.kind !== 'unreadable') {
      if (heard.number !== line.number) return true;
    } else if (inList && !isRemark(line, plus, digits)) return true;
  }
  return false;
}

/** `98765 43210/43210` names one number; "(+91)" and the decimal comma's ",00" name none. */
function isRemark(line: Line, plus: boolean, digits: string): boolean {
  return line.number.endsWith(digits) || /^0{1,2}$/.test(digits) || (plus && isCallingCode(digits));
}
