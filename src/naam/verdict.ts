/** Classifies a reply by Naam's documented table of errors (doubts 1 and 2). */
import type { Refusal } from '../core/ports/naam';

/** A JSON object with unknown fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** A body: an object, or a short text (perhaps ''); null for HTML, broken JSON and long text. */
export type Body = Fields | string | null;

/** What a reply means. */
export interface Verdict {
  /** Null if the reply has no documented code and no documented error message. */
  readonly finding: Refusal | 'no-such-id' | 'success' | null;
  /** The known code in the body, else the HTTP status. */
  readonly code: number;
}

const SUCCESS_CODE = 2001;

/** Meanings of codes. 402 has three; without a known message, it is the one that is never retried. */
const ERROR_CODES: ReadonlyMap<number, Refusal | 'no-such-id'> = new Map([
  [713, 'slow-down'],
  [406, 'not-acceptable'],
  [402, 'credits-exhausted'],
  [401, 'key-refused'],
  [403, 'key-refused'],
  [400, 'no-such-id'],
  [429, 'slow-down'],
]);

/** Codes that aren't documented, but that a body may have under another HTTP status (doubt 16). */
const OTHER_CODES: ReadonlySet<number> = new Set([413, 422]);

/** Messages that have one meaning, with any code. */
const MESSAGES: readonly (readonly [string, Refusal | 'no-such-id'])[] = [
  ['quantity exceeds bulk limit', 'quantity'],
  ['daily limit exhausted', 'daily-limit'],
  ['credits exhausted', 'credits-exhausted'],
  ['bulk functionality is disabled', 'bulk-disabled'],
  ['performance threshold exceeded', 'slow-down'],
  ['invalid enrichment id', 'no-such-id'],
];

/** A common phrase: if there are other words, a documented code decides. */
const NOT_ACCEPTABLE = 'not acceptable';

/** Longer text that isn't JSON is a page, not a message. */
const SENTENCE_LIMIT = 300;

/** Reads the body of a reply. Doesn't throw. */
export function readBody(body: string): Body {
  const said = parsed(body.trim());
  if (isFields(said)) return said;
  const plain = typeof said === 'string' && !/[<>{}[\]]/.test(said);
  return plain && said.length <= SENTENCE_LIMIT ? said : null;
}

/** Meanings of a page by its HTTP status only, because it may not come from Naam (doubts 2 and 16). */
const PAGES: ReadonlyMap<number, Refusal> = new Map([
  [401, 'key-refused'],
  [403, 'blocked'],
  [429, 'slow-down'],
]);

/**
 * Returns what a reply means, by the code in the body, the HTTP status and the message. Of a page, only
 * the status counts: 401 says that the key wasn't accepted, 403 that a firewall refused the request before
 * Naam received it (doubts 2 and 16).
 */
export function classifyReply(status: number, body: Body): Verdict {
  if (body === null) return { finding: PAGES.get(status) ?? null, code: status };
  const layers = layersOf(isFields(body) ? body : { message: body });
  const code = codeIn(layers) ?? status;
  const coded = isFirewall(status, body) ? 'blocked' : ERROR_CODES.get(code);
  const finding = errorIn(messagesIn(layers), coded) ?? (code === SUCCESS_CODE ? 'success' : null);
  return { finding, code };
}

/** Whether a firewall replied. "error code: 1020" is Cloudflare's short page; Naam would mention the key. */
function isFirewall(status: number, body: Body): boolean {
  return (
    status === 403 && typeof body === 'string' && !/\b(token|key|unauthori[sz]ed)\b/i.test(body)
  );
}

/** Returns lower-case words with single spaces: "credits exhausted" for "  Credits EXHAUSTED! ". */
export function plainWords(text: string): string {
  const words = text.slice(0, SENTENCE_LIMIT * 10).toLowerCase();
  return words.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** Returns whether a value is a JSON object (not an array, not null). */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the field with this name in lower case, whatever its capitals. */
export function fieldNamed(fields: Fields, name: string): unknown {
  if (name in fields) return fields[name];
  const same = Object.keys(fields).find((key) => key.toLowerCase() === name);
  return same === undefined ? undefined : fields[same];
}

/** Returns the value of JSON; other text unchanged. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Returns the fields, and those of an inner error: `{"error":{"code":…,"message":…}}`. */
function layersOf(fields: Fields): readonly Fields[] {
  const inner = fields['error'];
  return isFields(inner) ? [fields, inner] : [fields];
}

/** Returns the known code in the body, an error rather than a success; null if there is none. */
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

/** Whether a message has a phrase, as whole words: "discredits exhausted" doesn't match. */
function has(message: string, phrase: string): boolean {
  return ` ${message} `.includes(` ${phrase} `);
}
