/** Reads pieces with more than a number: a list number, a PIN code, two numbers, a second line. */
import { callingCode, readPiece, type PieceReading, INDIA, isSendable } from './line';
import { cut, part, type Piece } from './pieces';

/** E.164 allows no more digits. Longer ones are two numbers, or none. */
export const LONGEST = 15;

/** Three numbers with their codes have fewer digits. Trying to cut more at every group takes too long. */
const HOPELESS = 60;

/** What follows a list number: `1.` and a space, `(1)`, `1)`, `1 -`. */
const AFTER_COUNTER = /^(?:[)\]}][)\]}.\- ]*|\. +|[.]? *- +)$/;

const PIN = /^[1-8](?:\d{5}|\d\d \d{3})$/;

const TAIL = 4;

/**
 * Returns the number in a piece without a list number, a PIN code or the end of a second line; null
 * if that isn't a number.
 */
export function readPart(piece: Piece, country: string): PieceReading | null {
  return behindCounter(piece, country) ?? besidePin(piece, country) ?? withTail(piece, country);
}

/** `1) 98765 43210`, `(1) 98765 43210`, `#1 9876543210`, `10. 98765 43210`, `1.9876543210`. */
function behindCounter(piece: Piece, country: string): PieceReading | null {
  const { plus, groups, before } = piece;
  const [counter = ''] = groups;
  if (plus || !/^(?:0?[1-9]\d?|[1-9]\d\d)$/.test(counter)) return null;
  const rest = part(piece, 1);
  const after = piece.between[0] ?? '';
  const certain = /^[)\]}]/.test(after) ? !/[([{] *$/.test(before) : /# *$/.test(before);
  if (!certain && !isCounter(counter, after, before, rest)) return null;
  const reading = readPiece(rest, country);
  if (reading.kind === 'unreadable') return null;
  // `1 (604) 555-0123` and `44. 7911 123456` are numbers of other countries.
  const abroad = readPiece({ ...piece, plus: true }, country);
  return certain || abroad.kind === 'unreadable' ? reading : null;
}

function isCounter(counter: string, after: string, before: string, rest: Piece): boolean {
  if (AFTER_COUNTER.test(after)) return isWhole(rest);
  // Letters come first: `Mob 1 98765 43210`. An extra digit by mistake more likely is 6 to 9.
  if (after === ' ') return /\p{L}[ .-]*$/u.test(before) && /^[1-5]/.test(counter) && isWhole(rest);
  // A latitude rarely has ten decimals that don't end in zeros.
  return after === '.' && counter.length === 1 && isWhole(rest) && !rest.digits.endsWith('00');
}

/** Whether a number has one group, or two equal ones, and so isn't American, where the code is 1. */
function isWhole({ groups }: Piece): boolean {
  return /^(?:(?:0|0?91|0091),?)?\d{10}$|^(?:(?:0|0?91|0091),)?0?\d{5},\d{5}$/.test(groups.join());
}

/** Reads `700001 98765 43210` and `98765 43210 - 700 001`, which have too many digits for one number. */
function besidePin(piece: Piece, country: string): PieceReading | null {
  const { plus, groups, digits } = piece;
  if (callingCode(country) !== INDIA || digits.length <= LONGEST) return null;
  const begins = [1, 2].filter((n) => !plus && PIN.test(groups.slice(0, n).join(' ')));
  const ends = [1, 2].filter((n) => PIN.test(groups.slice(-n).join(' ')));
  const behind = begins.map((n) => readPiece(part(piece, n), country)).filter(isSendable);
  const before = ends.map((n) => readPiece(part(piece, 0, groups.length - n), country));
  const lines = [...behind, ...before.filter(isSendable)];
  const [only = null] = lines;
  // If both ends can be a PIN code, it isn't clear which one is part of the number.
  return behind.length === 0 || ends.length === 0 ? only : null;
}

/** Reads `011-23456789-90`: a landline, and the end of the number of its second line. */
function withTail(piece: Piece, country: string): PieceReading | null {
  const [tail = ''] = piece.groups.slice(-1);
  if (tail.length > TAIL) return null;
  const reading = readPiece(part(piece, 0, piece.groups.length - 1), country);
  return reading.kind === 'landline' ? reading : null;
}

/** Returns the piece cut so that each part is a number, if there is exactly one way; else null. */
export function cutInTwo(piece: Piece, country: string): readonly Piece[] | null {
  const { digits, groups } = piece;
  if (digits.length <= LONGEST || digits.length > HOPELESS) return null;
  const cuts: (readonly Piece[])[] = [];
  for (let at = 1; at < groups.length; at += 1) {
    const [left, right] = cut(piece, at);
    if (!isNumber(left, country) && (at > 1 || !isLocalLine(left, country))) continue;
    if (isNumber(right, country)) cuts.push([left, right]);
    else {
      const more = cutInTwo(right, country);
      if (more !== null) cuts.push([left, ...more]);
    }
  }
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
}

function isNumber(piece: Piece, country: string): boolean {
  if (readPiece(piece, country).kind !== 'unreadable') return true;
  return behindCounter(piece, country) !== null;
}

/**
 * Returns whether a piece is an Indian landline without area code, alone or with the end of the
 * number of its second line. No mobile begins like that.
 */
export function isLocalLine(piece: Piece, country: string): boolean {
  const { plus, digits, groups, between } = piece;
  if (plus || callingCode(country) !== INDIA) return false;
  if (/^[2-5]\d{5,7}$/.test(digits)) return true;
  const [tail = ''] = groups.slice(-1);
  const line = digits.slice(0, -tail.length);
  return (
    tail.length <= TAIL && /[-/]/.test(between.slice(-1).join()) && /^[2-7]\d{5,7}$/.test(line)
  );
}

/** Labels of landlines and mobiles, before or after a number. */
const LANDLINE_LABEL = /\b(?:r|o|res|resi|residence|off|office|ll|landline|land|fax|pp)\b/i;

const MOBILE_LABEL = /\b(?:m|mob|mobile|cell|c|wa|whatsapp)\b/i;

/**
 * Returns whether the text around a piece says that it is a landline: its label, if the next piece is
 * labelled as a mobile, or a slash and the end of the number of its second line.
 */
export function isLabelledLandline(pieces: readonly Piece[], at: number, country: string): boolean {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (next === undefined || callingCode(country) !== INDIA) return false;
  if (piece.plus || !/^\d{6,8}$/.test(piece.digits)) return false;
  if (next.gap === 'slash' && next.digits.length <= TAIL) return /^[2-7]/.test(piece.digits);
  const { before: first } = pieces[0] as Piece;
  const inFront = LANDLINE_LABEL.test(first) || MOBILE_LABEL.test(first);
  const [own, theirs] = inFront ? [piece.before, next.before] : [piece.behind, next.behind];
  return LANDLINE_LABEL.test(own) && MOBILE_LABEL.test(theirs);
}

/** Returns whether a piece after a landline is its second line, or the end of such a number. */
export function isSecondLine(piece: Piece, country: string): boolean {
  const { plus, digits, before, behind } = piece;
  if (plus) return false;
  if (digits.length > TAIL) {
    return callingCode(country) === INDIA && /^[2-7]\d{5,7}$/.test(digits);
  }
  // "44 (UK)" is a country code.
  return (
    /[/\\,&-]|\b(?:to|and|or|extn?|x)\b|#/i.test(before) &&
    !/^[^,;/|&\n\p{L}]*\(?\p{Lu}{2,}/u.test(behind)
  );
}
