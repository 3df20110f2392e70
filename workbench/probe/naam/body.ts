/** Reads the parts of an answer, and describes its shape without names, numbers or keys. */
import type { Answer } from './ask';

const CODE_FIELDS = ['code', 'status', 'statusCode'] as const;
/** The documented statuses, and those for a wrong key, 401 and 403. */
const DOCUMENTED = [400, 401, 402, 403, 406, 713, 2001];
const DOCUMENTED_MESSAGES =
  /performance threshold exceeded|not acceptable|bulk functionality is disabled|credits exhausted|daily limit exhausted|quantity exceeds bulk limit|invalid enrichment id/i;

interface BodyCode {
  readonly field: (typeof CODE_FIELDS)[number];
  readonly code: number;
  readonly asText: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf({ json }: Answer): Fields | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Fields)
    : null;
}

/** Returns the documented code in the body; null if there is none. */
export function bodyCode(answer: Answer): BodyCode | null {
  const fields = fieldsOf(answer) ?? {};
  for (const field of CODE_FIELDS) {
    const value = fields[field];
    const code = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
    if (DOCUMENTED.includes(code)) return { field, code, asText: typeof value === 'string' };
  }
  return null;
}

export function messageOf(answer: Answer): string {
  const message = fieldsOf(answer)?.['message'];
  return typeof message === 'string' ? message : '';
}

export function isDocumentedError(answer: Answer): boolean {
  return DOCUMENTED_MESSAGES.test(messageOf(answer));
}

/** Returns the records of a page; null if the answer isn't a page of results. */
export function recordsOf(answer: Answer): readonly unknown[] | null {
  const result = fieldsOf(answer)?.['result'];
  const success = /^success$/i.test(messageOf(answer).trim());
  return answer.status === 200 && success && Array.isArray(result) ? result : null;
}

/** Describes an answer: "HTTP 400, code 400 as text, “Invalid Enrichment Id”". */
export function shapeOf(answer: Answer, key: string): string {
  const code = bodyCode(answer);
  const message = messageOf(answer)
    .split(key)
    .join('…')
    .replace(/\d{6,}/g, '…')
    .slice(0, 80);
  const { length } = answer.text;
  const kind = fieldsOf(answer)
    ? ''
    : length === 0
      ? ', empty'
      : `, no JSON object (${answer.type})`;
  const coded = code ? `, ${code.field} ${code.code}${code.asText ? ' as text' : ''}` : '';
  const fields = Object.keys(fieldsOf(answer) ?? {}).filter((name) => name !== 'message');
  const others = fields.length > 0 ? `, fields ${fields.join(', ')}` : '';
  return `HTTP ${answer.status}${kind}${coded}${message ? `, “${message}”` : ''}${others}`;
}
