/** No decision depends on a text of Google's, which is in the language of the account. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { SIGNS } from '../../src/google/services/errors';
import {
  EXCEPTION_LANGUAGES,
  inLanguage,
} from '../../workbench/apps-script/surroundings/languages/languages';

const SRC = path.join(__dirname, '..', '..', 'src');
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(path.sep).join('/'))
  // Replies of Naam are in English, whatever the language of the account.
  .filter((name) => !name.startsWith('naam/'));

/** Two words with a blank between them, as a sentence has. */
const SENTENCE = /[a-z]{2,}(?: |\\s[+*]?)[a-z]{2,}/i;

/** Read a thrown value's text: the table of signs, and what shows a text to a person. */
const READERS = ['google/services/errors.ts', 'core/texts/trouble.ts'];

function nodesOf(file: string): ts.Node[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

/** Rooms that read the cells of a sheet, in which our own words stand. */
const OF_CELLS = /^core\/(phone|status)\//;

/** Regular expressions with a sentence in them. */
const sentencesIn = (file: string): string[] =>
  nodesOf(file)
    .filter(ts.isRegularExpressionLiteral)
    .map((node) => node.text)
    .filter((text) => SENTENCE.test(text));

/** Places where the text of something thrown is read. */
const readsIn = (file: string): string[] =>
  nodesOf(file)
    .filter(ts.isPropertyAccessExpression)
    .filter(({ name }) => name.text === 'message')
    .map((node) => node.getText());

/** Places where something that was caught is turned into text. */
const textsIn = (file: string): string[] =>
  nodesOf(file)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === 'String')
    .map((node) => node.getText())
    .filter((text) => /^String\((thrown|error|e)\)$/.test(text));

test('every file of the script is looked at', () => {
  expect(FILES).toEqual(expect.arrayContaining(['main.ts', 'app.ts', ...READERS]));
});

test('the signs hold no sentence', () => {
  expect(SIGNS.length).toBeGreaterThan(5);
  expect(SIGNS.map(({ sign }) => sign.source).filter((text) => SENTENCE.test(text))).toEqual([]);
});

/** Google's English texts, of which each sign is a part. [platform 1.2, 9; docs troubleshooting] */
const TEXTS = [
  'Specified permissions are not sufficient to call X.y. Required permissions: https://www.googleapis.com/auth/z',
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  'You do not have permission to call UrlFetchApp.fetch.',
  'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
  'Service invoked too many times for one day: urlfetch.',
  'UrlFetch calls to x are not permitted by your admin',
  'DNS error: x',
];

test.each(EXCEPTION_LANGUAGES)('each sign is seen in %s', (language) => {
  const found = TEXTS.map((text) => inLanguage(text, language)).map(
    (text) => SIGNS.find(({ sign }) => sign.test(text))?.means,
  );
  const expected = TEXTS.map((text) => SIGNS.find(({ sign }) => sign.test(text))?.means);
  expect(found).toEqual(expected);
  expect(new Set(found).has(undefined)).toBe(false);
});

test('no regular expression for texts of Google has a sentence in it', () => {
  const files = FILES.filter((file) => !OF_CELLS.test(file));
  expect(files.flatMap(sentencesIn)).toEqual([]);
});

test('the text of something thrown is read in two files only', () => {
  const others = FILES.filter((file) => !READERS.includes(file));
  expect(others.flatMap((file) => [...readsIn(file), ...textsIn(file)])).toEqual([]);
});
