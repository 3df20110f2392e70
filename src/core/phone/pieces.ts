/**
 * Cuts the text of a cell into pieces: digits that one person would write as one number, and what
 * stands between them.
 */
/**
 * What stands before a piece: a `slash`, or the comma or line break of a `break`, divides two
 * numbers or the parts of one ("98765/43210"); `list` divides numbers, `words` has letters or a
 * colon in it, `other` is anything else.
 */
export type Gap = 'none' | 'slash' | 'break' | 'list' | 'words' | 'other';

export interface Piece {
  readonly gap: Gap;
  /** A plus stood before the digits: they begin with a country code. */
  readonly plus: boolean;
  /** ASCII digits, at least one. */
  readonly digits: string;
  /** The same digits as they were grouped. */
  readonly groups: readonly string[];
}

// Everything that people put between the digits of one number; a comma or slash is for the reader.
const WITHIN = ' .\'"`()\\[\\]{}_\\-';

const RUN = new RegExp(`\\+?[${WITHIN}]*\\d(?:[${WITHIN}]*\\d)*`, 'g');

const SLASH = new RegExp(`^[${WITHIN}]*[/\\\\][${WITHIN}]*$`);

const BREAK = new RegExp(`^[${WITHIN}]*(?:,|\\n\\s*)[${WITHIN}]*$`);

const LIST = new RegExp(`^[${WITHIN}/\\\\,;|&+\\n]*$`);

/** Three like signs in a row stand for hidden digits. */
const HIDDEN = /([-_.])\1{2,}/g;

/** "1." or "2)" before a line with a whole number counts the lines. */
const COUNTED = /(^|\n) *[1-9][.)] (?=(?:[^\d\n]*\d){10})/g;

/** Plain text (see phone-text) in, its pieces from left to right out. */
export function piecesOf(text: string): Piece[] {
  const open = text.replace(HIDDEN, '*').replace(COUNTED, '$1');
  const pieces: Piece[] = [];
  let end = 0;
  for (const run of open.matchAll(RUN)) {
    let gap = pieces.length === 0 ? 'none' : gapOf(open.slice(end, run.index));
    for (const part of withoutNotes(run[0])) {
      pieces.push(pieceOf(gap, part));
      gap = 'other';
    }
    end = run.index + run[0].length;
  }
  return pieces;
}

function gapOf(between: string): Gap {
  if (SLASH.test(between)) return 'slash';
  if (BREAK.test(between)) return 'break';
  if (LIST.test(between)) return 'list';
  return /[\p{L}:]/u.test(between) ? 'words' : 'other';
}

function pieceOf(gap: Gap, raw: string): Piece {
  const groups = raw.split(/\D/).filter((group) => group !== '');
  return { gap, plus: raw.charAt(0) === '+', digits: groups.join(''), groups };
}

/** The piece cut in two before its group `at`. */
export function cut(piece: Piece, at: number): readonly [Piece, Piece] {
  const left = piece.groups.slice(0, at);
  const right = piece.groups.slice(at);
  return [
    { ...piece, digits: left.join(''), groups: left },
    { gap: 'list', plus: false, digits: right.join(''), groups: right },
  ];
}

const NOTE = /\( *\d{1,2} *(?:\)|$)/g;

/** The shortest mobile number of the countries that write it in one piece with a note behind. */
const BEFORE_NOTE = 8;

const AFTER_NOTE = 7;

/** "(2)" behind a whole number is a remark; "(2)" within one, as in 0061 (2) …, is a part of it. */
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
