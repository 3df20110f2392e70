/** Cuts the text of a cell into pieces: digits that are written as one number, and the text between. */

/**
 * What is before a piece. A `slash`, or a comma or line break (`break`), separates numbers or parts of
 * one ("98765/43210"). `list` separates numbers. `words` has letters or a colon. `other` is the rest.
 */
type Gap = 'none' | 'slash' | 'break' | 'list' | 'words' | 'other';

export interface Piece {
  readonly gap: Gap;
  /** The text between this piece and the one before it, or from the start of the cell. */
  readonly before: string;
  /** The text between this piece and the one after it, or to the end of the cell. */
  readonly behind: string;
  /** Whether a plus is before the digits, so that they begin with a country code. */
  readonly plus: boolean;
  /** ASCII digits, at least one. */
  readonly digits: string;
  /** The same digits, by groups. */
  readonly groups: readonly string[];
  /** The text between the groups; one text fewer than groups. */
  readonly between: readonly string[];
}

// What people write between the digits of one number. Commas and slashes are judged in join.ts.
const WITHIN = ' .\'"`()\\[\\]{}_\\-';

const RUN = new RegExp(`\\+?[${WITHIN}]*\\d(?:[${WITHIN}]*\\d)*`, 'g');

const SLASH = new RegExp(`^[${WITHIN}]*[/\\\\][${WITHIN}]*$`);

const BREAK = new RegExp(`^[${WITHIN}]*(?:,|\\n\\s*)[${WITHIN}]*$`);

const LIST = new RegExp(`^[${WITHIN}/\\\\,;|&+\\n]*$`);

/** Three equal signs in a row replace hidden digits. */
const HIDDEN = /([-_.])\1{2,}/g;

/** A list number ("1.", "2)") before a phone number isn't part of it. */
const COUNTED = /(^|\n) *[1-9][.)] (?=(?:[^\d\n]*\d){10})/g;

/** Returns the pieces of a text (see text.ts) from left to right. */
export function piecesOf(text: string): Piece[] {
  const open = text.replace(HIDDEN, '*').replace(COUNTED, '$1');
  const found: Omit<Piece, 'behind'>[] = [];
  let end = 0;
  for (const run of open.matchAll(RUN)) {
    const outside = open.slice(end, run.index);
    let gap = found.length === 0 ? 'none' : gapOf(outside);
    let before = outside;
    for (const part of withoutNotes(run[0])) {
      found.push(pieceOf(gap, before, part));
      gap = 'other';
      before = ' ';
    }
    end = run.index + run[0].length;
  }
  const tail = open.slice(end);
  return found.map((piece, at) => ({ ...piece, behind: found[at + 1]?.before ?? tail }));
}

function gapOf(outside: string): Gap {
  if (SLASH.test(outside)) return 'slash';
  if (BREAK.test(outside)) return 'break';
  if (LIST.test(outside)) return 'list';
  return /[\p{L}:]/u.test(outside) ? 'words' : 'other';
}

function pieceOf(gap: Gap, outside: string, raw: string): Omit<Piece, 'behind'> {
  const groups = raw.split(/\D/).filter((group) => group !== '');
  return {
    gap,
    before: outside + raw.slice(0, raw.search(/\d/)),
    plus: raw.charAt(0) === '+',
    digits: groups.join(''),
    groups,
    between: raw.split(/\d+/).slice(1, -1),
  };
}

/** Returns the groups of a piece from index `from` to before `to`, as a piece. */
export function part(piece: Piece, from: number, to = piece.groups.length): Piece {
  const groups = piece.groups.slice(from, to);
  return {
    ...piece,
    plus: piece.plus && from === 0,
    digits: groups.join(''),
    groups,
    between: piece.between.slice(from, to - 1),
  };
}

/** Returns the piece cut in two before its group `at`. */
export function cut(piece: Piece, at: number): readonly [Piece, Piece] {
  const between = piece.between.slice(at - 1, at).join();
  return [
    { ...part(piece, 0, at), behind: between },
    { ...part(piece, at), gap: 'list', before: between },
  ];
}

const NOTE = /[([{] *\d{1,2} *(?:[)\]}]|$)/g;

/** Fewest digits of a number that a note can follow. */
const BEFORE_NOTE = 8;

/** Fewest digits of another number after a note. */
const AFTER_NOTE = 7;

/** Splits at notes. "(2)" after a whole number is a note; inside a number, as in 0061 (2) …, it isn't. */
function withoutNotes(raw: string): string[] {
  for (const note of raw.matchAll(NOTE)) {
    const left = raw.slice(0, note.index);
    const right = raw.slice(note.index + note[0].length);
    const after = count(right);
    if (count(left) >= BEFORE_NOTE && (after === 0 || after >= AFTER_NOTE)) {
      return after === 0 ? [left] : [left, ...withoutNotes(right)];
    }
  }
  return [raw];
}

function count(text: string): number {
  return text.replace(/\D/g, '').length;
}
