import { html, json, type Reply } from './answer';

/** Answers that aren't documented, as servers and proxies give them (doubt 16). */
const ANSWERS = {
  '400': json(400, { message: 'query must contain only valid numbers' }),
  '403-page': html(403, 'Attention Required!'),
  '403-text': { ...html(403, ''), body: 'error code: 1020' },
  '404': json(404, { message: 'Cannot POST /api/v1/prospect/bulk' }),
  '404-page': html(404, 'Cannot POST /api/v1/prospect/bulk'),
  '405': json(405, { message: 'Method Not Allowed' }),
  '408': json(408, { message: 'Request Timeout' }),
  '410': json(410, { error: 'Gone' }),
  '413-page': html(413, '413 Request Entity Too Large'),
  '415': json(415, { message: 'Unsupported Media Type' }),
  '422': json(422, { message: 'query must contain only valid numbers' }),
  '429': json(429, { message: 'Too Many Requests' }),
  '429-seconds': withHeader(html(429, 'Too Many Requests'), 'retry-after', '90'),
  '429-date': withHeader(
    withHeader(
      json(429, { message: 'Too Many Requests' }),
      'date',
      'Mon, 23 Nov 2026 05:00:00 GMT',
    ),
    'retry-after',
    'Mon, 23 Nov 2026 05:01:30 GMT',
  ),
  '429-day': withHeader(json(429, { message: 'Too Many Requests' }), 'retry-after', '86400'),
  '499': html(499, 'Client Closed Request'),
  '503-page': html(503, 'Service Unavailable'),
} as const satisfies Record<string, Reply>;

export type Undocumented = keyof typeof ANSWERS;

/** The names of all these answers. */
export const UNDOCUMENTED = Object.keys(ANSWERS) as readonly Undocumented[];

/** Returns the answer of that name. */
export function undocumented(name: Undocumented): Reply {
  return ANSWERS[name];
}

/** Returns whether a text is the name of such an answer. */
export function isUndocumented(name: string): name is Undocumented {
  return Object.hasOwn(ANSWERS, name);
}

function withHeader(reply: Reply, name: string, value: string): Reply {
  return { ...reply, headers: { ...reply.headers, [name]: value } };
}
