/** Cells as people write them, of mobiles whose owner is known: the same again from the same seed. */

export interface GeneratedCell {
  readonly text: string;
  /** Canonical; null where a digit was lost or added, or the cell may mean another country's number. */
  readonly number: string | null;
}

const GROUPS = [
  ...[[10], [5, 5], [3, 3, 4], [4, 3, 3], [3, 4, 3], [3, 7], [2, 2, 2, 2, 2]],
  ...[
    [4, 6],
    [6, 4],
    [2, 8],
    [4, 4, 2],
    [1, 1, 1, 1, 1, 5],
  ],
];

const BETWEEN = [
  ...[' ', '-', '.', ' - ', '–', '\u00a0', '/', ',', '_', '?', '•', '\u200b', ' . '],
  ...['&nbsp;', '%20'],
];

const BEFORE = [
  ...['', '', '', '0', '91', '91 ', '+91', '+91 ', '+91-', '(+91) ', '0091 ', '091', '+91 (0) '],
  ...['tel:', 'Mob: ', 'wa.me/91', 'p:+91', '91+', '+91: ', '+91 | ', '&#43;91 ', '%2B91', '1) '],
  ...['(1) ', '1. ', '10. ', '#1 ', '12/05/2026 ', '10:30 ', '700001 ', 'Flat 12 ', 'MR. X '],
  ...['022-23456789/90, ', '2345678, ', '011-23456789 ext 12, ', '+44 ', '44 ', '1-', '1 ', '+1 '],
  ...['+971 ', '65 ', 'IN ', 'A-12 ', '1.', '2.', '8.'],
];

const BEHIND = [
  ...['', '', '', '', ' (2)', ' ext 12', ' 24x7', ' 24 hrs', ' 3BHK', ' 2nd floor', ' 700001'],
  ...['-700001', ' 12/05/2026', ' 10:30', '-2@ybl', '@ybl', ';1234', ',,99#', ' (M)', ' Ramesh'],
  ...['.0', ',00', '/11', ', 022-23456789', '-90', ' 45678', ' to 5pm', 'E9'],
];

/** A quarter of the cells have one digit too few or too many. */
const MISSPELT = 0.25;

/** A pseudo-random number in [0, 1), by Numerical Recipes' constants. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function generatedCells(count: number, seed: number): GeneratedCell[] {
  const throwDice = dice(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(throwDice() * all.length)] as T;
  const digit = (): string => String(Math.floor(throwDice() * 10));
  const misspelt = (text: string): string => {
    const at = Math.floor(throwDice() * text.length);
    const rest = throwDice() < 0.5 ? text.slice(at + 1) : digit() + text.slice(at);
    return /\d/.test(text.charAt(at)) ? text.slice(0, at) + rest : text;
  };
  return Array.from({ length: count }, () => {
    const ten = pick(['6', '7', '8', '9', '9']) + Array.from({ length: 9 }, digit).join('');
    const before = pick(BEFORE);
    const written = cutInto(ten, pick(GROUPS), pick(BETWEEN));
    const shown = throwDice() < MISSPELT ? misspelt(written) : written;
    const abroad = /^(?:\+(?:1|44|971) |44 |1 |65 |1-)$/.test(before);
    const number = abroad || shown !== written ? null : `91${ten}`;
    return { text: before + shown + pick(BEHIND), number };
  });
}

function cutInto(digits: string, lengths: readonly number[], between: string): string {
  let at = 0;
  return lengths.map((length) => digits.slice(at, (at += length))).join(between);
}
