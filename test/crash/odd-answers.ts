/**
 * Answers that Naam doesn't document: other statuses of a submit, and names in other forms (doubts 16
 * and 18). The shipped parser reads them, so both are played as they come over HTTP.
 */
import { readPage, readSubmitted } from '../../src/naam/wire';
import type { HttpReply, Polled, Submitted } from '../../src/core/ports/naam';

const PAGE = '<html><head><title>Forbidden</title></head><body>Access denied</body></html>';
const DAY_MS = 86_400_000;

const reply = (status: number, body: string, retryAfterMs?: number): HttpReply => ({
  ...{ kind: 'reply', status, body },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

const STATUSES = {
  '429': reply(429, '{"message":"Too Many Requests"}'),
  '429, wait': reply(429, '', 90_000),
  '429, wait a day': reply(429, '', DAY_MS),
  '413': reply(413, PAGE),
  '404': reply(404, '{"message":"Cannot POST /api/v1/prospect/bulk"}'),
  '403 page': reply(403, PAGE),
  '422': reply(422, '{"message":"query must contain only valid numbers"}'),
  '503': reply(503, PAGE),
} as const;

export type OddStatus = keyof typeof STATUSES;
export const ODD_STATUSES = Object.keys(STATUSES) as OddStatus[];

/** What comes of a submit that is answered so; no job is made of it. */
export const submitAnswered = (status: OddStatus): Submitted =>
  readSubmitted(STATUSES[status], 'key');

const FORMS = {
  text: (name: string | null): unknown => name,
  list: (name: string | null): unknown => (name === null ? [] : name.split(' ')),
  parts: (name: string | null): unknown => {
    const [firstName = '', lastName = ''] = (name ?? '').split(' ');
    return { firstName, lastName };
  },
  // Without a name these two hold nothing.
  number: (name: string | null): unknown => (name === null ? null : name.length),
  object: (name: string | null): unknown => (name === null ? {} : { id: 7, label: name }),
} as const;

export type NameForm = keyof typeof FORMS;
export const NAME_FORMS = Object.keys(FORMS) as NameForm[];

/** Whether nothing can be read of a name in this form. */
export const isUnreadable = (form: NameForm): boolean => form === 'number' || form === 'object';

interface Shown {
  readonly mobile: string;
  readonly name: string | null;
  readonly form: NameForm;
}

/** A page of results that holds these names. */
export function pageOf(shown: readonly Shown[]): Polled {
  const result = shown.map(({ mobile, name, form }) => ({ mobile, name: FORMS[form](name) }));
  return readPage(reply(200, JSON.stringify({ message: 'success', result })));
}
