/** The documents are spelled as in a British dictionary, except for names and terms. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documents, prose, textOf } from './documents';
import { ROOT } from './rooms';

interface Speller {
  correct(word: string): boolean;
  add(word: string): Speller;
}
// It has no types of its own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const nspell = require('nspell') as (words: { aff: Buffer; dic: Buffer }) => Speller;

const dictionary = (name: string): Buffer =>
  readFileSync(path.join(ROOT, 'node_modules/dictionary-en-gb', name));
const speller = nspell({ aff: dictionary('index.aff'), dic: dictionary('index.dic') });
/** One a line; a line that begins with # is a remark. */
const ours = readFileSync(path.join(__dirname, 'words.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
for (const word of ours) speller.add(word);

function words(text: string): string[] {
  const plain = prose(text)
    .replace(/\]\([^)]*\)/g, ']')
    // Addresses, names of files, and the marks of status cells.
    .replace(/https?:\S+|[\w@.-]*\/[\w/.-]+|[\w.-]+\.(?:md|ts|js|json|html|png|txt)\b|·\w+/g, '')
    .replace(/<br>/g, ' ');
  return (plain.match(/[A-Za-z][A-Za-z'’]*[A-Za-z]/g) ?? []).map((word) =>
    word.replace(/’/g, "'").replace(/'s?$/, ''),
  );
}

test.each(documents())('%s', (name) => {
  expect([...new Set(words(textOf(name)))].filter((word) => !speller.correct(word))).toEqual([]);
});

test('a slip is seen', () => {
  expect(words('Recieve the `recieve` names.').filter((word) => !speller.correct(word))).toEqual([
    'Recieve',
  ]);
});
