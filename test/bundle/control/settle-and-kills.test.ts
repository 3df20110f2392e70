/** A decision about an unconfirmed request, killed while it is made: it can be made again. */
import type { Choice, RunStatus } from '../../../src/protocol';
import type { LedgerStage } from '../ledger-stage';
import { sized } from '../../thorough';
import { shown, wrongRows } from '../rows';
import { codeOf, expectHonest, HOUR_MS, press, reading, stageOf } from '../doubts/playing';

const NUMBERS = 24;
const OTHER: Record<'again' | 'leave', Choice> = { again: 'leave', leave: 'again' };

/** Ten numbers whose request was cut off before it had arrived. */
function cutOff(): LedgerStage {
  const stage = stageOf(NUMBERS, reading(8, 'not accepted, but cut'));
  expect(codeOf(stage.finish(press(stage)))).toMatch(/^unconfirmed/);
  return stage;
}

/** Kills the settling after its nth call; false where it was over before. */
function killedAt(stage: LedgerStage, choice: Choice, nth: number): boolean {
  let index = 0;
  stage.google.onCall = ({ when }) => {
    if (when !== 'after') return undefined;
    index += 1;
    return index === nth ? 'kill' : undefined;
  };
  const ended = stage.execute('resolve', [1, choice]);
  stage.google.onCall = null;
  return ended.kind === 'killed';
}

/** The person answers what is asked, and resumes where nothing is asked any more. */
function goOn(stage: LedgerStage, then: Choice): RunStatus {
  stage.clock.pass(HOUR_MS);
  for (const { n } of stage.ok('look').run?.undecided ?? []) stage.ok('resolve', n, then);
  const rested = stage.finish();
  const nothingAsked = rested.run?.undecided.length === 0;
  return nothingAsked ? stage.resumed() : rested;
}

/** What is wrong after each single kill, as sentences. */
function faultsOf(choice: Choice, then: Choice): string[] {
  const faults: string[] = [];
  let kills = 0;
  for (; kills < 500; kills += sized(4, 1)) {
    const stage = cutOff();
    if (!killedAt(stage, choice, kills + 1)) break;
    const rested = goOn(stage, then);
    expectHonest(stage);
    const where = `killed after call ${String(kills + 1)}`;
    if (rested.run !== null) faults.push(`${where}: rests, ${codeOf(rested) ?? 'for no reason'}`);
    const told = shown(stage).filter(({ status }) => !status.startsWith('Unconfirmed '));
    if (rested.run === null && wrongRows(told).length > 0) faults.push(`${where}: rows lost`);
    const { Unconfirmed: left = 0 } = stage.tally();
    if (left !== 0 && left !== 10) faults.push(`${where}: ${String(left)} Unconfirmed`);
  }
  expect(kills).toBeGreaterThan(10);
  return faults;
}

test('again, and then again: sent once, and found', () => {
  expect(faultsOf('again', 'again')).toEqual([]);
}, 60_000);

test('again, and then leave: left, and the run ends', () => {
  expect(faultsOf('again', OTHER.again)).toEqual([]);
}, 60_000);

test.each(['leave', 'again'] as const)(
  'leave, and then %s: the run ends',
  (then) => {
    expect(faultsOf('leave', then)).toEqual([]);
  },
  60_000,
);
