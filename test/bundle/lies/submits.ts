/** Lies in reply to a submit: was it accepted, and with which ID? */
import { after, instead, json, text, type Lie, type Tells } from './lie';
import { allRight, pausedFor, unknown } from './outcomes';

const ID = '69955adfde174bb61e0ffc46';
/** A megabyte of them. */
const FLOOD = Object.fromEntries(
  Array.from({ length: 10_000 }, (_, i) => [`x-${i}`, 'y'.repeat(100)]),
);
const AWAY = 'https://naam.ai.example/api/v1/prospect/bulk';

/** Places in which a refusal may stand; Naam never took these requests in. */
const REFUSED: [lie: string, tells: Tells, comes: Lie['comes']][] = [
  ['HTTP alone', instead(402, ''), pausedFor('credits-exhausted')],
  ['"code" under 200', instead(200, credits({ code: 402 })), pausedFor('credits-exhausted')],
  ['"status" of text', instead(200, credits({ status: ' 402 ' })), pausedFor('credits-exhausted')],
  ['"statusCode", 500', instead(500, credits({ statusCode: 402 })), pausedFor('credits-exhausted')],
  [
    '"error" around',
    instead(200, { error: credits({ code: 402 }) }),
    pausedFor('credits-exhausted'),
  ],
  ['a sentence', instead(400, 'CREDITS   exhausted!'), pausedFor('credits-exhausted')],
  [
    '"402" as JSON text',
    instead(402, '"Bulk functionality is disabled"'),
    pausedFor('bulk-disabled'),
  ],
  [
    '200, words alone',
    instead(200, { message: 'Daily limit exhausted' }),
    pausedFor('daily-limit'),
  ],
  [
    'the body before HTTP',
    instead(401, { code: 402, message: 'no' }),
    pausedFor('credits-exhausted'),
  ],
  [
    'words before the code',
    instead(401, { message: 'Credits exhausted' }),
    pausedFor('credits-exhausted'),
  ],
  ['713 as a sentence', instead(713, 'Performance Threshold Exceeded'), allRight],
  ['713 of text under 200', instead(200, { code: '713', message: '' }), allRight],
  ['401 for the quantity', instead(401, 'Error: Quantity exceeds bulk limit.'), allRight],
  ['a page under 403', instead(403, '<h1>Forbidden</h1>'), pausedFor('blocked')],
  ['404', instead(404, { message: 'so it is' }), pausedFor('rejected')],
  ['409', instead(409, { message: 'so it is' }), pausedFor('rejected')],
  ['429', instead(429, { message: 'so it is' }), allRight],
  ['"Invalid Enrichment Id"', instead(400, { message: 'Invalid Enrichment Id' }), allRight],
  ['406 once', instead(200, { statusCode: 406, message: 'Not Acceptable' }), allRight],
];

function credits(place: Record<string, unknown>): Record<string, unknown> {
  return { ...place, message: 'Credits exhausted', success: true };
}

const KEYS: [lie: string, tells: Tells][] = [
  ['nothing under 401', instead(401, '')],
  ['401 in the body under 200', instead(200, { code: 401, message: 'jwt malformed' })],
];

/** Ids by which results are found, as Naam may write them. */
export const ODD_IDS: [lie: string, id: unknown][] = [
  ['with all that an address gives a meaning', 'a&page=9#x?/../%00+b=c;@:'],
  ['with blanks and quotes', `a "b' c`],
  ['in other letters', 'पहचान-ñ-😀'],
  ['of two hundred characters', 'x'.repeat(200)],
  ['that is a number', 1234567890123],
  ['called like what every object has', '__proto__'],
  ['that a sheet would run', '=1+1'],
];
/** What is no id at all: whether it was taken in is not known. */
const NO_IDS: [lie: string, id: unknown][] = [
  ['of nothing', ''],
  ['of blanks', ' \n\t '],
  ['that JSON rounded', 12345678901234567890],
  ['that is a truth', true],
  ['that is a list', [ID]],
  ['that is an object', { $oid: ID }],
  ['that is null', null],
  ['of 201 characters', 'x'.repeat(201)],
  ['of half a letter', 'a\ud800'],
];

