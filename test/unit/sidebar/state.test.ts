/** What the panel shows and calls, event by event. */
import type { Opening, RunStatus } from '../../../src/protocol';
import type { Answer, Name } from '../../../sidebar/script/calls';
import { wireFailure } from '../../../sidebar/script/failure';
import type { Mode } from '../../../sidebar/state/machine';
import { TROUBLES, type Code } from '../../../src/core/texts/troubles-english';
import { PAST, pointedAt, RUN, Script } from './script';
import { Stage } from './stage';

const script = new Script();
const OPENING: Opening = script.opening();
const standing = (parts: Partial<RunStatus> = {}): RunStatus => ({
  ...script.standing(),
  ...parts,
});
const running = (parts: Partial<RunStatus> = {}): RunStatus =>
  standing({ run: RUN, until: null, ...parts });

/** Replies to the newest call of this name. */
function reply(stage: Stage, name: Name, value: unknown): void {
  const made = stage.made.filter(({ call }) => call.name === name).pop();
  made?.then({ name, outcome: { ok: true, value } } as Answer);
}

function fail(stage: Stage, name: Name, text: string): void {
  const made = stage.made.filter(({ call }) => call.name === name).pop();
  made?.then({ name, outcome: { ok: false, failure: wireFailure(text) } } as Answer);
}

function opened(parts: Partial<Opening> = {}, mode: Mode = 'panel'): Stage {
  const stage = new Stage(undefined, mode);
  reply(stage, 'open', { ...OPENING, ...parts });
  return stage;
}

function counted(mode: Mode = 'panel'): Stage {
  const stage = opened({}, mode);
  reply(stage, 'preview', script.preview({ pointed: null, options: {} }));
  return stage;
}

const count = (stage: Stage, name: Name): number =>
  stage.names.filter((made) => made === name).length;

describe('opening', () => {
  test('without a key it asks for one, with one it counts, with a run it shows the run', () => {
    const none = { lastFour: null, warning: null };
    expect(opened({ key: none }).panel.main.at).toBe('connect');
    expect(opened().panel.main.at).toBe('find');
    expect(opened({ key: none, runStatus: running() }).panel.main.at).toBe('run');
  });

  test('a panel that could not open opens again when asked', () => {
    const stage = new Stage();
    fail(stage, 'open', 'Error code PERMISSION_DENIED.');
    expect(stage.machine.panel).toMatchObject({ at: 'shut', failure: { wire: 'accounts' } });
    stage.send({ is: 'retry' });
    reply(stage, 'open', OPENING);
    expect(stage.panel.main.at).toBe('find');
  });
});

describe('a run that waits for a key', () => {
  const resting = (code: Code, parts: Partial<RunStatus> = {}): RunStatus => {
    const trouble = { code, sentence: 's', cure: 'c' };
    return running({ run: { ...RUN, state: 'paused', trouble }, ...parts });
  };
  const withAnotherKey = (before: RunStatus): Stage => {
    const stage = opened({ runStatus: before });
    stage.send({ is: 'replace-key' });
    stage.send({ is: 'connect', key: 'another' });
    reply(stage, 'connect', OPENING.key);
    stage.send({ is: 'go-on' });
    return stage;
  };

  test.each(['no-key', 'key-refused', 'key-changed'] as const)(
    'goes on with the click that leaves the accepted key (%s)',
    (code) => {
      const stage = withAnotherKey(resting(code));
      expect([stage.panel.main.at, count(stage, 'resume')]).toEqual(['run', 1]);
    },
  );

  test('goes on only if it is this person’s, and waits for nothing else', () => {
    expect(count(withAnotherKey(resting('key-refused', { another: true })), 'resume')).toBe(0);
    expect(count(withAnotherKey(resting('credits-exhausted')), 'resume')).toBe(0);
  });

  test('stays where it is for who goes back without a key', () => {
    const stage = opened({ runStatus: resting('key-refused') });
    stage.send({ is: 'replace-key' });
    stage.send({ is: 'go-on' });
    expect([stage.panel.main.at, count(stage, 'resume')]).toEqual(['run', 0]);
  });

  test('every trouble of a key, and no other, has it in its code', () => {
    const named = Object.keys(TROUBLES).filter((code) => code.includes('key'));
    expect(named).toEqual(['no-key', 'key-shape', 'key-refused', 'key-changed']);
  });
});

test.each([
  ['NetworkError: Connection failure due to HTTP 0', 'interrupted'],
  ['Exceeded maximum execution time', 'interrupted'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'interrupted'],
  ["We're sorry, a server error occurred while reading from storage.", 'accounts'],
  ['You do not have permission to call X', 'permission'],
  ['Authorization is required to perform that action.', 'permission'],
  ['Script function not found: look', 'other'],
])('%s is told as %s', (text, wire) => {
  expect(wireFailure(text)).toMatchObject({ kind: 'wire', wire });
});

