/** Doubt 18: names and lists in other forms are read, and what can't be read is never "Not found". */
import { bookName, mobile, shown } from '../rows';
import { codeOf, expectAllRight, expectHonest, press, reading, stageOf } from './playing';

const NUMBERS = 40;
const NAMED = Array.from({ length: NUMBERS }, (_, i) => bookName(mobile(i))).filter(Boolean).length;

test.each([
  'a name in a list',
  'a name in parts',
  'the list in data',
  'the list in result.records',
  'an object by number',
])('%s is read', (name) => {
  const stage = stageOf(NUMBERS, reading(18, name));
  stage.finish(press(stage));
  expectAllRight(stage, NUMBERS);
});

test('a name that cannot be read: the run rests, and a newer version gets it, free', () => {
  const stage = stageOf(NUMBERS, reading(18, 'a name that is a number'));
  const rested = stage.finish(press(stage));
  expect(codeOf(rested)).toBe('answer-unreadable');
  expect(rested.until).toBeNull();
  expect(stage.tally()).toEqual({ Queued: NUMBERS });
  stage.naam.set({ nameForm: 'string' });
  stage.resumed();
  expectAllRight(stage, NUMBERS);
});

test('stopped meanwhile: these rows say Unconfirmed, and the results can be had later, free', () => {
  const stage = stageOf(NUMBERS, reading(18, 'a name that is a number'));
  const rested = stage.finish(press(stage));
  const sent = rested.run?.sent ?? 0;
  stage.ok('stop');
  stage.finish(stage.ok('step'));
  const ended = stage.ok('look');
  expect(ended.run).toBeNull();
  expect(stage.tally()['Not found']).toBeUndefined();
  stage.naam.set({ nameForm: 'string' });
  stage.finish(stage.ok('writeAgain', ended.last?.run ?? ''));
  const found = stage.tally()['Found'] ?? 0;
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThanOrEqual(Math.min(sent, NAMED));
  expectHonest(stage);
});

test('no list at all: a person is told after some minutes, asking goes on', () => {
  const stage = stageOf(NUMBERS, reading(18, 'no list'));
  expect(codeOf(press(stage))).toBeNull();
  stage.watch(400_000);
  expect(codeOf(stage.ok('look'))).toBe('answer-form');
  stage.naam.set({ listIn: 'result' });
  stage.finish();
  expectAllRight(stage, NUMBERS);
});

test('’t Hooft keeps what stands in front', () => {
  const stage = stageOf(1, null, { moods: { nameOf: { [`91${mobile(0)}`]: "'t Hooft" } } });
  stage.finish(press(stage));
  expect(shown(stage)[0]?.name).toBe('’t Hooft');
});

test.each([
  ['an error', { error: 'temporarily unavailable' }],
  ['a status', { status: 'pending' }],
])('%s in a record without a name is never "Not found"', (_, more) => {
  const stage = stageOf(NUMBERS);
  stage.lie = (request, honest) => {
    const outcome = honest();
    if (request.method.toUpperCase() !== 'GET' || outcome.kind !== 'reply') return outcome;
    const page = JSON.parse(new TextDecoder().decode(outcome.body)) as { result?: unknown };
    const result = Array.isArray(page.result)
      ? page.result.map((record: object, i) =>
          i % 2 === 0 ? { ...record, name: null, ...more } : record,
        )
      : page.result;
    return { ...outcome, body: new TextEncoder().encode(JSON.stringify({ ...page, result })) };
  };
  expect(codeOf(stage.finish(press(stage)))).toBe('answer-unreadable');
  stage.lie = null;
  stage.resumed();
  expectAllRight(stage, NUMBERS);
});
