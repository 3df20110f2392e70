/** A lie of Naam, or of something on the way to it, and the function that plays it for a user with a key. */
import type {
  FetchOutcome,
  FetchRequest,
} from '../../../workbench/apps-script/surroundings/network';
import type { LedgerStage } from '../ledger-stage';
import { press, stageOf } from '../doubts/playing';
import type { Rule } from './rules';

export type Tells = (
  honest: (other?: FetchRequest) => FetchOutcome,
  request: FetchRequest,
) => FetchOutcome;

export interface Lie {
  readonly rule: Rule;
  readonly lie: string;
  /** The request that is answered so. */
  readonly to: 'submit' | 'poll';
  readonly tells: Tells;
  /** How often, from the first such request on; once if absent. */
  readonly times?: number;
  /** What the rules ask for, as an assertion. */
  readonly comes: (stage: LedgerStage) => void;
}

/** Two requests: ten numbers, and the others. */
export const NUMBERS = 14;

/** Presses the button while Naam lies, and asserts what the rule asks for. */
export function play({ to, tells, times = 1, comes }: Lie): void {
  const stage = stageOf(NUMBERS);
  let told = 0;
  stage.lie = (request, honest) => {
    if ((request.method.toUpperCase() === 'POST') !== (to === 'submit')) return honest();
    told += 1;
    return told > times ? honest() : followed(stage, request, tells(honest, request));
  };
  press(stage);
  comes(stage);
  expect(told).toBeGreaterThan(0);
  // However it was answered: one way to Naam, and executions that end by themselves.
  expect(stage.sent.filter(({ url }) => !url.startsWith('https://app.naam.ai/api/v1/'))).toEqual(
    [],
  );
  expect(Math.max(...stage.told.map(({ tookMs }) => tookMs))).toBeLessThan(300_000);
  expect(stage.told.map(({ kind }) => kind).filter((kind) => kind !== 'returned')).toEqual([]);
}

/** A client that follows redirects takes the key along. */
function followed(stage: LedgerStage, request: FetchRequest, told: FetchOutcome): FetchOutcome {
  const target = told.kind === 'reply' ? told.headers['location'] : undefined;
  if (request.followRedirects && typeof target === 'string') {
    stage.sent.push({ ...request, url: target });
  }
  return told;
}

/** A reply with any status, and any body: bytes, text, or JSON of anything else. */
function reply(
  status: number,
  body: unknown,
  headers: Record<string, string | string[]> = {},
): FetchOutcome {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(text);
  return { kind: 'reply', status, headers, body: bytes, tookMs: 160 };
}

/** Always this, and Naam has never seen the request. */
export const instead =
  (...args: Parameters<typeof reply>): Tells =>
  () =>
    reply(...args);

/** Naam took the request in, and this is told of it. */
export const after =
  (...args: Parameters<typeof reply>): Tells =>
  (honest) => {
    honest();
    return reply(...args);
  };

/** The text of an honest reply, told otherwise. */
export const text =
  (change: (body: string) => string | Uint8Array): Tells =>
  (honest) => {
    const told = honest();
    if (told.kind !== 'reply') return told;
    return { ...told, body: bytesOf(change(new TextDecoder().decode(told.body))) };
  };

const bytesOf = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

/** The JSON of an honest reply, told otherwise. */
export const json = (change: (value: Record<string, unknown>) => unknown): Tells =>
  text((body) => JSON.stringify(change(JSON.parse(body) as Record<string, unknown>)));

export interface Told {
  readonly mobile: string;
  readonly name: unknown;
}

/** The records of an honest page, told otherwise; what holds no records stays as it is. */
export const records = (change: (list: Told[]) => unknown): Tells =>
  json((value) =>
    value['message'] === 'success' && Array.isArray(value['result'])
      ? { ...value, result: change(value['result'] as Told[]) }
      : value,
  );
