/**
 * Every answer of issue 16's table over real HTTP: the command runs the shipped script against a server
 * on this machine. All numbers have a name, so any "Not found" would be wrong. Requests that Google refuses
 * to send are tested in test/bundle/doubts/19.
 */
import path from 'node:path';
import { nameOf } from '../../../workbench/naam/names/names';
import type { Behaviour } from '../../../workbench/naam/behaviour/behaviour';
import { mobile } from '../../bundle/rows';
import { KEY } from '../../bundle/stage';
import { enrich, fieldsOf } from './command';
import { QUICK, standIn } from './real-use/process';

const NUMBERS = 25;
/** What the first request of a new key carries. */
const FIRST = 10;
const CSV = `Mobile\n${Array.from({ length: NUMBERS }, (_, i) => `${mobile(i)}\n`).join('')}`;

interface Told {
  /** The code of the reason in the JSON; null: the run finished, or waits. */
  readonly reason?: string | null;
  readonly state?: 'finished' | 'paused' | 'waiting';
  /** Rows by outcome; all others are queued. */
  readonly found?: number;
  readonly unconfirmed?: number;
  readonly refused?: number;
  /** What stderr says. */
  readonly says?: RegExp;
}

type Row = readonly [name: string, moods: Partial<Behaviour>, told: Told, args?: readonly string[]];

/** The waits of the program pass at once: late names are asked for a minute later. */
const NODE_OPTIONS = `--require ${JSON.stringify(path.join(__dirname, 'long-waits-pass.cjs'))}`;

const ALL: Told = { state: 'finished', reason: null, found: NUMBERS };
const LATER: Told = { ...ALL, says: /Checking once more in a minute/ };
const rejected = (says: RegExp): Told => ({ state: 'paused', reason: 'rejected', says });
const unknown = (says: RegExp): Told => ({
  ...{ state: 'paused', reason: 'unconfirmed', unconfirmed: FIRST, says },
});
const BRIEFLY = ['--max-wait', '4s'] as const;

const SUBMITS: readonly Row[] = [
  ['429', { atPost: { 1: '429' } }, ALL],
  ['429 for a day', { postsAs: '429-day' }, { state: 'waiting', reason: null }, BRIEFLY],
  ['400', { postsAs: '400' }, { state: 'paused', reason: 'request-refused' }],
  ['422', { postsAs: '422' }, { state: 'paused', reason: 'request-refused' }],
  [
    '422 for one number',
    { refused: [`91${mobile(3)}`], refusedAs: '422' },
    { ...ALL, found: 24, refused: 1 },
  ],
  ['404 of JSON', { postsAs: '404' }, rejected(/404 Cannot POST/)],
  ['404 of HTML', { postsAs: '404-page' }, rejected(/404 Cannot POST/)],
  ['405', { postsAs: '405' }, rejected(/405 Method Not Allowed/)],
  ['410', { postsAs: '410' }, rejected(/410 Gone/)],
  ['415', { postsAs: '415' }, rejected(/415 Unsupported Media Type/)],
  ['413', { postsAs: '413-page' }, { state: 'paused', reason: 'limit-too-small' }],
  ['413 above seven numbers', { proxyLimit: 7 }, ALL],
  [
    '403 with a page',
    { postsAs: '403-page' },
    { state: 'paused', reason: 'blocked', says: /firewall/i },
    BRIEFLY,
  ],
  ['408', { postsAs: '408' }, unknown(/Naam answered.*408 Request Timeout/)],
  ['499', { postsAs: '499' }, unknown(/Naam answered.*499/)],
  ['503', { postsAs: '503-page' }, unknown(/Naam answered.*503/)],
  ['200 without an ID', { atPost: { 1: 'accepted-but-no-id' } }, unknown(/Naam answered.*200/)],
  [
    'a connection that breaks',
    { atPost: { 1: 'accepted-but-cut' } },
    {
      state: 'paused',
      reason: 'unconfirmed',
      unconfirmed: FIRST,
      says: /connection to Naam broke after \d+ s/,
    },
  ],
];

