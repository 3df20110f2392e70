/** docs/troubleshooting.md has an entry for each code: anchor, sentence, who has to act, what to do. */
import { TROUBLES } from '../../src/core/texts/troubles-english';
import { textOf } from './documents';

/** The entries of the document by their anchors. */
const entries = new Map(
  textOf('docs/troubleshooting.md')
    .split(/^(?=<a id=)/m)
    .flatMap((entry) => {
      const code = /^<a id="([\w-]+)"><\/a>$/m.exec(entry)?.[1];
      return code === undefined ? [] : [[code, entry] as const];
    }),
);

test('there is one entry for each code', () => {
  expect([...entries.keys()].sort()).toEqual(Object.keys(TROUBLES).sort());
});

test.each(Object.entries(TROUBLES))('%s', (code, { sentence, cure, remedy }) => {
  const entry = entries.get(code) ?? '';
  expect(/^### (.*)$/m.exec(entry)?.[1]).toBe(sentence.replace(/\{(about|count)\}/g, '…'));
  const lead = remedy === 'waiting' ? 'Continues automatically.' : 'You need to act.';
  expect(entry.replace(/\s+/g, ' ')).toContain(`**${lead}** ${cure}`);
});
