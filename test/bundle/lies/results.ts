/** Lies in reply to a poll: results that are none, too many, or about other numbers. */
import { instead, json, records, text, type Lie, type Tells, type Told } from './lie';
import { allRight, endsWith, waits } from './outcomes';

/** Told so often, it is told as long as anybody asks. */
const ALWAYS = Infinity;
const AWAY = 'https://naam.ai.example/';

/** Once; then Naam is honest again. A poll may be asked again, free. */
const ONCE: [lie: string, tells: Tells][] = [
  ['no JSON: a text', instead(200, 'success')],
  ['no JSON: a page', instead(200, '<table><tr><td>9800000000<td>Asha</table>')],
  ['JSON cut off', text((body) => body.slice(0, -9))],
  ['JSON twice', text((body) => body + body)],
  ['a comma too many', text((body) => body.replace(/\]/, ',]'))],
  ['UTF-16', text((body) => Buffer.from(`\ufeff${body}`, 'utf16le'))],
  ['NUL between the letters', text((body) => body.split('').join('\0'))],
  ['packed bytes', instead(200, Uint8Array.from([0x1f, 0x8b, 8, 0, 0xff, 0xfe, 0]))],
  ['ten megabytes and more', text((body) => body + ' '.repeat(10 * 1024 * 1024))],
  ['a body above what Google takes', text(() => new Uint8Array(50 * 1024 * 1024 + 1))],
  ['lists in lists without end', instead(200, '['.repeat(200_000))],
  ['deep lists as the result', instead(200, `{"message":"success","result":${nest(50_000)}}`)],
  ['a body that never ends', () => ({ kind: 'timeout', tookMs: 30_000 })],
  ['a connection cut', () => ({ kind: 'cut', tookMs: 800 })],
  ['an empty list under "error"', instead(200, { message: 'success', error: [], result: null })],
  ...[100, 206, 300, 304, 404, 410, 418, 429, 451, 500, 503, 520, 600, 999].map(
    (status): [string, Tells] => [`status ${status}`, instead(status, { message: 'so it is' })],
  ),
  ...[301, 302, 303, 307, 308].map((status): [string, Tells] => [
    `${status} to another host`,
    instead(status, '', { location: AWAY }),
  ]),
];

function nest(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

/** No result, as long as it is told: no number is Not found by it. */
const NOT_READY: [lie: string, tells: Tells][] = [
  ['a text as the result', instead(200, { message: 'success', result: 'Asha Rao' })],
  ['a list like an object', instead(200, { message: 'success', result: { 0: {}, length: 1 } })],
  ['entries of which none is a record', instead(200, success([null, 1, 'Asha', [], {}]))],
  ['records without a number', instead(200, success([{ name: 'Asha' }, { mobile: null }]))],
  ['records of others alone', instead(200, success([record('9876500001'), record('9876500002')]))],
  ['records of a hundred others', instead(200, success(others(100)))],
  ['success in more words than one', json((value) => ({ ...value, message: 'success, almost' }))],
];

function success(result: unknown): unknown {
  return { message: 'success', result };
}
function record(mobile: unknown): Told {
  return { mobile, name: 'Somebody Else' } as Told;
}
function others(count: number): Told[] {
  return Array.from({ length: count }, (_, i) => record(String(8_000_000_000 + i)));
}
/** As long as anybody asks, and all the same every name is right. */
const HARMLESS: [lie: string, tells: Tells][] = [
  ['a byte order mark', text((body) => `\ufeff${body}`)],
  ['fields that every object has', records((list) => list.map((one) => ({ ...one, toString: 1 })))],
  ['records among rubbish', records((list) => [null, [], 'x', ...list, { mobile: {} }])],
  ['others before its own', records((list) => [...others(100), ...list])],
  ['the same ten digits abroad', records((list) => list.flatMap((one) => [one, abroad(one)]))],
  ['a number of which half is another', records((list) => list.flatMap((one) => [one, half(one)]))],
  ['numbers with a fraction', records((list) => list.flatMap((one) => [one, fraction(one)]))],
  ['each record three times', records((list) => [...list, ...list, ...list])],
  ['a page without an end', records((list) => [...list, ...others(10_000)])],
  ['one record a page, whatever is asked', page((at) => [at - 1, at])],
  ['names of objects in objects', records((list) => list.map(nested))],
];

/** Same digits, another country: somebody else's number. */
const abroad = ({ mobile }: Told): Told => record(`+1${mobile}`);
const half = ({ mobile }: Told): Told => record(`${mobile}${mobile}`);
const fraction = ({ mobile }: Told): Told => record(Number(mobile) + 0.5);
const nested = ({ mobile, name }: Told): Told => ({ mobile, name: { fullName: { name } } });

/** Pages that lie as long as anybody asks: each run ends, and nothing is Found that is not. */
const PAGES: [lie: string, tells: Tells, rows: Record<string, number>][] = [
  ['the first record on every page', page(() => [0, 1]), { Found: 2, 'Not found': 12 }],
];

/** The honest records from here to there, by the page that was asked for. */
export function page(of: (at: number) => [from: number, to: number]): Tells {
  return (honest, request) => {
    const url = new URL(request.url);
    const at = Number(url.searchParams.get('page'));
    url.searchParams.set('page', '1');
    const whole: Tells = records((list) => list.slice(...of(at)));
    return whole(() => honest({ ...request, url: url.href }), request);
  };
}

export const LIES_ABOUT_RESULTS: readonly Lie[] = [
  ...ONCE.map(([lie, tells]): Lie => {
    return { rule: 'a poll may be asked again', lie, to: 'poll', tells, comes: allRight };
  }),
  ...NOT_READY.map(([lie, tells]): Lie => {
    return { rule: 'not ready', lie, to: 'poll', tells, times: ALWAYS, comes: waits };
  }),
  ...HARMLESS.map(([lie, tells]): Lie => {
    return { rule: 'by the number alone', lie, to: 'poll', tells, times: ALWAYS, comes: allRight };
  }),
  ...PAGES.map(([lie, tells, rows]): Lie => {
    const of = { rule: 'pages end', lie, to: 'poll', tells, times: ALWAYS } as const;
    return { ...of, comes: endsWith(rows) };
  }),
];