const RESULTS: readonly Row[] = [
  ['half of the records in two polls', { late: { without: 'records', reads: 2, ms: 0 } }, LATER],
  ['no names in the first poll', { late: { without: 'names', reads: 1, ms: 0 } }, LATER],
  ['a name in a list', { nameForm: 'list' }, ALL],
  ['a name in parts', { nameForm: 'parts' }, ALL],
  [
    'a name that is a number',
    { nameForm: 'number' },
    { state: 'paused', reason: 'answer-unreadable' },
  ],
  ['the list in data', { listIn: 'data' }, ALL],
  ['the list in result.records', { listIn: 'result.records' }, ALL],
  ['an object by number', { listIn: 'by-number' }, ALL],
  [
    'no list',
    { listIn: 'nowhere' },
    { state: 'paused', reason: 'answer-form', says: /form/ },
    ['--max-wait', '8m'],
  ],
  ['each record twice, and strangers', { repeated: true, strangers: 7 }, ALL],
];

interface Played {
  readonly name: string;
  readonly row: Row;
}

const PLAYED = [...SUBMITS, ...RESULTS].map((row): Played => ({ name: row[0], row }));

test.concurrent.each(PLAYED)(
  '$name',
  async ({ row: [, moods, told, args = []] }) => {
    const naam = await standIn({ keys: { [KEY]: {} }, moods: { ...QUICK, ...moods } });
    const env = { NAAM_BASE_URL: naam.url, NAAM_API_KEY: KEY, NODE_OPTIONS };
    const { out, err, file } = await enrich(CSV, ['--json', ...args], env);
    const { found = 0, unconfirmed = 0, refused = 0, says = /./, ...state } = told;
    const queued = NUMBERS - found - unconfirmed - refused;
    const outcomes = { found, unconfirmed, refused, queued, notFound: 0 };
    expect(JSON.parse(out)).toMatchObject({ ...state, ...outcomes });
    expect(err).toMatch(says);
    expect(err).not.toMatch(/rejected this key/);
    const names = fieldsOf(file)
      .slice(1)
      .map(([phone = '', name = '']) => ({ phone, name }));
    for (const { phone, name } of names) expect([nameOf(`91${phone}`, 1), '']).toContain(name);
    const { charged, asked, complaints } = await naam.ledger();
    const twice = [charged, asked].flatMap((by) => Object.entries(by).filter(([, n]) => n > 1));
    expect({ twice, complaints }).toEqual({ twice: [], complaints: [] });
    const shares = [...err.matchAll(/(\d+) %/g)].map(([, share]) => Number(share));
    expect(Math.max(0, ...shares)).toBeLessThanOrEqual(100);
  },
  60_000,
);

test.concurrent(
  'a page of a firewall at Connect: the key is not blamed',
  async () => {
    const moods = { ...QUICK, requestsAs: '403-page' } as const;
    const naam = await standIn({ keys: { [KEY]: {} }, moods });
    const env = { NAAM_BASE_URL: naam.url, NAAM_API_KEY: KEY };
    const { code, err } = await enrich(CSV, ['--json', ...BRIEFLY], env);
    expect(code).toBe(3);
    expect(err).toMatch(/firewall/i);
    expect(err).not.toMatch(/rejected this key/);
  },
  60_000,
);

test.concurrent(
  '’t Hooft keeps what stands in front',
  async () => {
    const nameFor = { [`91${mobile(0)}`]: "'t Hooft" };
    const naam = await standIn({ keys: { [KEY]: {} }, moods: { ...QUICK, nameOf: nameFor } });
    const env = { NAAM_BASE_URL: naam.url, NAAM_API_KEY: KEY };
    const { file } = await enrich(`Mobile\n${mobile(0)}\n`, ['--json'], env);
    expect(fieldsOf(file)[1]?.[1]).toBe('’t Hooft');
  },
  60_000,
);
