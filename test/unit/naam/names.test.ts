/** How a name in a reply is cleaned: one line, or no name. */
import fc from 'fast-check';
import { cleanName, NAME_LIMIT } from '../../../src/naam/names';

const cases = (
  title: string,
  table: readonly (readonly [string, unknown, string | null])[],
): void => {
  describe(title, () => {
    test.each(table)('%s', (_, raw, wanted) => {
      expect(cleanName(raw)).toBe(wanted);
    });
  });
};

cases('doubt 7: a name may come in many shapes', [
  ['a text', 'Asha Rao', 'Asha Rao'],
  ['null', null, null],
  ['absent', undefined, null],
  ['blank', '', null],
  ['white space only', ' \t\u3000\n', null],
  ['{fullName}', { fullName: 'Asha Rao' }, 'Asha Rao'],
  ['{name}', { name: 'Asha Rao' }, 'Asha Rao'],
  ['{fullName} blank, {name} not', { fullName: ' ', name: 'Asha' }, 'Asha'],
  ['{fullName} null, {name} not', { fullName: null, name: 'Asha' }, 'Asha'],
  ['{name:{fullName}}', { name: { fullName: 'Asha' } }, 'Asha'],
  ['an empty object', {}, null],
  ['a nest too deep', { name: { name: { name: { name: 'x' } } } }, null],
  ['another nest too deep', { fullName: { fullName: { fullName: { fullName: 'x' } } } }, null],
  ['an array', ['Asha'], 'Asha'],
  ['words of an array', [' Asha', '', 7, 'Rao '], 'Asha Rao'],
  ['names of an array', ['Asha Rao', 'Asha'], 'Asha Rao'],
  ['ten words of an array', Array.from('abcdefghijk'), 'a b c d e f g h i j'],
  ['arrays in arrays', [[['Asha']]], 'Asha'],
  ['arrays too deep', [[[['Asha']]]], null],
  ['the same part twice', { first: '-', given: 'Asha', forename: 'Usha', last: 'Rao' }, 'Asha Rao'],
  ['a number', 7, null],
  ['true', true, null],
]);

describe('doubt 18: a name may stand in fields of many names', () => {
  const whole = ['fullName', 'full_name', 'Name', 'displayName', 'full', 'value', 'text'];
  const first = ['firstName', 'First', 'givenName', 'given', 'forename'];
  const middle = ['middle-name', 'middle'];
  const last = ['lastName', 'last', 'surname', 'familyName', 'family'];
  test.each(whole)('the whole in %s', (field) => {
    expect(cleanName({ first: 'A', [field]: 'Asha Rao', last: 'R' })).toBe('Asha Rao');
  });
  test.each([
    ...first.map((field) => [field, 'middle', 'last']),
    ...middle.map((field) => ['first', field, 'last']),
    ...last.map((field) => ['first', 'middle', field]),
  ])('the parts in %s, %s and %s', (one, two, three) => {
    expect(cleanName({ [three]: 'Rao', [two]: 'K', [one]: 'Asha' })).toBe('Asha K Rao');
  });
});