/** The true id under another name, in this reply and in each that asks by it. */
const renamed = (id: unknown): Tells =>
  json((value) => ({ ...value, result: { enrichmentId: id } }));

/** Everything after which nobody can know. */
const UNKNOWN: [lie: string, tells: Tells][] = [
  ['nothing at all', after(200, '')],
  ['null', after(200, null)],
  ['a list', after(200, [{ enrichmentId: ID }])],
  ['a number', after(200, 2001)],
  ['success in words alone', after(200, 'success')],
  ['success without an id', after(200, { message: 'success', code: 2001 })],
  ['a page', after(200, '<html>Sign in to the hotel</html>')],
  ['JSON cut off', text((body) => body.slice(0, -5))],
  ['JSON twice', text((body) => body + body)],
  ['JSON behind a guard', text((body) => `)]}',\n${body}`)],
  ['JSON with a call around it', text((body) => `callback(${body})`)],
  ['UTF-16', text((body) => Buffer.from(`\ufeff${body}`, 'utf16le'))],
  ['packed bytes', after(200, Uint8Array.from([0x1f, 0x8b, 8, 0, 0xff, 0xfe, 0]))],
  ['NUL after NUL', after(200, new Uint8Array(1_000))],
  ['ten megabytes and more', text((body) => body + ' '.repeat(10 * 1024 * 1024))],
  ['a body above what Google takes', text(() => new Uint8Array(50 * 1024 * 1024 + 1))],
  ['lists in lists without end', after(200, '['.repeat(200_000))],
  ...[100, 204, 300, 304, 408, 499, 500, 502, 503, 504, 520, 599, 600, 999].map(
    (status): [string, Tells] => [`status ${status}`, after(status, { message: 'so it is' })],
  ),
  ...[301, 302, 303, 307, 308].map((status): [string, Tells] => [
    `${status} to another host, with an id and 2001`,
    (honest, request) => under(status, { location: AWAY })(() => coded(honest, request), request),
  ]),
  ['an id, and an error in words', json((value) => ({ ...value, error: 'Credits exhausted' }))],
  ['an id under 404', under(404)],
  ['a time-out, or a body that never ends', cutOff('timeout', 30_000)],
  ['a connection cut', cutOff('cut', 900)],
];

const coded = json((value) => ({ ...value, code: 2001 }));

/** The honest body under another status. */
function under(status: number, headers: Record<string, string> = {}): Tells {
  return (honest) => {
    const told = honest();
    return told.kind === 'reply' ? { ...told, status, headers } : told;
  };
}

function cutOff(kind: 'timeout' | 'cut', tookMs: number): Tells {
  return (honest) => {
    honest();
    return { kind, tookMs };
  };
}

/** Odd, and yet Naam took it in: the run goes on as if nothing were odd. */
const ODD: [lie: string, tells: Tells][] = [
  ['a byte order mark', text((body) => `\ufeff${body}`)],
  ['blank lines around', text((body) => `\r\n\n${body}\n\n`)],
  ['the id beside "result"', json(({ result, ...rest }) => ({ ...rest, ...(result as object) }))],
  ['201', under(201)],
  ['fields that every object has', json((value) => ({ ...value, constructor: 1, toString: null }))],
  ['ten thousand headers', under(200, FLOOD)],
];

export const LIES_ABOUT_SUBMITS: readonly Lie[] = [
  ...REFUSED.map(([lie, tells, comes]): Lie => {
    return { rule: 'a status in any place', lie, to: 'submit', tells, comes };
  }),
  ...KEYS.map(([lie, tells]): Lie => {
    return { rule: 'a refused key', lie, to: 'submit', tells, comes: pausedFor('key-refused') };
  }),
  ...NO_IDS.map(([lie, id]): Lie => {
    const of = { rule: 'an unknown fate', lie: `an id ${lie}` } as const;
    return { ...of, to: 'submit', tells: renamed(id), comes: unknown };
  }),
  ...UNKNOWN.map(([lie, tells]): Lie => {
    return { rule: 'an unknown fate', lie, to: 'submit', tells, comes: unknown };
  }),
  ...ODD.map(([lie, tells]): Lie => {
    return { rule: 'an id is an acceptance', lie, to: 'submit', tells, comes: allRight };
  }),
];
