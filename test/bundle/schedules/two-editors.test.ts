/** Two editors with keys and schedules in one document: each pays with their own key, and only one works at a time. */
import { submitForm } from '../../../workbench/apps-script/sheet-events';
import { expectHonest, HOUR_MS } from '../doubts/playing';
import { LedgerStage, listOf } from '../ledger-stage';
import { mobile, shown, wrongRows } from '../rows';
import { KEY } from '../stage';
import { askedSince, DAILY, Editor, fire, tickAt, until } from './keeping';

const OTHER_KEY = 'naam-live-another-customer';
const numbers = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => mobile(from + i));

/** Asha and Ravi, both connected; what each request was paid with, and who worked when. */
function twoEditors(moods = {}) {
  const stage = new LedgerStage({ rows: listOf(...numbers(0, 20)), moods });
  stage.naam.key(OTHER_KEY, {});
  const asha = new Editor(stage);
  const ravi = new Editor(stage, { user: stage.google.newUser() });
  ravi.ok('connect', OTHER_KEY);
  return { stage, asha, ravi };
}

const WORK = /^(UrlFetchApp\.fetch|UrlFetchApp\.fetchAll|Range\.setValues|Range\.setNote)$/;

/** Whose run stands in the document, by the id that each has in the own properties. */
function ownerOfRun({ book, script }: LedgerStage, editors: readonly Editor[]): Editor | null {
  const head = book.store(script.id).entries.get('naam.run') ?? '{}';
  const { owner } = JSON.parse(head) as { owner?: string };
  const me = ({ user }: Editor): unknown => user.store(script.id).entries.get('naam.me');
  return editors.find((editor) => me(editor) === owner) ?? null;
}

/** Follows every execution from now on; `act` happens within the nth call of the first of them. */
function followed(
  { stage, asha, ravi }: ReturnType<typeof twoEditors>,
  nth = 0,
  act: () => void = () => undefined,
) {
  const worked = new Map<string, { first: number; last: number }>();
  const paid: string[] = [];
  const names = new Map([
    [asha, 'Asha'],
    [ravi, 'Ravi'],
  ]);
  const keys: Record<string, string> = { [KEY]: 'Asha', [OTHER_KEY]: 'Ravi' };
  let [calls, seen, outer, left] = [0, stage.sent.length, '', nth];
  stage.google.onCall = ({ name, when, execution }) => {
    outer ||= execution;
    calls += 1;
    if (WORK.test(name)) {
      const { first } = worked.get(execution) ?? { first: calls };
      worked.set(execution, { first, last: calls });
    }
    if (when === 'after' && stage.sent.length > seen) {
      const owner = ownerOfRun(stage, [asha, ravi]);
      for (const { headers, method } of stage.sent.slice(seen)) {
        // Results are read once more after the end of their run, free.
        if (owner === null && method.toUpperCase() === 'GET') continue;
        const key = keys[headers['x-access-token'] ?? ''] ?? 'nobody';
        paid.push(`${key} for ${(owner && names.get(owner)) ?? 'nobody'}`);
      }
      seen = stage.sent.length;
    }
    if (execution === outer && when === 'before' && (left -= 1) === 0) act();
  };
  return { worked, paid };
}

const EACH_FOR_THEMSELVES = new Set(['Asha for Asha', 'Ravi for Ravi']);

/** Executions that worked while another did. */
function overlaps(worked: ReadonlyMap<string, { first: number; last: number }>): string[] {
  const spans = [...worked].sort(([, a], [, b]) => a.first - b.first);
  return spans.flatMap(([id, { first }], i) => {
    const before = spans.slice(0, i).map(([, { last }]) => last);
    return Math.max(0, ...before) > first ? [id] : [];
  });
}

test.each([1, 12, 25, 40, 80, 120, 160, 200, 240, 280, 320])(
  'both due at nine, one fires within the other’s call %i: two keys, one worker, nothing twice',
  (nth) => {
    const editors = twoEditors();
    const { stage, asha, ravi } = editors;
    asha.keep({ cap: 12 });
    ravi.keep({ cap: 12 });
    until(stage, '2026-11-24', '09:30');
    const second = stage.google.triggers(stage.book)[1];
    if (!second) throw new Error('two triggers');
    // Google fires the second while the first is at work.
    second.disabled = true;
    const { worked, paid } = followed(editors, nth, () => {
      second.disabled = false;
      fire(stage);
    });
    fire(stage);
    expect(second.disabled).toBe(false);
    for (let hour = 0; hour < 3; hour += 1) {
      stage.clock.pass(HOUR_MS);
      fire(stage);
    }
    expect(new Set(paid)).toEqual(EACH_FOR_THEMSELVES);
    expect(overlaps(worked)).toEqual([]);
    expectHonest(stage);
  },
);

