/**
 * What a reply says about the fate of its request (doubts 1 and 2): the documented table, read from
 * the body's code, the HTTP code and the message, wherever Naam put them.
 */
import type { Refusal } from '../core/ports/naam';

/** A JSON object of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** A body: an object, a short sentence (or nothing); null: what no API says (HTML, broken JSON). */
export type Body = Fields | string | null;

/** What was found; null when no documented code and no documented error message stands there. */
export interface Verdict {
  readonly finding: Refusal | 'no-such-id' | 'success' | null;
  /** Whether a known error code says so; false when only the message does. */
  readonly byCode: boolean;
  /** The known code in the body, else the HTTP status. */
  readonly code: number;
}

const SUCCESS_CODE = 2001;

/** 402 without a known message: the one of the three that no program tries again by itself. */
const ERROR_CODES: ReadonlyMap<number, Refusal | 'no-such-id'> = new Map([
  [713, 'slow-down'],
  [406, 'not-acceptable'],
  [402, 'credits-exhausted'],
  [401, 'key-refused'],
  [403, 'key-refused'],
  [400, 'no-such-id'],
  [429, 'slow-down'],
]);

/** Not documented, but a body under another HTTP status may name them all the same (doubt 16). */
const OTHER_CODES: ReadonlySet<number> = new Set([413, 422]);

/** Messages that mean the same whatever code stands beside them. */
const MESSAGES: readonly (readonly [string, Refusal | 'no-such-id'])[] = [
  ['quantity exceeds bulk limit', 'quantity'],
  ['daily limit exhausted', 'daily-limit'],
  ['credits exhausted', 'credits-exhausted'],
  ['bulk functionality is disabled', 'bulk-disabled'],
  ['performance threshold exceeded', 'slow-down'],
  ['invalid enrichment id', 'no-such-id'],
];

/** So common a phrase that, among other words, a documented code weighs more. */
const NOT_ACCEPTABLE = 'not acceptable';

/** Longer text that is no JSON is a page, not a message. */
const SENTENCE_LIMIT = 300;

/** Reads a reply's body; never throws. */
export function readBody(body: string): Body {
  const said = parsed(body.trim());
  if (isFields(said)) return said;
  const plain = typeof said === 'string' && !/[<>{}[\]]/.test(said);
  return plain && said.length <= SENTENCE_LIMIT ? said : null;
}

/** What a page means, whatever it says: it need not come from Naam (doubts 2 and 16). */
const PAGES: ReadonlyMap<number, Refusal> = new Map([
  [401, 'key-refused'],
  [403, 'blocked'],
  [429, 'slow-down'],
]);

/**
 * Judges a reply by its known signs. A page says nothing but its status: 401 that the key was not
 * accepted, 403 that a firewall refused the request before Naam saw it (doubts 2 and 16).
 */
export function classifyReply(status: number, body: Body): Verdict {
  if (body === null) {
    const finding = PAGES.get(status) ?? null;
    return { finding, byCode: finding !== null, code: status };
  }
  const layers = layersOf(isFields(body) ? body : { message: body });
  const code = codeIn(layers) ?? status;
  const coded = isFirewall(status, body) ? 'blocked' : ERROR_CODES.get(code);
  const finding = errorIn(messagesIn(layers), coded) ?? (code === SUCCESS_CODE ? 'success' : null);
  return { finding, byCode: coded !== undefined, code };
}

/** "error code: 1020" is Cloudflare's short form of its page; Naam would speak of the key. */
function isFirewall(status: number, body: Body): boolean {
  return (
    status === 403 && typeof body === 'string' && !/\b(token|key|unauthori[sz]ed)\b/i.test(body)
  );
}

/** Lower-case words with single spaces: "  Credits EXHAUSTED! " → "credits exhausted". */
export function plainWords(text: string): string {
  const words = text.slice(0, SENTENCE_LIMIT * 10).toLowerCase();
  return words.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** Whether a value is a JSON object (no array, not null). */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is no JSON stands for itself. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Some frameworks wrap the whole complaint: `{"error":{"code":…,"message":…}}`. */
function layersOf(fields: Fields): readonly Fields[] {
  const inner = fields['error'];
  return isFields(inner) ? [fields, inner] : [fields];
}

/** The documented code in the body, an error before a success; null when none stands there. */
function codeIn(layers: readonly Fields[]): number | null {
  const codes = layers
    .flatMap((layer) => [layer['code'], layer['status'], layer['statusCode']])
    .map(codeOf);
  const error = codes.find((code) => ERROR_CODES.has(code) || OTHER_CODES.has(code));
  return error ?? (codes.includes(SUCCESS_CODE) ? SUCCESS_CODE : null);
}

function codeOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;
}

function messagesIn(layers: readonly Fields[]): readonly string[] {
  const texts = layers.flatMap((layer) => [layer['message'], layer['error']]);
  return texts.flatMap((text) => (typeof text === 'string' ? [plainWords(text)] : []));
}

function errorIn(
  messages: readonly string[],
  coded: Refusal | 'no-such-id' | undefined,
): Refusal | 'no-such-id' | undefined {
  const known = MESSAGES.find(([phrase]) => messages.some((message) => has(message, phrase)));
  if (known) return known[1];
  if (messages[0] === NOT_ACCEPTABLE) return 'not-acceptable';
  if (coded !== undefined) return coded;
  return messages.some((message) => has(message, NOT_ACCEPTABLE)) ? 'not-acceptable' : undefined;
}

/** Whole words only, so that "no discredits exhausted" is none. */
function has(message: string, phrase: string): boolean {
  return ` ${message} `.includes(` ${phrase} `);
}
