/** Chooses the number of a cell among its pieces: the first one that can be a mobile. */
import { isContinued, joined } from './join';
import {
  callingCode,
  readPiece,
  type PieceReading,
  INDIA,
  isCallingCode,
  isSendable,
  type Line,
  type Sendable,
} from './line';
import {
  cutInTwo,
  readPart,
  isLocalLine,
  isSecondLine,
  isLabelledLandline,
  LONGEST,
} from './parts';
import type { Piece } from './pieces';
import type { NoMobile } from './text';

/** The number to use, and whether a different number follows it; or why there is none. */
export type Choice =
  { readonly line: Sendable; readonly ofTwo: boolean } | { readonly reason: NoMobile };

/** From this many digits on, a piece is a number, though perhaps a misspelt one. PIN codes have 6. */
const NUMBER = 7;

/**
 * Chooses among the pieces of one cell, of which there is at least one. Skips landlines, but stops at a
 * number that can't be read, because the next one may belong to somebody else. `country` is the default.
 */
export function choose(all: readonly Piece[], country: string): Choice {
  let pieces = all;
  let reason: NoMobile | null = null;
  let scrap = { digits: 0, reason: 'too short' as NoMobile };
  let behindLandline = false;
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at] as Piece;
    const found = lineAt(pieces, at, country);
    if (found === null) return { reason: 'not a valid number' };
    const { reading, next } = found;
    if (isSendable(reading)) {
      return { line: reading, ofTwo: hasAnother(reading, pieces.slice(next), country) };
    }
    if (reading.kind !== 'unreadable') {
      reason = reason ?? reading.kind;
      at = next;
      behindLandline = reading.kind === 'landline';
      // A number after a landline of London is British, not Indian.
      if (pieces[at]?.plus === false && !isHome(reading, country)) break;
      continue;
    }
    const two = cutInTwo(piece, country);
    if (two !== null) {
      pieces = [...pieces.slice(0, at), ...two, ...pieces.slice(at + 1)];
      continue;
    }
    if (piece.digits.length > scrap.digits) {
      scrap = { digits: piece.digits.length, reason: reading.reason };
    }
    const local = isLocalLine(piece, country) || isLabelledLandline(pieces, at, country);
    const passed = local || (behindLandline && isSecondLine(piece, country));
    behindLandline = passed;
    const behind = pieces[at + 1];
    if (!passed && behind !== undefined && isBar(piece, behind, country)) break;
    at += 1;
  }
  return { reason: reason ?? scrap.reason };
}

function isHome(line: Line, country: string): boolean {
  return line.number.startsWith(callingCode(country) ?? '+');
}

interface Found {
  readonly reading: PieceReading;
  /** Index of the piece after those that were read. */
  readonly next: number;
}

/** Reads the piece at `at`, alone or joined to those after it; null if both ways give a number. */
function lineAt(pieces: readonly Piece[], at: number, country: string): Found | null {
  const alone: Found = { reading: readAt(pieces, at, country), next: at + 1 };
  let end = at + 1;
  while (isContinued(pieces[end])) end += 1;
  if (end === at + 1) return alone;
  if (alone.reading.kind !== 'unreadable') {
    // `0664 1234/567` of Austria can be one number or two, because lengths vary there.
    const both =
      isSendable(alone.reading) && readJoined(pieces.slice(at, at + 2), country) !== null;
    return both ? null : alone;
  }
  const whole = readJoined(pieces.slice(at, end), country);
  if (whole !== null) return { reading: whole, next: end };
  // In countries where lengths vary, the first parts of a number can be somebody else's number.
  if (callingCode(country) !== INDIA) return alone;
  if (isCompleted(pieces[at] as Piece, pieces[at + 1] as Piece, country)) return null;
  for (let stop = at + 2; stop < end; stop += 1) {
    const part = readJoined(pieces.slice(at, stop), country);
    if (part !== null && part.number.startsWith(INDIA)) return { reading: part, next: stop };
  }
  return alone;
}

/**
 * Whether, in India, the piece after a slash or a comma is grouped like the rest of a number and a PIN code,
 * although its digits are a number as well: `90012,7607-700001`, `98943,62313 45678`.
 */
function isCompleted(piece: Piece, next: Piece, country: string): boolean {
  const begun = piece.groups.slice(-1).join();
  if (!/^\d{3,6}$/.test(begun) || !isSendable(readPiece(next, country))) return false;
  const pin = /,[1-8]\d{5}$/.test(next.groups.join());
  return pin || /^[6-9]\d{9}$/.test(begun + next.groups.slice(0, 1).join());
}

/** Reads one piece; if it isn't a number as a whole, reads the number in it. */
function readAt(pieces: readonly Piece[], at: number, country: string): PieceReading {
  const piece = pieces[at] as Piece;
  const last = pieces[at - 1];
  if (piece.plus && last?.digits === callingCode(country) && piece.before === '+') {
    // In `91+9876543210` the plus separates code and number: `91+993…` isn't in Turkmenistan.
    return readPiece({ ...piece, plus: false }, country);
  }
  const reading = readPiece(piece, country);
  if (reading.kind !== 'unreadable') return reading;
  return readPart(piece, country) ?? reading;
}

function readJoined(parts: readonly Piece[], country: string): Line | null {
  const piece = joined(parts, callingCode(country));
  if (piece === null || piece.digits.length > LONGEST) return null;
  const reading = readPiece(piece, country);
  return reading.kind === 'unreadable' ? null : reading;
}

/**
 * Whether the search has to stop at an unreadable piece: it is a misspelt number, or may be the
 * country code of the next piece ("+44 (UK) 7911 123456" isn't a number of India).
 */
function isBar(piece: Piece, next: Piece, country: string): boolean {
  const { digits, plus } = piece;
  if (digits.replace(/^0+/, '').replace(/0$/, '') === callingCode(country)) return false;
  if (plus) return !(next.plus && next.digits.startsWith(digits) && isCallingCode(digits));
  if (digits.length >= NUMBER) return true;
  if (next.plus) return false;
  if (digits.length === 1) return digits !== '0' && next.gap !== 'words';
  return isCallingCode(digits);
}

/** Whether the pieces after a number have a different one. */
function hasAnother(line: Line, rest: readonly Piece[], country: string): boolean {
  let inList = true;
  for (const piece of rest) {
    const { gap, plus, digits } = piece;
    inList = inList && (gap === 'slash' || gap === 'break' || gap === 'list');
    const reading = digits.length < NUMBER ? null : readPiece(piece, country);
    if (reading !== null && reading.kind !== 'unreadable') {
      if (reading.number !== line.number) return true;
    } else if (inList && !isRemark(line, plus, digits)) return true;
  }
  return false;
}

/** Whether a piece isn't another number: `98765 43210/43210` is one; "(+91)" and ",00" are none. */
function isRemark(line: Line, plus: boolean, digits: string): boolean {
  return line.number.endsWith(digits) || /^0{1,2}$/.test(digits) || (plus && isCallingCode(digits));
}
