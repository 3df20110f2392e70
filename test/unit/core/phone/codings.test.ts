/** What programs do to text, undone: entities, escapes, wrong encodings, and digits as symbols. */
import { decoded } from '../../../../src/core/phone/codings';

/** Each entity with its sign; the last are of no width. */
const NAMED: readonly (readonly [string, string])[] = [
  ...(['amp&', "apos'", 'colon:', 'comma,', 'dash-', 'gt>', 'hyphen-', 'lpar(', 'lt<'] as const),
  ...(['mdash-', 'middot.', 'bull.', 'minus-', 'ndash-', 'num#', 'period.', 'plus+'] as const),
  ...(['quot"', 'rpar)', 'semi;', 'sol/', 'emsp ', 'ensp ', 'nbsp ', 'tab ', 'thinsp '] as const),
].map((each) => [each.slice(0, -1), each.slice(-1)] as const);

test.each([...NAMED, ...['lrm', 'rlm', 'shy', 'zwj', 'zwnj'].map((name) => [name, ''] as const)])(
  '&%s; is “%s”',
  (name, sign) => {
    expect(decoded(`1&${name};2`)).toBe(`1${sign}2`);
    expect(decoded(`1&${name.toUpperCase()};2&amp;${name};3`)).toBe(`1${sign}2${sign}3`);
  },
);

test.each<[string, string, string]>([
  ['&#43;91', '+91', 'decimal'],
  ['&#0000043;91', '+91', 'seven digits'],
  ['&#00000043;91', '&#00000043;91', 'eight digits'],
  ['&#x2B;91 &#x2b;', '+91 +', 'hexadecimal, in either case'],
  ['&#x00002B;', '+', 'six digits'],
  ['&#x000002B;', '&#x000002B;', 'seven digits'],
  ['&#x1D7D7;', '𝟗', 'beyond 16 bits'],
  ['&#x10FFFF;', '\u{10ffff}', 'the last character'],
  ['&#x110000;', '&#x110000;', 'beyond the last character'],
  ['&#0;', '&#0;', 'no character'],
  ['&#1;', '\u0001', 'the first character'],
  ['&amp;#43;91', '+91', 'encoded twice'],
  ['&amp;amp;plus;', '&plus;', 'encoded three times'],
  ['&plus 91', '&plus 91', 'no semicolon'],
  ['&a; &foo;', '&a; &foo;', 'no known name'],
  ['R&D; x', 'R&D; x', 'no entity'],
])('the entity %s: “%s” (%s)', (raw, text) => {
  expect(decoded(raw)).toBe(text);
});

test.each<[string, string, string]>([
  ['\\u002B91\\u002b', '+91+', 'four digits, in either case'],
  ['\\x2B91\\X2b', '+91+', 'two digits'],
  ['\\U002B', '+', 'a capital U'],
  ['\\u02B', '\\u02B', 'three digits'],
  ['\\xB', '\\xB', 'one digit'],
  ['\\u0000', '\\u0000', 'no character'],
  ['\\n u002B x2B', '\\n u002B x2B', 'no escape'],
])('the escape %s: “%s” (%s)', (raw, text) => {
  expect(decoded(raw)).toBe(text);
});

test.each<[string, string, string]>([
  ['98765â€“43210 x 1â€“2', '98765–43210 x 1–2', 'two dashes'],
  ['98765Ã¢â‚¬â€œ43210', '98765–43210', 'a dash, twice'],
  ['98765Â\u00a043210', '98765\u00a043210', 'a blank'],
  ['â€\u009d', '”', 'a byte that Windows-1252 does not have'],
  ['à¥¯à¥®', '९८', 'digits of Hindi'],
  ['+91Â 98765', '+91  98765', 'a blank that became a plain one'],
  ['98765Â', '98765 ', 'a blank at the end'],
  ['98765Â43210', '98765Â43210', 'a letter between digits'],
  ['éè ÿÿ', 'éè ÿÿ', 'letters'],
  ['98765\ufffd43210', '98765 43210', 'a lost character'],
  ['98765\ufffd\ufffd\ufffd43210', '98765 43210', 'its three bytes'],
  ['9\ufffd\ufffd\ufffd\ufffd4', '9  4', 'two characters'],
  ['98765?43210?1', '98765 43210 1', 'a question mark between digits'],
  ['98765??43210', '98765??43210', 'two of them'],
  ['No?9 9?x', 'No?9 9?x', 'a question'],
])('the damaged %s: “%s” (%s)', (raw, text) => {
  expect(decoded(raw)).toBe(text);
});

test.each<[string, string, string]>([
  ['⑨⑧⑦⁶₅', '98765', 'circled, raised and lowered'],
  ['x①x⑳x㉑x㊿', 'x1x20x21x50', 'in circles up to fifty'],
  ['x⑴x⒈x⒑x🄁', 'x1x1x10x0', 'with brackets, dots, a comma'],
  ['x❶x❿x➀x➉x➊x➓', 'x1x10x1x10x1x10', 'Zapf Dingbats'],
  ['x⓪x⓿x⓫x⓴x⓵x⓾', 'x0x0x11x20x1x10', 'black, and in two circles'],
  ['x1️⃣2️⃣9⃣', 'x129', 'keycaps'],
  ['x½x⅒x㈠', 'x½x⅒x㈠', 'no digits'],
])('the symbols %s: “%s” (%s)', (raw, text) => {
  expect(decoded(raw)).toBe(text);
});

test.each<[string, string, string]>([
  ['① 98765 43210', '(1) 98765 43210', 'one at the start'],
  ['  ①  98765 43210', '(1) 98765 43210', 'with blanks'],
  ['⑫+91', '(12) +91', 'before a plus'],
  ['①(0)', '(1) (0)', 'before a bracket'],
  ['1️⃣ ९८७६५', '(1) ९८७६५', 'a keycap before digits of Hindi'],
  ['x\n① 9, ② 8;③7', 'x\n(1) 9,(2) 8;(3) 7', 'after a line break, comma, semicolon'],
  ['x ① 98765', 'x 1 98765', 'not behind a word'],
  ['① x98765', '1 x98765', 'not before a word'],
  ['1️⃣2️⃣3️⃣', '123', 'not before another'],
])('as a list number, %s: “%s” (%s)', (raw, text) => {
  expect(decoded(raw)).toBe(text);
});