cases('doubt 7: what cannot be seen goes, what scripts need stays', [
  ['control characters', 'As\u0000h\u001ba\u007f\u009f', 'Asha'],
  ['bidi override', 'Asha \u202eoaR\u202c', 'Asha oaR'],
  ['bidi isolates and marks', '\u2066Asha\u2069 \u200eRao\u200f\u061c', 'Asha Rao'],
  ['zero-width space, word joiner, BOM', '\ufeffAs\u200bh\u2060a', 'Asha'],
  ['interlinear annotations', 'As\ufff9ha\ufffb', 'Asha'],
  ['soft hyphen', 'As\u00adha', 'Asha'],
  ['tag characters', 'Asha\u{e0041}\u{e007f}', 'Asha'],
  ['Hangul fillers', '\u3164Asha\u115f\uffa0', 'Asha'],
  ['ZWJ in Devanagari', 'क्\u200dष', 'क्\u200dष'],
  ['ZWJ at the end of a Malayalam word', 'മോഹന്\u200d', 'മോഹന്\u200d'],
  ['ZWNJ in Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['joiners within Latin', 'J\u200co\u200dhn', 'John'],
  ['joiners behind marks of Latin', 'Jose\u0301\u200dph', 'Jos\u00e9ph'],
  ['joiners at the edges', '\u200dराम \u200c राज', 'राम राज'],
  ['an emoji joined', '👩\u200d💻 Asha', '👩\u200d💻 Asha'],
  ['a variation selector of a Japanese name', '葛\u{e0100}城', '葛\u{e0100}城'],
  ['variation selectors in a row', '葛\u{e0100}\u{e0101}\u{e0102}', '葛\u{e0100}'],
  ['a lone surrogate', 'As\ud83dha \udc00', 'Asha'],
  ['a whole pair', 'Asha 😀', 'Asha 😀'],
  ['non-characters', 'Asha\ufffe\uffff', 'Asha'],
]);

cases('doubt 7: white space folds', [
  ['line breaks and tabs', ' Asha\r\n\t Rao\v\f', 'Asha Rao'],
  [
    'all of Unicode',
    'a\u00a0b\u1680c\u2003d\u2028e\u2029f\u202fg\u205fh\u3000i\u0085j',
    'a b c d e f g h i j',
  ],
  ['with invisible characters between', 'a \u200b \u202e b', 'a b'],
  ['the Braille blank', '\u2800Asha\u2800\u2800Rao', 'Asha Rao'],
]);

cases('doubt 7: composed, with its own capitals', [
  ['NFC', 'Jose\u0301', 'Jos\u00e9'],
  ['composed across something invisible', 'e\u200b\u0301', '\u00e9'],
  ['capitals stay', 'ASHA rao McDonald', 'ASHA rao McDonald'],
  ['signs at the start are left to the cell', '=HYPERLINK("x")', '=HYPERLINK("x")'],
]);

cases('an apostrophe before a name is no quote prefix of a cell', [
  ['one', "'t Hooft", '’t Hooft'],
  ['two', "''t Hooft", '’t Hooft'],
  ['inside', "Asha D'Souza", "Asha D'Souza"],
]);

cases('law 6: Sheets finds no link in a name', [
  ['https', 'https://evil.example/x', 'https: //evil.example/x'],
  ['hidden between', 'http:\u200b//x.y', 'http: //x.y'],
  ['many', 'a://b://c', 'a: //b: //c'],
  ['www', 'WWW.evil.example', 'WWW. evil.example'],
  ['not www', 'Awww.x', 'Awww.x'],
]);

cases('a name of nothing but signs is none', [
  ['a dash', '-', null],
  ['dots', '...', null],
  ['question marks', '???', null],
  ['symbols of sums and money', '+=|~ ₹', null],
  ['what could not be decoded', '\ufffd\ufffd', null],
  ['what stands behind ten names of nothing', `${'\u200b'.repeat(2000)}Asha`, null],
  ['invisible only', '\u200b\u202e\u3164', null],
  ['in an object', { fullName: '—', name: '' }, null],
  ['an emoji is a name', '😀', '😀'],
  ['a letter is a name', 'X', 'X'],
  ['digits are a name', '24/7', '24/7'],
]);

describe('doubt 7: length is capped at 200', () => {
  test.each([
    ['exactly 200', 'a'.repeat(200), 200],
    ['201', 'a'.repeat(201), 200],
    ['a pair across the edge', `${'a'.repeat(199)}😀`, 199],
    ['a mark across the edge', `${'a'.repeat(199)}x\u0325\u0323\u0331`, 199],
    ['a joined emoji across the edge', `${'a'.repeat(197)}👩\u200d💻`, 197],
    ['joined Devanagari letters across the edge', `${'a'.repeat(197)}क्\u200dष`, 197],
    ['a flag across the edge', `${'a'.repeat(198)}🇮🇳`, 198],
    ['white space at the edge', `${'a'.repeat(199)} b`, 199],
    ['composed before it is counted', 'e\u0301'.repeat(200), 200],
    ['decomposed before it is counted', '\u0958'.repeat(200), 200],
    ['one letter under many marks', `a${'\u0321'.repeat(500)}`, 200],
    ['pairs as marks', `a${'\u{1d165}'.repeat(500)}`, 199],
    ['ten megabytes', 'ab '.repeat(3_500_000), 200],
  ])('%s', (_, raw, length) => {
    expect(cleanName(raw)).toHaveLength(length);
  });
});

/** Milliseconds that cleaning takes at best, so that a busy machine does not count. */
function cost(raw: string): number {
  const once = (): number => {
    const from = performance.now();
    cleanName(raw);
    return performance.now() - from;
  };
  return Math.min(...Array.from({ length: 5 }, once));
}

describe('a page of 10 MB is cleaned in seconds: no name costs the square of its length', () => {
  const filled = (first: string, run: string, last = ''): string =>
    first + run.repeat(Math.ceil(2000 / run.length)).slice(0, 1990) + last;
  test.each([
    ['a Latin letter under marks', filled('a', '\u0301')],
    ['marks out of their order', filled('a', '\u0301\u0316')],
    ['marks of Devanagari out of their order', filled('क', '\u094d\u093c')],
    ['marks and joiners', filled('a', '\u0301\u200d')],
    ['joiners', filled('a', '\u200d')],
    ['selectors', filled('a', '\ufe0f')],
    ['letters with few marks', filled('', 'a\u0316\u0301\u200d')],
    ['letters in nests of marks', filled('', `a${'\u0301\u0316'.repeat(100)}`)],
    ['signs inside', filled('a', '*', 'b')],
    ['white space inside', filled('a', ' ', 'b')],
    ['apostrophes', filled('', "'", 'a')],
    ['links', filled('', 'www.')],
    ['joined pictures', filled('', '👩\u200d')],
    ['flags', filled('', '🇮')],
  ])('%s', (_, raw) => {
    // Squares cost 20 ms and more here; a page holds up to 5,000 such names.
    expect(cost(raw)).toBeLessThan(6);
  });
});

const nasty = fc.constantFrom(
  ...['a', 'É', 'e', '\u0301', '\u0338', '=', 'क', '्', '\u200d', '\u200c', '\ufe0f', '\u{e0101}'],
  ...['😀', '👩', '🏽', '🇮', '\ud800', '\udc00', '\u202e', '\u0000', ' ', '\u00a0', '\u2800', ':'],
  ...['/', '://', 'www.', '.', '\u212b', '\u3164', '\ufeff', '\u0958', '1', '\u20e3', '\u1100'],
);
const text = fc.oneof(
  fc.array(nasty, { maxLength: 300, size: 'max' }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
);

test('doubt 7: any text becomes a harmless line or null, and is not changed twice', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const name = cleanName(raw);
      if (name === null) return;
      expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/u);
      expect(name).not.toMatch(/:\/\/|^\s|\s$|\s\s|[^\S ]/u);
      expect(name.length).toBeLessThanOrEqual(NAME_LIMIT);
      expect(name).toBe(name.normalize('NFC'));
      expect(cleanName(name)).toBe(name);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 2000) },
  );
});

test.each([
  ...['Unknown', 'null', 'N/A', 'n.a.', 'NA', 'Not Found', 'not available', 'No name', 'undefined'],
  ...['(unknown)', 'UNKNOWN NAME', 'no_record', 'None', '9876543210', '+91 98765 43210'],
  ...[
    '(("Unknown"))',
    'no__name',
    'NotFound',
    'Private',
    'private number',
    'Invalid',
    'no match...',
  ],
])('%j is no name', (raw) => {
  expect(cleanName(raw)).toBeNull();
});

test.each([
  'Noname Singh',
  'Nana',
  'Unknown Pleasures Records',
  'Hotel 24',
  'Null Pointer Ltd',
  'Nil Das',
  'Asha 9876543210',
  '9876543210 Asha',
])('%j is one', (raw) => {
  expect(cleanName(raw)).toBe(raw);
});
