/** Undoes what programs do to text before it reaches a sheet: entities, escapes, wrong encodings. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  comma: ',',
  dash: '-',
  emsp: ' ',
  ensp: ' ',
  gt: '>',
  hyphen: '-',
  lpar: '(',
  lrm: '',
  lt: '<',
  mdash: '-',
  middot: '.',
  bull: '.',
  minus: '-',
  nbsp: ' ',
  ndash: '-',
  num: '#',
  period: '.',
  plus: '+',
  quot: '"',
  rlm: '',
  rpar: ')',
  semi: ';',
  shy: '',
  sol: '/',
  tab: ' ',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
};

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi;

const ESCAPE = /\\(u[0-9a-f]{4}|x[0-9a-f]{2})/gi;

const SYMBOL = '(?:\\p{No}|[0-9]\\uFE0F?\\u20E3)';

/** One symbol at the start of a line is a list number; several in a row are digits of a number. */
const COUNTING = new RegExp(`(^|[\\n,;]) *(${SYMBOL}) *(?=[+(\\p{Nd}])(?!${SYMBOL})`, 'gu');

const SYMBOLS = new RegExp(SYMBOL, 'gu');

/** Returns the text without such encodings; plain text unchanged. */
export function decoded(raw: string): string {
  // Twice, because some text is encoded twice, as in `&amp;nbsp;`.
  let text = withoutEntities(withoutEntities(raw)).replace(ESCAPE, escaped);
  if (/[^\x20-\x7e]/.test(text)) {
    text = withoutDamage(withoutDamage(text))
      .replace(
        COUNTING,
        (_all, before: string, symbol: string) => `${before}(${digitsOf(symbol)}) `,
      )
      .replace(SYMBOLS, digitsOf);
  }
  // A question mark replaces a character that the encoding of a file doesn't have.
  return text.replace(/(\d)\?(?=\d)/g, '$1 ');
}

function withoutEntities(text: string): string {
  return text.replace(ENTITY, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    return character(hex === undefined ? Number(decimal) : parseInt(hex, 16)) ?? all;
  });
}

function escaped(all: string, code: string): string {
  return character(parseInt(code.slice(1), 16)) ?? all;
}

function character(code: number): string | null {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The characters of Windows-1252 for the bytes 0x80–0x9f, in this order; five bytes have none. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const READ_AS_1252 = new RegExp(`[\\u00a0-\\u00ff${WINDOWS_1252}]{2,}`, 'g');

/** Returns the text with damaged dashes and blanks repaired: `â€“` becomes an en dash. */
function withoutDamage(text: string): string {
  return text
    .replace(READ_AS_1252, (run) => {
      const bytes = Array.from(run, (sign) => {
        const at = WINDOWS_1252.indexOf(sign);
        const byte = at < 0 ? sign.charCodeAt(0) : 0x80 + at;
        return `%${byte.toString(16)}`;
      });
      try {
        return decodeURIComponent(bytes.join(''));
      } catch {
        return run;
      }
    })
    .replace(/\u00c2(?=\s|$)/g, ' ')
    .replace(/\ufffd{1,3}/g, ' ');
}

/** Returns the digits of a symbol such as ① or ⁹; the symbol itself if it isn't a number. */
function digitsOf(symbol: string): string {
  if (/^\d/.test(symbol)) return symbol.charAt(0);
  const code = symbol.codePointAt(0) ?? 0;
  // Unicode has no plain form for circled digits of Zapf Dingbats: ten in each of three styles.
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1);
  if (code === 0x24ff) return '0';
  if (code >= 0x24eb && code <= 0x24f4) return String(code - 0x24eb + 11);
  if (code >= 0x24f5 && code <= 0x24fe) return String(code - 0x24f5 + 1);
  const plain = symbol.normalize('NFKC');
  return /^\D?\d{1,2}\D?$/.test(plain) ? plain.replace(/\D/g, '') : symbol;
}
