import { CellError, type Raw } from './cell';
import type { Switches } from '../surroundings/switches';
import { typedDate } from './typed-date';

/** What a string becomes in a cell. `format` is set if the text implies one. */
export interface Parsed {
  value: Raw | undefined;
  formula?: string;
  format?: string;
}

interface Typing {
  locale: string;
  /** Returns the wall time of the spreadsheet: a date without a year gets the current one. */
  today: () => number;
  /** The current format of the cell. */
  format: string | undefined;
  /** Typed by a user, or written by a script. */
  by: 'hand' | 'script';
  switches: Switches;
}

/** Locales that write 1,5 for one and a half, as far as the workbench needs them. */
const COMMA = /^(de|fr|es|it|pt|nl|ru|pl|tr|id|vi)(_|$)/;

/** Parses a string as Sheets does, whether it is typed or written by setValues. [DOC RG; platform.md 6.2] */
export function typedInput(text: string, typing: Typing): Parsed {
  if (text === '') return { value: undefined };
  const asText = typing.format === '@';
  const stops = asText && (typing.by === 'hand' || typing.switches.textFormatStopsFormulas);
  if (text.startsWith("'")) return quoted(text, typing);
  if (text.startsWith('=') && text.length > 1 && !stops) return formula(text);
  if (asText) return { value: text };
  return plain(text, typing);
}

function quoted(text: string, typing: Typing): Parsed {
  const keep = typing.by === 'script' && typing.switches.writtenApostrophe === 'kept';
  return { value: keep ? text : text.slice(1) || undefined };
}

function plain(text: string, typing: Typing): Parsed {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const number = typedNumber(trimmed, typing);
  if (number) return number;
  const date = typedDate(trimmed, typing.locale, typing.today);
  if (date) return date;
  const starts = typing.switches.atSignStartsFormula ? /^[+\-@]./s : /^[+-]./s;
  if (starts.test(text)) return formula(`=${text}`);
  return { value: text };
}

const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?(?:(\.)(\d*))?(E[+-]?\d+)?\s?(%)?$/i;
/** With a Vietnamese locale, 20.926738 was read as 20926738. [COMM 69407090079, 2026-09-18] */
const LOOSELY_GROUPED =
  /^([+-]?)(\d+|\d{1,3}(?:,\d{2,3})*,\d{3,})?(?:(\.)(\d*))?(E[+-]?\d+)?\s?(%)?$/i;

function typedNumber(text: string, typing: Typing): Parsed | null {
  const comma = COMMA.test(typing.locale);
  const spaces = typing.switches.spacesGroupDigits;
  const bracketed = /^\((.+)\)$/.exec(text);
  let body = bracketed ? `-${bracketed[1] ?? ''}` : text;
  const currency = /^([+-]?)\s?([$₹€£])\s?(.*)$/.exec(body);
  if (currency) body = (currency[1] ?? '') + (currency[3] ?? '');
  if (spaces && /^[+-]?\d+( \d+)+$/.test(body)) body = body.replace(/ /g, '');
  if (comma) body = body.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  const match = (comma ? LOOSELY_GROUPED : NUMBER).exec(body);
  const [, sign = '', whole = '', , decimals = '', exponent = '', percent] = match ?? [];
  if (!match || whole + decimals === '') return null;
  const grouped = whole.includes(',');
  const size = Number(`${whole.replace(/,/g, '') || '0'}.${decimals || '0'}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === '-' ? -size : size) / (percent ? 100 : 1);
  const format = formatOf({ decimals, grouped, exponent, percent, symbol: currency?.[2] });
  return format === undefined ? { value } : { value, format };
}

interface Shape {
  decimals: string;
  grouped: boolean;
  exponent: string;
  percent: string | undefined;
  symbol: string | undefined;
}

function formatOf(shape: Shape): string | undefined {
  if (shape.percent) return shape.decimals ? '0.00%' : '0%';
  if (shape.exponent) return '0.00E+00';
  if (shape.symbol) return `${shape.symbol}#,##0${shape.decimals ? '.00' : ''}`;
  if (shape.grouped) return shape.decimals ? '#,##0.00' : '#,##0';
  return undefined;
}

/** Parses a formula with its result: sums and labels are calculated, anything else is an error. */
function formula(text: string): Parsed {
  return { value: worked(text.slice(1).trim()), formula: text };
}

function worked(body: string): Raw {
  const label = /^HYPERLINK\(\s*"([^"]*)"\s*(?:,\s*"([^"]*)"\s*)?\)$/i.exec(body);
  if (label) return label[2] ?? label[1] ?? '';
  const literal = /^"([^"]*)"$/.exec(body);
  if (literal) return literal[1] ?? '';
  if (/^[+-]?\s*\d+(\.\d+)?(\s*[+-]\s*\d+(\.\d+)?)*$/.test(body)) {
    const terms = body.replace(/\s/g, '').match(/[+-]?\d+(\.\d+)?/g) ?? [];
    return terms.reduce((sum, term) => sum + Number(term), 0);
  }
  if (/^NA\(\s*\)$/i.test(body)) return new CellError('#N/A');
  if (/^[+-]*[A-Za-z_]\w*(\(.*\))?$/s.test(body)) return new CellError('#NAME?');
  return new CellError('#ERROR!');
}
