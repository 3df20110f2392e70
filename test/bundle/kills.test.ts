/** The run killed truly before and after every single service call: nothing paid twice or lost. */
import { paidTwice, shown } from './rows';
import { DISTINCT, faultsIn, lostRows, smallSheet, statusesOf } from './small-sheet';
import { KEY, OPTIONS, Stage } from './stage';

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

function play(point: Point | null): Played {
  const stage = new Stage({ rows: smallSheet(), moods: MOODS });
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
  stage.finish();
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
const posts = names.flatMap((name, i) => (name === 'UrlFetchApp.fetch' ? [i] : []));

/** Between the save of the intent and the save of the answer, nobody can know what became of it. */
function isAroundSubmit({ index }: Point): boolean {
  return posts.some((post) => {
    const intent = names.lastIndexOf('Properties.setProperty', post);
    const answer = names.indexOf('Properties.setProperty', post);
    return index >= intent && index <= answer;
  });
}

function faultsAfter(point: Point, stage: Stage): string[] {
  const faults = [...faultsIn(stage, calm), ...paidTwice(stage)];
  const { run } = stage.ok('look');
  if (run === null) {
    const left = [...stage.book.store(stage.script.id).entries.keys()];
    if (left.join() !== 'naam.history') faults.push(`left behind: ${left.join()}`);
    if (stage.google.triggers(stage.book).length > 0) faults.push('a trigger is left');
    return [...faults, ...lostRows(stage, calm)];
  }
  const code = run.trouble?.code ?? run.state;
  if (code !== 'unconfirmed' || !isAroundSubmit(point)) faults.push(`rests: ${code}`);
  if (stage.google.triggers(stage.book).length !== 1) faults.push('no trigger while there is work');
  return [...faults, ...lostRows(stage, calm).filter((row) => !row.includes('shows Unconfirmed '))];
}

test('the calm run sends two batches in one execution and is right', () => {
  expect(calmRun.stage.naam.ledger.accepted.map(({ length }) => length)).toEqual([10, DISTINCT - 10]);
  expect(posts).toHaveLength(2);
  expect(calmRun.stage.ends).toHaveLength(2);
  expect(faultsIn(calmRun.stage, calm)).toEqual([]);
});

const points = names.flatMap((_, index): Point[] => [
  { index, when: 'before' },
  { index, when: 'after' },
]);

test.each([
  ['the panel steps on', byStep, 'before'],
  ['the panel steps on', byStep, 'after'],
  ['the trigger fires', byTrigger, 'before'],
  ['the trigger fires', byTrigger, 'after'],
] as const)('killed, then %s: %#', (_, goOn, when) => {
  const wrong: string[] = [];
  let unconfirmed = 0;
  const tried = points.filter((point) => point.when === when);
  for (const point of tried) {
    const { stage } = play(point);
    goOn(stage);
    if (stage.hasRun()) unconfirmed += 1;
    const faults = faultsAfter(point, stage);
    wrong.push(...faults.map((fault) => `${when} ${point.index} ${names[point.index] ?? ''}: ${fault}`));
  }
  expect(tried.length).toBe(names.length);
  expect(unconfirmed).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
}, 120_000);
