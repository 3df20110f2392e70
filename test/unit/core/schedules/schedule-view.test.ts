/** What users see of a schedule: whose it is, when it is due, and why it is paused. */
import type { Schedule } from '../../../../src/core/schedules/schedule';
import { scheduleView } from '../../../../src/core/schedules/schedule-view';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { trouble } from '../../../../src/core/texts/trouble';
import { TABLE } from '../rows/small-table';

const ON: Schedule = {
  id: 'ab12',
  owner: 'asha',
  table: TABLE,
  options: DEFAULT_OPTIONS,
  settings: {
    rhythm: { every: 'day', hour: 9 },
    ...{ notFoundAfter: 30, foundAfter: null, cap: 500, skipNamed: null },
  },
  state: { at: 'on' },
  ...{ lastHandled: 0, failures: 0, outcomes: 0, last: null, sentToday: null },
};
const ASHA = { me: 'asha', language: 'en', callbackUrl: null } as const;
/** 9 o'clock on the 24th of November 2026. */
const NEXT = 20_781 * 24 + 9;
const COMING = { next: NEXT, silent: false };
const SHOWN = {
  id: 'ab12',
  mine: true,
  tab: 'Leads',
  header: 'Mobile',
  sheetId: 1,
  order: ON.settings,
  state: { at: 'on', next: { day: '2026-11-24', hour: 9 }, silent: false },
  last: null,
  callbackUrl: null,
};
const GONE = trouble('column-gone', 'Mobile');
const WORDS = {
  code: 'column-gone',
  sentence: 'The column “Mobile” of this run is missing.',
  cure: 'Undo the deletion or give the column its old header, then resume. Or stop the run.',
};
const RAN = { kind: 'ran', at: 5, sent: 12, found: 9 } as const;

test.each<[string, Partial<Schedule>, object]>([
  ['of one’s own', {}, {}],
  ['of another editor', { owner: 'ravi' }, { mine: false }],
  ['of a sheet without a header row', { table: { ...TABLE, headers: null } }, { header: '' }],
  [
    'that rests',
    { state: { at: 'paused', trouble: GONE, since: 7 } },
    { state: { at: 'paused', trouble: WORDS, since: 7 } },
  ],
  ['that ran', { last: RAN }, { last: RAN }],
  [
    'that failed',
    { last: { kind: 'failed', at: 5, trouble: GONE } },
    { last: { kind: 'failed', at: 5, trouble: WORDS } },
  ],
])('a schedule %s is shown as it is', (_, change, shown) => {
  expect(scheduleView({ ...ON, ...change }, COMING, 'Leads', ASHA)).toEqual({ ...SHOWN, ...shown });
});

test.each<[string, Partial<Schedule>, boolean, object]>([
  [
    'one’s own',
    {},
    true,
    { state: { ...SHOWN.state, silent: true }, callbackUrl: 'https://a.example/' },
  ],
  ['another editor’s', { owner: 'ravi' }, false, { mine: false }],
])(
  '%s says whether its trigger is silent, and one’s own where results go',
  (_, change, silent, shown) => {
    const who = { ...ASHA, callbackUrl: 'https://a.example/' };
    const view = scheduleView({ ...ON, ...change }, { next: NEXT, silent }, 'Leads', who);
    expect(view).toEqual({ ...SHOWN, ...shown });
  },
);

test('where its tab was deleted there is none to show', () => {
  expect(scheduleView(ON, COMING, null, ASHA).tab).toBeNull();
});

test('why it rests is told in the language of whoever looks', () => {
  const resting: Schedule = {
    ...ON,
    state: { at: 'paused', trouble: trouble('no-key'), since: 7 },
  };
  const { state } = scheduleView(resting, COMING, 'Leads', {
    me: 'asha',
    language: 'hi',
    callbackUrl: null,
  });
  expect(state).toMatchObject({ trouble: { sentence: 'आपने अभी तक Naam key नहीं जोड़ी है।' } });
});
