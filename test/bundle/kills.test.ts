/** The run killed before and after single service calls: nothing is paid twice or lost. */
import type { Switches } from '../../workbench/apps-script/google';
import { FLIPPED } from '../../workbench/apps-script/surroundings/switches';
import type { LawName } from '../crash/laws';
import { tell } from '../crash/tally';
import { paidTwice, shown } from './rows';
import { DISTINCT, faultsIn, lostRows, smallSheet, statusesOf } from './small-sheet';
import { KEY, OPTIONS, Stage } from './stage';
import { isTried, THOROUGH } from '../thorough';

const MOODS = { processing: { fixedMs: 500, perNumberMs: 0, inTurn: false } };
/** Longer than Google lets an execution live, so whatever was cut off is known to be dead. */
const SEVEN_MINUTES = 7 * 60_000;

const model = new Stage({ rows: smallSheet(), moods: MOODS });
model.ok('connect', KEY);
const counted = model.preview();
const request = { ...counted, options: OPTIONS, cap: counted.split.send };

interface Point {
  readonly index: number;
  readonly when: 'before' | 'after';
}

interface Played {
  readonly stage: Stage;
  readonly names: readonly string[];
}

function play(point: Point | null, switches: Partial<Switches> = {}): Played {
  const stage = new Stage({ rows: smallSheet(), moods: MOODS, switches });
  stage.connectedLike(model);
  const names: string[] = [];
  stage.google.onCall = ({ when, name }) => {
    if (when === 'before') names.push(name);
    const here = names.length - 1 === point?.index && when === point.when;
    return here ? 'kill' : undefined;
  };
  const ended = stage.execute('start', [request]);
  stage.google.onCall = null;
  if (point !== null && ended.kind !== 'killed') throw new Error('not killed');
  if (point === null) stage.finish();
  return { stage, names };
}

/** The panel goes on by itself; where the start left no run, the person presses again. */
function byStep(stage: Stage): void {
  stage.clock.pass(SEVEN_MINUTES);
  if (!stage.hasRun() && stage.naam.ledger.of('POST').length === 0) stage.ok('start', request);
  stage.finish(stage.ok('step'));
}

/** Nobody is there: hours pass, and only the trigger fires; then a person looks. */
function byTrigger(stage: Stage): void {
  for (let hours = 0; hours < 4; hours += 1) {
    stage.clock.pass(3_600_001);
    for (const ended of stage.google.fireDueTriggers()) {
      if (ended.kind !== 'returned') throw new Error(JSON.stringify(ended));
    }
  }
  if (!stage.hasRun() && stage.naam.ledger.of('POST').length === 0) stage.ok('start', request);
}

const calmRun = play(null);
const calm = statusesOf(shown(calmRun.stage));
const { names } = calmRun;
const postsIn = (calls: readonly string[]): number[] =>
  calls.flatMap((name, i) => (name === 'UrlFetchApp.fetch' ? [i] : []));

/** Between the save of the intent and the save of the answer, nobody can know what became of it. */
function isAroundSubmit({ index }: Point, calls: readonly string[]): boolean {
  return postsIn(calls).some((post) => {
    const intent = calls.lastIndexOf('Properties.setProperty', post);
    const answer = calls.indexOf('Properties.setProperty', post);
    return index >= intent && index <= answer;
  });
}

/** Every hour a trigger, and by the switches up to a quarter of an hour late. */
const TWO_HOURS = 7_200_000;

function faultsAfter(point: Point, calls: readonly string[], stage: Stage): string[] {
  const faults = [...faultsIn(stage, calm), ...paidTwice(stage)];
  if (!stage.hasRun()) {
    // Killed between the last save and the release of its trigger: the next tick releases it.
    stage.clock.pass(TWO_HOURS);
    stage.google.fireDueTriggers();
    const left = stage.leftovers();
    if (left.length > 0) faults.push(`left behind: ${left.join()}`);
    if (stage.neededTriggers().length > 0) faults.push('a trigger is left');
    return [...faults, ...lostRows(stage, calm)];
  }
  const { run } = stage.ok('look');
  const code = run?.trouble?.code ?? run?.state ?? 'nothing';
  if (!code.startsWith('unconfirmed') || !isAroundSubmit(point, calls))
    faults.push(`rests: ${code}`);
  if (stage.google.triggers(stage.book).length !== 1) faults.push('no trigger while there is work');
  return [...faults, ...lostRows(stage, calm).filter((row) => !row.includes('shows Unconfirmed '))];
}

