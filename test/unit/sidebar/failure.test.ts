/** How the panel shows an error. */
import { toneOf, type Failure } from '../../../sidebar/script/failure';
import type { TroubleView } from '../../../src/protocol';
import { TROUBLES } from '../../../src/core/texts/troubles-english';
import { isUnconfirmed } from '../../../src/core/texts/trouble';

type Code = TroubleView['code'];
const CODES = Object.keys(TROUBLES) as Code[];
const said = (code: Code): Failure => ({
  kind: 'said',
  trouble: { code, sentence: '', cure: '' },
});

test.each(CODES.filter((code) => TROUBLES[code].remedy === 'waiting'))(
  '%s ends by itself: a warning, not an error',
  (code) => {
    expect(toneOf(said(code))).toBe('warn');
  },
);

test.each(CODES.filter((code) => isUnconfirmed(code) || code === 'credits-exhausted'))(
  '%s waits for a person: a warning, not an error',
  (code) => {
    expect(toneOf(said(code))).toBe('warn');
  },
);

test.each(['key-refused', 'column-gone', 'bug', 'no-trigger'] as const)(
  '%s is an error',
  (code) => {
    expect(toneOf(said(code))).toBe('bad');
  },
);

test('a pause that the person asked for is neither', () => {
  expect(toneOf(said('paused-by-you'))).toBe('');
});

test('a call that was interrupted may have come to be; others are errors', () => {
  const wire = (one: 'interrupted' | 'accounts'): Failure => ({
    kind: 'wire',
    wire: one,
    text: '',
  });
  expect(toneOf(wire('interrupted'))).toBe('warn');
  expect(toneOf(wire('accounts'))).toBe('bad');
});
