/** Google's refusals are understood in every language, by checking the sheet and not by their texts. */
import { PASSING } from '../../../workbench/apps-script/google';
import { codeOf, expectAllRight, press, stageOf } from '../doubts/playing';
import { LedgerStage, listOf, named } from '../ledger-stage';
import { inEveryLanguage } from './languages';
import { someOf } from '../../thorough';

const MINUTE_MS = 60_000;
const NUMBERS = 12;
/** A dropdown of two words that rejects other input. */
const REJECTS = {
  criteria: 'VALUE_IN_LIST',
  values: ['Yes', 'No'],
  allowInvalid: false,
  help: null,
} as const;
const WRITES = new Set(['Range.setValues', 'SpreadsheetApp.flush']);
const OURS = { row: 2, column: 2, rows: 999, columns: 2 };

type Act = (stage: LedgerStage) => unknown;

/** What happens just before the answers of a run are written, why it rests, and what mends it. */
const OBSTACLES: [what: string, code: string, act: Act, mend: Act][] = [
  [
    'consent that is withdrawn',
    'authorization',
    ({ user }) => (user.revoked = true),
    ({ user }) => (user.revoked = false),
  ],
  [
    'columns that are protected',
    'protected',
    ({ sheet }) => sheet.setProtection(OURS),
    ({ sheet }) => {
      sheet.removeProtections();
    },
  ],
  [
    'columns that get a type',
    'typed-column',
    ({ sheet }) => {
      sheet.setTypedColumns({ ...OURS, rows: NUMBERS });
    },
    ({ sheet }) => (sheet.typed = []),
  ],
  [
    'columns that get a rule which rejects input',
    'validation',
    ({ sheet }) => {
      sheet.setRule(OURS, REJECTS);
    },
    ({ sheet }) => {
      sheet.setRule(OURS, null);
    },
  ],
];

function expectMended(stage: LedgerStage): void {
  stage.resumed();
  expectAllRight(stage, NUMBERS);
}

inEveryLanguage(() => {
  test('consent that is withdrawn as a request leaves: it was not sent', () => {
    const stage = stageOf(NUMBERS);
    stage.before('UrlFetchApp.fetch', () => (stage.user.revoked = true));
    stage.sheet.selectColumn(1);
    const reply = stage.tryPress(stage.look());
    expect(JSON.stringify(reply)).toContain('"authorization"');
    expect(stage.tally()).toEqual({ Queued: NUMBERS });
    expect(stage.naam.ledger.of('POST')).toEqual([]);
    stage.user.revoked = false;
    expect(stage.ok('look').run).toMatchObject({ unconfirmed: 0, inFlight: 0 });
    expectMended(stage);
  });

  test('a request that is cut off is never taken for one that was not sent', () => {
    const stage = stageOf(NUMBERS);
    stage.naam.next('accepted-but-cut');
    expect(codeOf(press(stage))).toMatch(/^unconfirmed/);
  });

  test.each(OBSTACLES)('%s, before a write', (_, code, act, mend) => {
    const stage = stageOf(NUMBERS);
    stage.before('UrlFetchApp.fetchAll', () => {
      stage.before('Range.setValues', () => act(stage));
    });
    expect(codeOf(stage.finish(press(stage)))).toBe(code);
    mend(stage);
    expectMended(stage);
  });

  test('a start on a protected sheet, and on one with ten million cells', () => {
    const stage = new LedgerStage({
      rows: [
        ['Mobile', 'City'],
        [named(0), 'Pune'],
      ],
    });
    stage.sheet.selectColumn(1);
    const looked = stage.look();
    stage.sheet.setProtection();
    expect(stage.tryPress(looked)).toMatchObject({ trouble: { code: 'protected' } });
    stage.sheet.removeProtections();
    stage.book.addSheet('Full', 383_600, 26);
    expect(stage.tryPress(looked)).toMatchObject({ trouble: { code: 'cell-limit' } });
  });

  test('a store that is full', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    const store = stage.book.store(stage.script.id);
    store.set('other', 'x'.repeat(524_000), false);
    stage.sheet.selectColumn(1);
    expect(stage.tryPress(stage.look())).toMatchObject({ trouble: { code: 'store-full' } });
    store.remove('other');
    stage.finish(press(stage));
    expect(stage.ok('look').last).toMatchObject({ sent: 1 });
  });

  const TEXTS = [
    PASSING.failedWhileAccessing('1abc'),
    PASSING.timedOutWhileAccessing('1abc'),
    PASSING.internal,
    PASSING.unexpectedWhileGetting('setValues', 'SpreadsheetApp.Range'),
    PASSING.serverError,
    'A text that nobody has seen.',
  ];

  /** Once Naam was asked for names, writes fail: for so long (ms). */
  function failingWrites(stage: LedgerStage, text: string, ms: number): () => number {
    let [until, failed] = [Infinity, 0];
    stage.google.onCall = ({ when, name }) => {
      if (name === 'UrlFetchApp.fetchAll' && until === Infinity) until = stage.clock.now() + ms;
      const fails = WRITES.has(name) && stage.clock.now() < until;
      if (when !== 'before' || until === Infinity || !fails) return undefined;
      failed += 1;
      return { throws: text };
    };
    return () => failed;
  }

  test.each(someOf(TEXTS))(
    '"%s" at every write for some minutes: the run ends by itself',
    (text) => {
      const stage = stageOf(NUMBERS);
      const failed = failingWrites(stage, text, 5 * MINUTE_MS);
      stage.finish(press(stage));
      expect(failed()).toBeGreaterThan(2);
      expectAllRight(stage, NUMBERS);
    },
  );

  test('what still fails in the third execution waits for a person', () => {
    const stage = stageOf(NUMBERS);
    failingWrites(stage, 'A text that nobody has seen.', 24 * 60 * MINUTE_MS);
    const codes: (string | null)[] = [];
    const waits: number[] = [];
    let now = press(stage);
    for (let steps = 0; now.run !== null && now.until !== null && steps < 20; steps += 1) {
      const code = codeOf(now);
      if (code !== null) {
        codes.push(code);
        waits.push(Math.round((now.until - now.now) / MINUTE_MS));
      }
      stage.clock.pass(now.until - stage.clock.now());
      now = stage.ok('step');
    }
    expect([...codes, codeOf(now)]).toEqual(['write-failed', 'write-failed', 'sheet-refused']);
    expect(waits).toEqual([1, 10]);
    stage.hours(3);
    expect(codeOf(stage.ok('look'))).toBe('sheet-refused');
    stage.google.onCall = null;
    expectMended(stage);
  });
});