test('days of both: each pays for a part, and no row is left or wrong', () => {
  const editors = twoEditors();
  const { stage, asha, ravi } = editors;
  asha.keep({ cap: 12 });
  ravi.keep({ cap: 12, rhythm: { every: 'day', hour: 15 } });
  const { worked, paid } = followed(editors);
  for (let day = 24; day < 30; day += 1) {
    stage.sheet.paste(
      stage.sheet.lastRow() + 1,
      1,
      numbers(day * 20, 10).map((n) => [n]),
    );
    for (const time of ['08:30', '09:30', '14:30', '15:30']) tickAt(stage, `2026-11-${day}`, time);
  }
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(new Set(paid)).toEqual(EACH_FOR_THEMSELVES);
  expect(overlaps(worked)).toEqual([]);
  expect(stage.google.triggers(stage.book).map(({ user }) => user)).toEqual([asha.user, ravi.user]);
  expectHonest(stage);
});

test('each sees whose a schedule is', () => {
  const { asha, ravi } = twoEditors();
  const { id } = asha.keep();
  expect(asha.see(id).mine).toBe(true);
  expect(ravi.see(id).mine).toBe(false);
});

test('one may pause or delete what the other pays for, and nothing else', () => {
  const { stage, asha, ravi } = twoEditors();
  const { id } = asha.keep();
  expect(ravi.code('reorderSchedule', id, { ...DAILY, cap: 100_000 })).toBe('schedule-of-another');
  expect(ravi.code('runSchedule', id)).toBe('schedule-of-another');
  ravi.ok('changeSchedule', id, 'pause');
  expect(ravi.code('changeSchedule', id, 'resume')).toBe('schedule-of-another');
  const from = stage.sent.length;
  tickAt(stage, '2026-11-24', '09:30');
  expect(askedSince(stage, from)).toEqual([]);
  expect(asha.see(id).state).toMatchObject({ at: 'paused', trouble: { code: 'paused-by-you' } });
  asha.ok('changeSchedule', id, 'resume');
  tickAt(stage, '2026-11-25', '09:30');
  expect(askedSince(stage, from)).toHaveLength(20);
  ravi.ok('changeSchedule', id, 'delete');
  expect(asha.schedules()).toEqual([]);
  tickAt(stage, '2026-11-25', '11:30');
  expect(stage.neededTriggers()).toEqual([]);
});

test('two on one column are two schedules, and each changes the own one', () => {
  const { asha, ravi } = twoEditors();
  const [mine, theirs] = [asha.keep({ cap: 5 }), ravi.keep({ cap: 7 })];
  asha.ok('reorderSchedule', mine.id, { ...DAILY, cap: 6 });
  expect([asha.see(mine.id).order.cap, asha.see(theirs.id).order.cap]).toEqual([6, 7]);
});

test('without a key of their own nobody keeps a schedule', () => {
  const { stage, asha } = twoEditors();
  asha.keep();
  const nobody = new Editor(stage, { user: stage.google.newUser() });
  expect(() => nobody.keep()).toThrow(/no-key/);
  expect(stage.google.triggers(stage.book)).toHaveLength(1);
});

test('a schedule that meets the other’s run skips, says so, and never works on it', () => {
  const processing = { fixedMs: 3 * HOUR_MS, perNumberMs: 0, inTurn: false };
  const editors = twoEditors({ processing });
  const { stage, asha, ravi } = editors;
  asha.keep();
  const { id } = ravi.keep({ rhythm: { every: 'day', hour: 10 } });
  tickAt(stage, '2026-11-24', '09:30');
  const { paid } = followed(editors);
  tickAt(stage, '2026-11-24', '10:30');
  expect(ravi.see(id)).toMatchObject({ state: { at: 'on' }, last: { kind: 'skipped' } });
  expect(new Set(paid)).toEqual(new Set(['Asha for Asha']));
  stage.sheet.paste(22, 1, [[mobile(500)]]);
  for (const time of ['11:30', '12:30', '13:30']) tickAt(stage, '2026-11-24', time);
  expect(asha.ok('look').run).toBeNull();
  tickAt(stage, '2026-11-25', '09:10');
  tickAt(stage, '2026-11-25', '14:30');
  expectHonest(stage);
});

test('a run of the other’s schedule is worked on by no panel and no form response of one’s own', () => {
  const processing = { fixedMs: 3 * HOUR_MS, perNumberMs: 0, inTurn: false };
  const editors = twoEditors({ processing });
  const { stage, asha, ravi } = editors;
  asha.keep({ cap: 12 });
  ravi.keep({ rhythm: { every: 'response', dayLimit: 200 }, notFoundAfter: null });
  tickAt(stage, '2026-11-24', '09:30');
  expect(ownerOfRun(stage, [asha, ravi])).toBe(asha);
  stage.clock.pass(4 * HOUR_MS);
  const { worked, paid } = followed(editors);
  for (const name of ['step', 'pause', 'stop', 'resume'] as const)
    expect([name, ravi.code(name)]).toEqual([name, 'run-of-another']);
  submitForm(stage.google, stage.sheet, { Mobile: mobile(900) });
  expect([paid, [...worked.keys()]]).toEqual([[], []]);
  fire(stage);
  expect(new Set(paid)).toEqual(EACH_FOR_THEMSELVES);
});
