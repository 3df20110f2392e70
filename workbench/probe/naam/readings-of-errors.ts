/** Doubts 1, 2 and 4: where the status of an error is, the reply for a wrong key, and for results that aren't ready. */
import type { Answer } from './ask';
import { bodyCode, fieldsOf, messageOf } from './body';

/** Doubt 1, from any documented error. Returns the name of the mock's scenario. */
export function whereStatusStands(answer: Answer): string {
  const body = bodyCode(answer);
  if (body === null)
    return answer.status === 200 ? 'nowhere: only the message tells' : wordsOf(answer);
  if (answer.status === body.code) return 'both';
  if (answer.status !== 200) return `a code under HTTP ${answer.status}`;
  if (body.field !== 'code')
    return body.field === 'status' ? '"status" in the body' : '"statusCode"';
  return body.asText ? 'a code of text' : 'a code in the body under HTTP 200';
}

/** Returns the scenario for an error with only an HTTP status, by the case of its message. */
function wordsOf(answer: Answer): string {
  const message = messageOf(answer);
  if (message !== '' && message === message.toUpperCase()) return 'messages in capitals';
  if (message !== '' && message === message.toLowerCase()) return 'messages in small letters';
  return 'the HTTP status';
}

/** Doubt 2, from a poll with a key that doesn't exist. */
export function wrongKeyReading(answer: Answer): string {
  const body = bodyCode(answer);
  if (answer.status === 200 && body?.code === 401) return '401 in the body';
  if (answer.status === 403) return '403';
  if (answer.status !== 401) return `another way: HTTP ${answer.status}`;
  if (fieldsOf(answer) !== null) return '401 Unauthorized';
  return answer.text.trim() === '' ? '401 with nothing' : '401 with a page';
}

/** Doubt 4, from a first answer that isn't a page of results. */
export function notReadyReading(answer: Answer): string {
  if (answer.status === 202 || answer.status === 204) return `HTTP ${answer.status}`;
  const fields = fieldsOf(answer);
  const message = messageOf(answer);
  if (/invalid enrichment id/i.test(message)) return 'Invalid Enrichment Id';
  if (fields === null) return `another way: HTTP ${answer.status}`;
  const result = fields['result'];
  if (!/^success$/i.test(message.trim())) {
    const part = Array.isArray(result) && result.length > 0;
    return part ? 'another message with a part' : 'another message';
  }
  if (!('result' in fields)) return 'no result';
  if (result === null) return 'a result of null';
  if (!Array.isArray(result)) return 'a result that is no list';
  return 'an empty list';
}
