/** docs/hindi.md is generated from the tables, English next to Hindi. UPDATE_DOCS=1 writes it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/core/texts/language';
import { MENU_WORDS } from '../../src/core/texts/menu';
import { isCode } from '../../src/core/texts/trouble';
import { TROUBLES } from '../../src/core/texts/troubles-english';
import { TROUBLES_HINDI } from '../../src/core/texts/troubles-hindi';
import { EN } from '../../sidebar/words/en';
import { HI } from '../../sidebar/words/hi';
import { REASONS } from '../../sidebar/words/reasons';

interface Pair {
  readonly of: string;
  readonly en: string;
  readonly hi: string;
}

const DOC = path.join(__dirname, '../../docs/hindi.md');
/** The same in every language. */
const BRAND: ReadonlySet<string> = new Set(['Naam for Sheets', 'Naam']);

const troubles: Pair[] = Object.entries(TROUBLES).flatMap(([code, { sentence, cure }]) => {
  const [inHindi, cureInHindi] = isCode(code) ? TROUBLES_HINDI[code] : ['', ''];
  return [
    { of: code, en: sentence, hi: inHindi },
    { of: `${code}, cure`, en: cure, hi: cureInHindi },
  ];
});

/** Each text of a table beside the one of the same name; '' where there is none. */
function pairs(tables: Readonly<Record<Language, object>>): Pair[] {
  const texts = (table: object): [string, string][] =>
    Object.entries(table).map(([of, text]) => [of, String(text)]);
  const hindi = new Map(texts(tables.hi));
  return texts(tables.en).map(([of, en]) => ({ of, en, hi: hindi.get(of) ?? '' }));
}

const reasons: Pair[] = Object.entries(REASONS).map(([of, { en, hi }]) => ({ of, en, hi }));

const chapters: Readonly<Record<string, readonly Pair[]>> = {
  'The menu': pairs(MENU_WORDS),
  'The panel': pairs({ en: EN, hi: HI }),
  'Why a number is not sent': reasons,
  Troubles: troubles,
};

function documented(): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
  const table = ([title, rows]: [string, readonly Pair[]]): string[] => [
    `## ${title}`,
    '',
    '| of | English | Hindi |',
    '|---|---|---|',
    ...rows.map(({ of, en, hi }) => `| \`${of}\` | ${cell(en)} | ${cell(hi)} |`),
    '',
  ];
  return [
    '# Hindi: awaiting a native reader',
    '',
    'Every sentence of the add-on, Hindi beside English. No native speaker has read it yet: corrections are welcome, in the',
    'tables of the source. The panel speaks ICU MessageFormat: `{n, number}` and the like stand for a value. `{about}` stands for',
    'a detail of the case (the Hindi of `unconfirmed` and `went-back` reads “812 नंबर” there). Words that stand in the sheet itself',
    '(`Found`, `Queued` …) are English in every language.',
    '',
    'Written by `UPDATE_DOCS=1 npx jest --selectProjects house --testPathPatterns hindi`; do not edit by hand.',
    '',
    ...Object.entries(chapters).flatMap(table),
  ].join('\n');
}

const all = Object.entries(chapters).flatMap(([title, rows]) =>
  rows.map((pair) => ({ ...pair, of: `${title}: ${pair.of}` })),
);
const translated = all.filter(({ en }) => !BRAND.has(en));
const failing = (right: (pair: Pair) => boolean): string[] =>
  translated.filter((pair) => !right(pair)).map(({ of }) => of);

test('docs/hindi.md is what the tables say', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOC, documented());
  expect(existsSync(DOC) ? readFileSync(DOC, 'utf8') : '').toBe(documented());
});

test('each Hindi text holds Devanagari, and is another than the English', () => {
  expect(failing(({ en, hi }) => /\p{Script=Devanagari}/u.test(hi) && hi !== en)).toEqual([]);
});

test('the brand stays as it is', () => {
  expect(all.filter(({ en, hi }) => BRAND.has(en) && hi !== en)).toEqual([]);
});

test('each Hindi text keeps the placeholders of the English', () => {
  const holes = (text: string, form: RegExp): string[] => [
    ...new Set([...text.matchAll(form)].map(([, name = '']) => name)),
  ];
  const value = /\{(\w+)[,}]/g;
  const kept = ({ en, hi }: Pair): boolean =>
    holes(en, value).sort().join() === holes(hi, value).sort().join();
  expect(failing(kept)).toEqual([]);
});

test('Devanagari is spelled in one way, so that searches and glyphs agree', () => {
  expect(failing(({ hi }) => hi === hi.normalize('NFC'))).toEqual([]);
});

test('the help of the menu fits its box: at most 14 lines', () => {
  const { en, hi } = MENU_WORDS;
  expect([en, hi].filter(({ helpText }) => helpText.split('\n').length > 14)).toEqual([]);
});