describe('following the selection', () => {
  test('another column makes the count stale at once', () => {
    const stage = counted();
    stage.pass(2_500);
    expect(count(stage, 'selection')).toBe(1);
    reply(stage, 'selection', pointedAt(1));
    expect(stage.panel.main).toMatchObject({ counted: { at: 'ready' } });
    stage.pass(2_500);
    reply(stage, 'selection', pointedAt(3));
    expect(stage.panel.main).toMatchObject({ counted: { at: 'counting' } });
    stage.send({ is: 'start', cap: 20 });
    expect(count(stage, 'start')).toBe(0);
  });

  test('what was told of the selection before a count is not taken for what was counted', () => {
    const stage = counted();
    stage.pass(2_500);
    stage.send({ is: 'more' });
    reply(stage, 'selection', pointedAt(3));
    reply(stage, 'preview', script.selecting(1));
    stage.pass(2_500);
    reply(stage, 'selection', pointedAt(3));
    expect(count(stage, 'preview')).toBe(3);
  });

  test('what was selected when it was counted is what the next selection is compared with', () => {
    const stage = counted();
    stage.send({ is: 'options', options: { landlines: true } });
    reply(stage, 'preview', script.selecting(2));
    stage.pass(2_500);
    reply(stage, 'selection', pointedAt(1));
    expect(count(stage, 'preview')).toBe(3);
  });

  test('nobody is asked while the page is hidden, or another view is looked at', () => {
    const stage = counted();
    stage.send({ is: 'visible', visible: false });
    stage.pass(60_000);
    stage.send({ is: 'visible', visible: true });
    stage.send({ is: 'tab', tab: 'settings' });
    stage.pass(60_000);
    expect(count(stage, 'selection')).toBe(0);
  });

  test('a cell that the panel selects itself is not followed', () => {
    const stage = counted();
    stage.send({ is: 'show-cell', sheetId: 1, row: 7, column: 4 });
    reply(stage, 'showCell', null);
    stage.pass(2_500);
    reply(stage, 'selection', pointedAt(4));
    expect(count(stage, 'preview')).toBe(1);
    stage.pass(2_500);
    reply(stage, 'selection', pointedAt(5));
    expect(count(stage, 'preview')).toBe(2);
  });
});

describe('a run', () => {
  test('two clicks are one start; while it works the panel looks every three seconds', () => {
    const stage = counted();
    stage.send({ is: 'start', cap: 20 });
    stage.send({ is: 'start', cap: 20 });
    expect(count(stage, 'start')).toBe(1);
    stage.pass(3_000);
    expect(count(stage, 'look')).toBe(1);
    stage.pass(30_000);
    expect(count(stage, 'look')).toBe(1);
    reply(stage, 'look', running());
    stage.pass(3_000);
    expect(count(stage, 'look')).toBe(2);
    expect(count(stage, 'step')).toBe(0);
  });

  test('an older reply never replaces a newer one', () => {
    const stage = opened({ runStatus: running() });
    const old = running();
    const fresh = running({ run: { ...RUN, answered: 5 } });
    stage.pass(2_500);
    stage.send({ is: 'pause' });
    reply(stage, 'pause', fresh);
    reply(stage, 'step', old);
    expect(stage.panel.received.status.run?.answered).toBe(5);
  });

  test('it is stepped when the script says so, by the time that passed since', () => {
    const now = script.standing().now + 100;
    const stage = opened({ runStatus: running({ now, until: now + 9_000 }) });
    stage.pass(8_999);
    expect(count(stage, 'step')).toBe(0);
    stage.pass(1);
    expect(count(stage, 'step')).toBe(1);
  });

  test('a paused run, and one of another editor, are looked at and left alone', () => {
    const paused = { ...RUN, state: 'paused' as const };
    for (const parts of [{ run: paused }, { another: true, until: 0 }]) {
      const stage = opened({ runStatus: running(parts) });
      stage.pass(31_000);
      expect(stage.names).toEqual(['open', 'look']);
    }
  });

  test('the box of the menu leaves the work to the background', () => {
    const stage = counted('confirm');
    stage.send({ is: 'start', cap: 20 });
    reply(stage, 'start', running({ until: 0 }));
    stage.pass(20_000);
    expect(count(stage, 'step')).toBe(0);
  });

  test('its end is shown, and counted for this month', () => {
    const stage = opened({ runStatus: running() });
    stage.pass(2_500);
    reply(stage, 'step', standing({ last: PAST }));
    expect(stage.panel.main).toMatchObject({ at: 'done', past: { run: 'r' } });
    expect(stage.panel.facts.sentThisMonth).toBe(10);
  });

  test("another editor's run that ended is not shown as one's own", () => {
    const stage = opened({ runStatus: running({ another: true }) });
    stage.pass(31_000);
    reply(stage, 'look', standing({ last: PAST }));
    expect(stage.panel.main.at).toBe('find');
  });
});

