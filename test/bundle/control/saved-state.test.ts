/** Saved state that can't be read, or is newer or older: an error with a cure, never a crash. */
import type { LedgerStage } from '../ledger-stage';
import { shown } from '../rows';
import { codeOf, expectAllRight, expectHonest, press, stageOf } from '../doubts/playing';
import { KEY } from '../stage';

const NUMBERS = 40;
const CALLS = ['look', 'step', 'pause', 'stop', 'resume'] as const;
/** Whatever else cannot be read has its unit test. */
const UNREADABLE: [what: string, key: string, text: string][] = [
  ['a head that is no JSON', 'naam.run', '{'],
  ['a batch whose numbers are cut', 'naam.batch.1', '{"n":1,"held":10,"parts":0,"numbers":""}'],
];

/** A run that rests with ten numbers found and thirty queued. */
function resting(): LedgerStage {
  const stage = stageOf(NUMBERS, null, { key: { credits: 10 } });
  expect(codeOf(stage.finish(press(stage)))).toBe('credits-exhausted');
  stage.naam.key(KEY, { credits: null });
  return stage;
}

const store = (stage: LedgerStage) => stage.book.store(stage.script.id);
const put = (stage: LedgerStage, key: string, text: string): void => {
  store(stage).set(key, text, false);
};

describe.each(UNREADABLE)('%s', (_, key, text) => {
  test('gives a sentence for every call, sends nothing, and the trigger leaves quietly', () => {
    const stage = resting();
    put(stage, key, text);
    const requests = stage.naam.ledger.requests.length;
    for (const call of CALLS) {
      const reply = stage.panel(call);
      expect([call, reply.ok]).toEqual([call, false]);
      const { code, sentence } = reply.ok ? { code: null, sentence: '' } : reply.trouble;
      expect(['state-unreadable', 'state-newer']).toContain(code);
      expect(sentence).toMatch(/\.$/);
    }
    stage.hours(1);
    expect(stage.naam.ledger.requests).toHaveLength(requests);
  });

  test('is cured by discard: rows still Queued count as never asked, and a new run is right', () => {
    const stage = resting();
    put(stage, key, text);
    expect(stage.panel('discard')).toMatchObject({ ok: true });
    expect(stage.ok('look').run).toBeNull();
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });
});

describe('the state of a newer version', () => {
  const newer = (stage: LedgerStage): void => {
    const head = JSON.parse(store(stage).entries.get('naam.run') ?? '{}') as object;
    put(stage, 'naam.run', JSON.stringify({ ...head, v: 99, phase: { at: 'dancing' } }));
  };

  test('gives a sentence that says so, and nothing is sent or changed', () => {
    const stage = resting();
    newer(stage);
    const rows = shown(stage);
    for (const call of CALLS) {
      expect(stage.panel(call)).toMatchObject({ ok: false, trouble: { code: 'state-newer' } });
    }
    expect(shown(stage)).toEqual(rows);
    expect(stage.naam.ledger.of('POST')).toHaveLength(2);
  });

  test('is not thrown away by discard: what it knows is paid for', () => {
    const stage = resting();
    newer(stage);
    stage.panel('discard');
    expect(stage.hasRun()).toBe(true);
  });
});

test('discard of a run that can be read is refused', () => {
  const stage = resting();
  expect(stage.panel('discard')).toMatchObject({ ok: false, trouble: { code: 'run-exists' } });
  expect(stage.tally()['Queued']).toBe(NUMBERS - 10);
  expect(stage.resumed().run).toBeNull();
  expectHonest(stage);
});
