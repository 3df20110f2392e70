/** A user's click on a run is kept until the script can act on it; what costs credits is previewed first. */
import type { RunStatus, RunView } from '../../../src/protocol';
import type { Answer, Name } from '../../../sidebar/script/calls';
import { PAST, pointedAt, RUN, SCHEDULE, Script } from './script';
import { Stage } from './stage';

const script = new Script();
const status = (run: Partial<RunView>, now = script.standing().now): RunStatus => ({
  ...script.standing(),
  now,
  run: { ...RUN, ...run },
  until: null,
});
const BUSY = { code: 'busy', sentence: 's', cure: 'c' };

function settle(stage: Stage, name: Name, outcome: unknown): void {
  const made = stage.made.filter(({ call }) => call.name === name).pop();
  made?.then({ name, outcome } as Answer);
}
const reply = (stage: Stage, name: Name, value: unknown): void => {
  settle(stage, name, { ok: true, value });
};
const refuse = (stage: Stage, name: Name): void => {
  settle(stage, name, { ok: false, failure: { kind: 'said', trouble: BUSY } });
};
const count = (stage: Stage, name: Name): number =>
  stage.names.filter((made) => made === name).length;

/** A paused run while a step of it is under way. */
function paused(): Stage {
  const stage = new Stage();
  reply(stage, 'open', { ...script.opening(), runStatus: status({ state: 'running' }) });
  stage.pass(30_000);
  expect(count(stage, 'step')).toBe(1);
  stage.pass(3_000);
  reply(stage, 'look', status({ state: 'paused' }));
  return stage;
}

describe('resume while the script is at work', () => {
  test('is kept, and said when the work has ended', () => {
    const stage = paused();
    stage.send({ is: 'resume' });
    expect(count(stage, 'resume')).toBe(0);
    expect(stage.panel.main).toMatchObject({ word: 'resume' });
    reply(stage, 'step', status({ state: 'paused' }));
    stage.pass(1);
    expect(count(stage, 'resume')).toBe(1);
    reply(stage, 'resume', status({ state: 'running' }));
    expect(stage.panel.main).toMatchObject({ word: null });
  });

  test('that meets another execution is said again, without a failure to read', () => {
    const stage = paused();
    reply(stage, 'step', status({ state: 'paused' }));
    stage.send({ is: 'resume' });
    refuse(stage, 'resume');
    expect(stage.panel).toMatchObject({ notice: null, main: { word: 'resume' } });
    stage.pass(3_000);
    expect(count(stage, 'resume')).toBe(2);
  });

  test('a decision on a request is kept in the same way', () => {
    const stage = paused();
    stage.send({ is: 'resolve', n: 2, choice: 'leave' });
    reply(stage, 'step', status({ state: 'paused' }));
    stage.pass(1);
    expect(stage.made.filter(({ call }) => call.name === 'resolve')[0]?.call.args).toEqual([
      2,
      'leave',
    ]);
    reply(stage, 'resolve', status({ state: 'running' }));
    expect(stage.panel.main).toMatchObject({ choice: null });
  });

  test('stop does not wait', () => {
    const stage = paused();
    stage.send({ is: 'stop' });
    expect(count(stage, 'stop')).toBe(1);
    expect(stage.panel.main).toMatchObject({ word: 'stop' });
  });
});

test('a schedule that is to run now is counted before it is asked', () => {
  const stage = new Stage();
  reply(stage, 'open', script.opening());
  stage.send({ is: 'tab', tab: 'schedule' });
  reply(stage, 'schedules', { zone: 'Asia/Kolkata', schedules: [SCHEDULE] });
  stage.send({ is: 'ask', ask: { about: 'run-now', id: SCHEDULE.id } });
  expect([count(stage, 'forecast'), count(stage, 'runSchedule')]).toEqual([1, 0]);
  stage.send({ is: 'run-schedule', id: SCHEDULE.id });
  expect(count(stage, 'runSchedule')).toBe(1);
});

test('the badge of the schedules goes when their list says so', () => {
  const stage = new Stage();
  reply(stage, 'open', { ...script.opening(), scheduleTrouble: true });
  stage.send({ is: 'tab', tab: 'schedule' });
  expect(stage.panel.facts.scheduleTrouble).toBe(true);
  reply(stage, 'schedules', { zone: 'Asia/Kolkata', schedules: [SCHEDULE] });
  expect(stage.panel.facts.scheduleTrouble).toBe(false);
});

describe('coming over from the sheet', () => {
  function counted(): Stage {
    const stage = new Stage();
    reply(stage, 'open', script.opening());
    reply(stage, 'preview', script.selecting(1));
    stage.pass(1_000);
    return stage;
  }

  test('asks at once what is selected, and a start then waits for the new count', () => {
    const stage = counted();
    stage.send({ is: 'arrived' });
    expect(count(stage, 'selection')).toBe(1);
    reply(stage, 'selection', pointedAt(3));
    stage.send({ is: 'start', cap: 10 });
    expect(count(stage, 'start')).toBe(0);
  });

  test('to and fro asks no more often than the eye sees', () => {
    const stage = counted();
    for (let times = 0; times < 5; times += 1) {
      stage.send({ is: 'arrived' });
      if (times === 0) reply(stage, 'selection', pointedAt(1));
    }
    expect(count(stage, 'selection')).toBe(1);
  });

  test('a start says what was selected when it was counted', () => {
    const stage = counted();
    stage.send({ is: 'start', cap: 10 });
    const start = stage.made.find(({ call }) => call.name === 'start');
    expect(start?.call.args[0]).toMatchObject({ selected: pointedAt(1) });
  });
});

test('a run that a person stopped before anything was sent is shown as it ended', () => {
  const stage = paused();
  reply(stage, 'step', { ...script.standing(), run: null, last: { ...PAST, stopped: true } });
  expect(stage.panel.main).toMatchObject({ at: 'done', past: { stopped: true } });
});
