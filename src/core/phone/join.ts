/** Joins pieces that a slash, comma or line break separates, if they are one number. */
import { isCallingCode } from './line';
import type { Piece } from './pieces';

/** Returns whether a piece can be the rest of the number before it. */
export function isContinued(piece: Piece | undefined): piece is Piece {
  return (piece?.gap === 'slash' || piece?.gap === 'break') && !piece.plus;
}

/** Group lengths of a number in parts: 98765,43210 and 987,654,3210 and 9,876,543,210. */
const PARTS = /^(?:[3-5](?:,[3-5])+|[1-3](?:,[23])*,3)$/;

/** Most digits of an area code. */
const AREA = 5;

/** Fewest digits after the slash of an area code; fewer are the end of another number. */
const LOCAL = 5;

/** Most digits of a country code. */
const CODE = 3;

/** Fewest digits of a mobile number in parts, without its code: Singapore's 8123/4567. */
const SHORTEST = 8;

/**
 * Returns the neighbouring pieces as one; null if people don't divide a number this way. 700001, 6543
 * is a PIN code and something else; 98765 4321/10 is a misspelt number and the end of another one.
 * `code`: the calling code that may come first.
 */
export function joined(pieces: readonly Piece[], code: string | null): Piece | null {
  const [first, ...rest] = pieces;
  if (first === undefined) return null;
  const groups = pieces.reduce<string[]>((all, piece) => all.concat(piece.groups), []);
  const between = pieces.flatMap((piece, at) =>
    at === 0 ? piece.between : [piece.before, ...piece.between],
  );
  const whole = { ...first, digits: groups.join(''), groups, between };
  return isPrefix(first, code) || isArea(first, rest, whole) || isInParts(whole, code)
    ? whole
    : null;
}

function isPrefix({ plus, digits }: Piece, code: string | null): boolean {
  const bare = digits.replace(/^0+/, '');
  return bare === '' || bare === code || (plus && isCallingCode(digits));
}

/** Whether the first piece is an area code: 0171/1234567, +49 171/1234567. */
function isArea({ plus, digits }: Piece, rest: readonly Piece[], whole: Piece): boolean {
  if (!rest.every((piece) => piece.gap === 'slash')) return false;
  const longest = plus ? CODE + AREA : digits.startsWith('0') ? 1 + AREA : 0;
  return digits.length <= longest && whole.digits.length - digits.length >= LOCAL;
}

function isInParts({ plus, groups }: Piece, code: string | null): boolean {
  const parts = groups.map((group, at) => (at === 0 ? group.replace(/^0/, '') : group));
  const coded = groups[0] === code;
  if (plus && !isCallingCode(groups[0] ?? '')) return false;
  if (plus || coded) parts.shift();
  // 91600 0000/210 is nine digits and the end of another number, not 91 and ten digits.
  const { length } = parts.join('');
  if (code === '91' && (coded || !plus) ? length !== 10 : length < SHORTEST) return false;
  return PARTS.test(parts.map((part) => part.length).join());
}
