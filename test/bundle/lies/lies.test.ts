/** A Naam that lies: each lie ends as its rule says, and each rule is tested. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FetchOutcome } from '../../../workbench/apps-script/surroundings/network';
import { expectAllRight, press, stageOf } from '../doubts/playing';
import { KEY, Stage } from '../stage';
import { instead, json, NUMBERS, play, type Lie, type Tells } from './lie';
import { LIES_ABOUT_RESULTS } from './results';
import { RULES, type Rule } from './rules';
import { LIES_ABOUT_SUBMITS, ODD_IDS } from './submits';
import { someOf } from '../../thorough';

const LIES = [...LIES_ABOUT_SUBMITS, ...LIES_ABOUT_RESULTS];
const titled = (lies: readonly Lie[]): [string, string, string, Lie][] =>
  lies.map((lie) => [lie.to, lie.lie, lie.rule, lie]);

test.each(someOf(titled(LIES)))('in reply to a %s, %s: %s', (_to, _lie, _rule, lie) => {
  play(lie);
});

test.each(ODD_IDS)('an id %s is asked by as it came', (_, id) => {
  const stage = stageOf(NUMBERS);
  const truth = new Map<string, string>();
  const asked: (string | null)[] = [];
  stage.lie = (request, honest): FetchOutcome => {
    const url = new URL(request.url);
    if (request.method.toUpperCase() === 'POST') {
      const tells = json((value) => {
        const told = truth.size === 0 ? id : `${String(id)}${truth.size}`.slice(-200);
        truth.set(String(told), (value['result'] as { enrichmentId: string }).enrichmentId);
        return { ...value, result: { enrichmentId: told } };
      });
      return tells(honest, request);
    }
    const under = url.searchParams.get('enrichmentId');
    asked.push(under);
    url.searchParams.set('enrichmentId', truth.get(under ?? '') ?? 'of nobody');
    return honest({ ...request, url: url.href });
  };
  expect(stage.finish(press(stage)).run).toBeNull();
  expectAllRight(stage, NUMBERS);
  expect(new Set(asked)).toEqual(new Set(truth.keys()));
});

/** Lies in reply to the free test of a key, and what is told: null where the key is taken. */
const KEY_TESTS: [lie: string, tells: Tells, code: string | null, warning: string | null][] = [
  ['a page', instead(200, '<h1>Sign in to the hotel</h1>'), 'unreachable', null],
  ['nothing', instead(200, ''), 'unreachable', null],
  ['500 with an id', instead(500, { result: [] }), 'unreachable', null],
  ['713', instead(200, { code: 713 }), 'unreachable', null],
  ['a redirect', instead(302, '', { location: 'https://naam.ai.example/' }), 'unreachable', null],
  ['a time-out', () => ({ kind: 'timeout', tookMs: 30_000 }), 'unreachable', null],
  ['ten megabytes', instead(200, ' '.repeat(10 * 1024 * 1024 + 1)), 'unreachable', null],
  ['a page under 403', instead(403, '<h1>Forbidden</h1>'), 'blocked', null],
  ['401 in the body', instead(200, { status: '401', message: '' }), 'key-refused', null],
  [
    'results of somebody',
    instead(200, { message: 'success', result: [{ mobile: '1' }] }),
    null,
    null,
  ],
  [
    '402 for bulk',
    instead(402, { message: 'Bulk functionality is disabled' }),
    null,
    'bulk-disabled',
  ],
];

test.each(KEY_TESTS)('in reply to the test of a key, %s', (_lie, tells, code, warning) => {
  const stage = new Stage({ rows: [['Mobile']] });
  stage.lie = (request, honest) => tells(honest, request);
  const reply = stage.panel('connect', KEY);
  const taken = { ok: true, value: { warning: warning === null ? null : { code: warning } } };
  expect(reply).toMatchObject(code === null ? taken : { ok: false, trouble: { code } });
  expect(stage.ok('keyView').lastFour).toBe(code === null ? KEY.slice(-4) : null);
  expect(stage.sent.map(({ url }) => new URL(url).host)).toEqual(['app.naam.ai']);
});

const bundle = path.join(__dirname, '..');
const sources = new Map<string, string>();

function sourceOf(file: string): string {
  const known = sources.get(file) ?? readFileSync(path.join(bundle, file), 'utf8');
  sources.set(file, known);
  return known;
}

test('each of the fifteen doubts has a rule, and each rule a test that stands', () => {
  const doubts = Object.values(RULES).map(({ doubt }) => doubt);
  const all = Array.from({ length: 15 }, (_, i) => i + 1);
  expect(all.filter((doubt) => !(doubts as unknown[]).includes(doubt))).toEqual([]);
  const tests = Object.values(RULES).flatMap(({ by }) => by.map((one) => one as [string, string]));
  const gone = tests.filter(([file, title]) => !sourceOf(file).includes(`'${title}`));
  expect(gone).toEqual([]);
});

test('each rule about a reply has lies of its own here', () => {
  const lies = new Set<Rule>(LIES.map(({ rule }) => rule));
  const about = ['a status in any place', 'a refused key', 'not ready', 'pages end'] as const;
  const more = ['by the number alone', 'an unknown fate', 'an id is an acceptance'] as const;
  const rest = ['a poll may be asked again'] as const;
  expect([...lies].sort()).toEqual([...about, ...more, ...rest].sort());
  const names = LIES.map(({ to, lie }) => `${to}: ${lie}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
