/** docs/troubleshooting.md has an entry for each error: anchor, sentence, who has to act, what to do. */
import { anchorOf, WIRE_ANCHORS } from '../../sidebar/script/failure';
import { voice } from '../../sidebar/words/say';
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

test('there is one entry for each code, and for each failure between panel and script', () => {
  const codes = [...Object.keys(TROUBLES), ...Object.values(WIRE_ANCHORS)];
  expect([...entries.keys()].sort()).toEqual([...new Set(codes)].sort());
});

const say = voice('en');

test.each([
  [
    'interrupted',
    'Continues automatically.',
    say('failure.interrupted'),
    say('failure.interruptedCure'),
  ],
  ['accounts', 'You need to act.', say('failure.accounts'), say('failure.accountsCure')],
  ['other', 'You need to act.', say('failure.google', { text: '…' }), say('failure.googleCure')],
] as const)('a call that did not arrive: %s', (wire, lead, sentence, cure) => {
  const entry = entries.get(anchorOf({ kind: 'wire', wire, text: '' })) ?? '';
  expect(/^### (.*)$/m.exec(entry)?.[1]).toBe(sentence);
  expect(entry.replace(/\s+/g, ' ')).toContain(`**${lead}** ${cure}`);
});

test.each(Object.entries(TROUBLES))('%s', (code, { sentence, cure, remedy }) => {
  const entry = entries.get(code) ?? '';
  expect(/^### (.*)$/m.exec(entry)?.[1]).toBe(sentence.replace(/\{(about|count)\}/g, '…'));
  const lead = remedy === 'waiting' ? 'Continues automatically.' : 'You need to act.';
  expect(entry.replace(/\s+/g, ' ')).toContain(`**${lead}** ${cure}`);
});