describe('a start that was cut off', () => {
  function cut(): Stage {
    const stage = counted();
    stage.send({ is: 'start', cap: 20 });
    fail(stage, 'start', 'NetworkError: Connection failure due to HTTP 0');
    stage.pass(0);
    return stage;
  }

  test('it is asked what stands, and nothing is started again', () => {
    const stage = cut();
    expect(stage.names.slice(-1)).toEqual(['look']);
    reply(stage, 'look', running());
    expect(stage.panel.main.at).toBe('run');
    expect(count(stage, 'start')).toBe(1);
  });

  test('where nothing stands, the same start may be pressed once more', () => {
    const stage = cut();
    reply(stage, 'look', standing());
    stage.send({ is: 'start', cap: 20 });
    const starts = stage.made.filter(({ call }) => call.name === 'start');
    expect(starts).toHaveLength(2);
    expect(starts[1]?.call.args).toEqual(starts[0]?.call.args);
  });

  test('questions come in growing distances', () => {
    const stage = cut();
    const asked = [0, 4_000, 8_000].map((ms) => {
      stage.pass(ms);
      fail(stage, 'look', 'HTTP 0');
      return count(stage, 'look');
    });
    expect(asked).toEqual([1, 2, 3]);
    stage.pass(15_999);
    expect(count(stage, 'look')).toBe(3);
  });
});

describe('results that are read again for late names', () => {
  function readingAgain(): Stage {
    const stage = opened({ runStatus: standing({ last: PAST, until: 0 }) });
    reply(stage, 'preview', script.preview({ pointed: null, options: {} }));
    stage.pass(2_500);
    expect(stage.names.slice(-1)).toEqual(['step']);
    return stage;
  }

  test('a start that meets the reading is shown at once, and made when it has ended', () => {
    const stage = readingAgain();
    stage.send({ is: 'start', cap: 10 });
    stage.send({ is: 'start', cap: 10 });
    expect(stage.panel.main.at).toBe('run');
    expect(count(stage, 'start')).toBe(0);
    reply(stage, 'step', standing({ last: PAST }));
    expect(count(stage, 'start')).toBe(1);
    expect(stage.panel.main.at).toBe('run');
    reply(stage, 'start', running());
    stage.pass(2_500);
    expect(stage.panel.main.at).toBe('run');
    expect(count(stage, 'start')).toBe(1);
  });

  test('so is one that meets a reading that fails', () => {
    const stage = readingAgain();
    stage.send({ is: 'start', cap: 10 });
    fail(stage, 'step', 'Service error');
    expect(count(stage, 'start')).toBe(1);
    reply(stage, 'start', running());
    expect(stage.panel.main.at).toBe('run');
  });

  test('a past run is shown meanwhile', () => {
    const stage = readingAgain();
    stage.send({ is: 'past', past: PAST });
    expect(stage.panel.main.at).toBe('done');
    reply(stage, 'step', standing({ last: PAST }));
    expect(stage.panel.main.at).toBe('done');
  });
});

test('a run of another that ended meanwhile is not shown as the one that was refused', () => {
  const stage = counted();
  stage.send({ is: 'start', cap: 10 });
  fail(stage, 'start', 'Service error');
  stage.pass(2_500);
  reply(stage, 'look', standing({ last: { ...PAST, run: 'theirs', sent: 777, mine: false } }));
  expect(stage.panel.main.at).toBe('find');
  expect(stage.panel.facts.sentThisMonth).toBe(0);
});

describe('a try', () => {
  function tried(place: 'ours' | 'insert' = 'ours'): Stage {
    const stage = counted();
    stage.send({ is: 'start', cap: 10 });
    const { counted: now } = stage.panel.main as never as { counted?: unknown };
    expect(now).toBeUndefined();
    const { start } = stage.made.at(-1)?.call.args[0] as { start: string };
    const last = { ...PAST, run: 'try', few: true, start };
    reply(stage, 'start', standing({ last }));
    expect(stage.names.slice(-1)).toEqual(['results']);
    stage.send({ is: 'rest' });
    stage.send({ is: 'rest' });
    const again = script.preview({ pointed: pointedAt(1), options: {} });
    reply(stage, 'preview', { ...again, place: { kind: place } });
    return stage;
  }

  test('the others are counted again, and started under the cap that was shown', () => {
    const stage = tried();
    const start = stage.made.filter(({ call }) => call.name === 'start').pop();
    expect(start?.call.args).toMatchObject([{ cap: 10, pointed: { column: 1 } }]);
    expect(count(stage, 'start')).toBe(2);
    expect(stage.panel.main.at).toBe('run');
  });

  test('another table than the one that was shown is looked at first', () => {
    const stage = tried('insert');
    expect(count(stage, 'start')).toBe(1);
    expect(stage.panel.main.at).toBe('find');
  });
});
