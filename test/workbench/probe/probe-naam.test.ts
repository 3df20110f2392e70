/** The probe of Naam finds the scenario of the mock, and repeats no name, number or key. */
import { listen } from '../../../workbench/naam/serving/listen';
import { SCENARIOS } from '../../../workbench/naam/behaviour/scenarios';
import type { Scenario } from '../../../workbench/naam/behaviour/scenario';
import { DEMO_KEY, StandIn } from '../../../workbench/naam/stand-in';
import { doorTo } from '../../../workbench/probe/naam/ask';
import { givenNumbers } from '../../../workbench/probe/naam/given-numbers';
import { probeNaam, type Probed } from '../../../workbench/probe/naam/probing';
import { reportOf } from '../../../workbench/probe/naam/report';

const NUMBERS = ['9305897640', '8602316907', '9026767218'];
const NAMES = { '919305897640': 'Asha Rao', '918602316907': 'Ravi Iyer', '919026767218': null };
/** Not ready until the probe has waited, however slow this machine is. */
const WAITS_BEFORE_READY = 2;
const MOST_WAITS = 15;
const BUSY = {
  processing: { fixedMs: 0, perNumberMs: 0, inTurn: false },
  stuck: true,
  nameOf: NAMES,
};

interface Played {
  readonly reading?: Scenario;
  readonly moods?: Scenario['moods'];
  readonly numbers?: readonly string[];
  readonly key?: string;
}

async function probed({ reading, moods, numbers = NUMBERS, key = DEMO_KEY }: Played): Promise<{
  readonly probed: Probed;
  readonly naam: StandIn;
}> {
  const naam = new StandIn({ moods: BUSY });
  if (reading) naam.play(reading);
  naam.set(moods ?? {});
  const server = await listen(naam);
  const wait = (attempt: number): Promise<boolean> => {
    if (attempt >= WAITS_BEFORE_READY) naam.set({ stuck: false });
    return Promise.resolve(attempt < MOST_WAITS);
  };
  const aMinute = (): Promise<void> => {
    naam.set({ late: null });
    return Promise.resolve();
  };
  const door = doorTo(server.url, key);
  try {
    return { naam, probed: await probeNaam({ door, key, numbers, again: null, wait, aMinute }) };
  } finally {
    await server.close();
  }
}

/** What three numbers cannot tell apart from the plainest reading, or what would cost more. */
const NOT_TOLD = [
  '1: a code under HTTP 400',
  '1: HTTP, and fields that hold no status',
  '1: "2001"',
  '1: messages among words',
  '4: never ready',
  '4: no name at all',
  '5: limit clamped',
  '5: page ignored, limit clamped',
  '5: overlapping pages',
  '5: pages thinned out',
  '6: 0091',
  '6: backwards',
  '7: fullName null',
  '7: fullName empty',
  '7: what a spreadsheet would run',
];

const TOLD = SCENARIOS.filter(
  ({ doubt, name }) =>
    [1, 2, 4, 5, 6, 7].includes(doubt) && !NOT_TOLD.includes(`${String(doubt)}: ${name}`),
);

test.each(TOLD.map((reading) => [reading.doubt, reading.name, reading] as const))(
  'doubt %i: %s is named',
  async (doubt, name, reading) => {
    const { findings } = (await probed({ reading })).probed;
    // How a number without a name looks is a matter of pages and of names.
    const about = doubt === 7 ? [5, 7] : [doubt];
    const readings = findings.filter((one) => about.includes(one.doubt)).map((one) => one.reading);
    expect(readings.join('\n')).toContain(name);
  },
);

test('two readings of one doubt get two names', async () => {
  const first = await probed({ moods: { mobileForm: '+91' } });
  const second = await probed({ moods: { mobileForm: 'spaces' } });
  const form = ({ probed: { findings } }: typeof first): string | undefined =>
    findings.find(({ doubt }) => doubt === 6)?.reading;
  expect([form(first), form(second)]).toEqual(['+91', 'spaces']);
});

test.each([
  ['names come late', { late: { without: 'names', reads: 99, ms: 0 } }],
  [
    'names come late',
    { late: { without: 'records', reads: 99, ms: 0 }, nameOf: {}, foundShare: 1 },
  ],
  ['the same a minute later', {}],
  ['all names were there at once', { nameOf: {}, foundShare: 1 }],
] as const)('doubt 17: %s', async (reading, moods) => {
  const { findings } = (await probed({ moods })).probed;
  const about = findings.filter(({ doubt }) => doubt === 17);
  expect(about.map(({ reading: told }) => told)).toEqual([reading]);
});

test('one submit, each number once, and no complaint from the stand-in', async () => {
  const { naam } = await probed({});
  const { complaints, accepted } = naam.ledger;
  expect(complaints).toEqual([]);
  expect(accepted).toEqual([NUMBERS]);
});

test('without numbers nothing is sent; with a key that is refused neither', async () => {
  expect((await probed({ numbers: [] })).naam.ledger.accepted).toEqual([]);
  const shut = await probed({ key: 'not-a-key-of-anybody' });
  expect(shut.naam.ledger.accepted).toEqual([]);
  expect(shut.probed.findings[0]?.reading).toMatch(/was not accepted/);
});

test('what is given once, what is refused, and what is cut is said', async () => {
  const readings = async (played: Played): Promise<string> =>
    (await probed(played)).probed.findings.map(({ reading }) => reading).join('\n');
  expect(await readings({ moods: { forgetAfterReads: 1 } })).toContain('given once');
  expect(await readings({ moods: { accepts: 'plus-e164' } })).toContain('are not taken');
  expect(await readings({ moods: { atPost: { 1: 'accepted-but-cut' } } })).toContain(
    'look at your usage before you send these numbers again',
  );
});

test('the report holds no name, no number and no key', async () => {
  const { findings } = (await probed({ moods: { echoesKey: true, statusIn: 'both' } })).probed;
  const report = reportOf(findings, 'https://app.naam.ai', '2026-11-23');
  expect(report).toContain('| 7 | What a name is | a text | 2 records |');
  for (const secret of [...NUMBERS, 'Asha', 'Ravi', DEMO_KEY]) expect(report).not.toContain(secret);
});

test('numbers are taken as people write them, three at most, each once', () => {
  expect(givenNumbers(['+91 93058 97640', '0-8602316907', '+971501234567'])).toEqual([
    '9305897640',
    '8602316907',
    '971501234567',
  ]);
  expect(() => givenNumbers(['12345'])).toThrow(/isn't a mobile number/);
  expect(() => givenNumbers(['9305897640', '+919305897640'])).toThrow(/only once/);
  expect(() => givenNumbers(['9305897640', '9305897641', '9305897642', '9305897643'])).toThrow(
    /at most 3/,
  );
});