test('the calm run sends two batches in one execution and is right', () => {
  expect(calmRun.stage.naam.ledger.accepted.map(({ length }) => length)).toEqual([
    10,
    DISTINCT - 10,
  ]);
  expect(postsIn(names)).toHaveLength(2);
  // The start, a look, and a step that reads the results once more a minute later.
  expect(calmRun.stage.ends).toHaveLength(3);
  expect(faultsIn(calmRun.stage, calm)).toEqual([]);
});

type When = Point['when'];
const LATE = { pendingWritesLand: 'late' } as const;
const LANDED = { ...LATE, killedWrites: 'landed' } as const;

interface Way {
  readonly when: When;
  readonly switches: (index: number) => Partial<Switches>;
  readonly goOn: (index: number) => (stage: Stage) => void;
}

/** A trigger that sees no spreadsheet, and an odd status, have their tests elsewhere. */
const FLIPS: Partial<Switches> = {
  ...FLIPPED,
  noSpreadsheetInTriggers: false,
  oddStatus: 'passed',
};

/** When thorough, each kill once more with everything flipped that the sources leave open. */
const FLIPPED_TOO: [string, Way][] = THOROUGH
  ? [
      [
        'before it, with all switches flipped',
        { when: 'before', switches: () => FLIPS, goOn: () => byStep },
      ],
      [
        'after it, with all switches flipped',
        { when: 'after', switches: () => FLIPS, goOn: () => byStep },
      ],
    ]
  : [];

/** The laws by which `faultsAfter` judges each kill. */
const JUDGED: readonly LawName[] = [
  '1: no name beside another number',
  '1: no outcome counts for another number',
  "2: no cell of the person's is overwritten",
  '3: no number is sent twice',
  '5: nothing paid for is lost',
  '8: an unfinished run has its alarm',
  '8: nothing is left behind',
  '9: every run ends, or says what to do',
];
let kills = 0;

afterAll(() => {
  tell('bundle-kills', kills, Object.fromEntries(JUDGED.map((law) => [law, kills])));
});

const odd = (index: number): boolean => index % 2 === 1;
const WAYS: [string, Way][] = [
  [
    'before it, then the panel steps on',
    { when: 'before', switches: (i) => (odd(i) ? LATE : {}), goOn: () => byStep },
  ],
  [
    'after it, then the panel steps on or only the trigger fires',
    {
      when: 'after',
      switches: (i) => (odd(i) ? LANDED : {}),
      goOn: (i) => (i % 4 < 2 ? byStep : byTrigger),
    },
  ],
];

test.each([...WAYS, ...FLIPPED_TOO])(
  'the calls of a run, killed %s',
  (_, { when, switches, goOn }) => {
    const wrong: string[] = [];
    let unconfirmed = 0;
    // Flipped, the calls are others.
    const calls = switches(0) === FLIPS ? play(null, FLIPS).names : names;
    calls.forEach((name, index) => {
      const point = { index, when };
      if (!isTried(index) && !isAroundSubmit(point, calls)) return;
      const { stage } = play(point, switches(index));
      kills += 1;
      goOn(index)(stage);
      if (stage.hasRun()) unconfirmed += 1;
      const faults = faultsAfter(point, calls, stage);
      wrong.push(...faults.map((fault) => `${when} ${index} ${name}: ${fault}`));
    });
    expect(calls.length).toBeGreaterThan(100);
    expect(unconfirmed).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  },
  600_000,
);
