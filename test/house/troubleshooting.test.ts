/** docs/troubleshooting.md is headed by the literal sentences, each with its cure. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TROUBLES } from '../../src/core/texts/troubles-english';

const text = readFileSync(path.join(__dirname, '../../docs/troubleshooting.md'), 'utf8');
const chapters = text.split(/^## /m).slice(1);

test('its headings are the sentences of trouble.ts, in their order', () => {
  const sentences = Object.values(TROUBLES).map(({ sentence }) => sentence.replace('{about}', '…'));
  expect(chapters.map((chapter) => chapter.split('\n')[0])).toEqual(sentences);
});

test('below each stands its cure, and its code', () => {
  Object.entries(TROUBLES).forEach(([code, { cure }], i) => {
    expect(chapters[i]?.replace(/\s+/g, ' ')).toContain(cure);
    expect(chapters[i]).toContain(`\`${code}\``);
  });
});
