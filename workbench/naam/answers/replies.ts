/** Replies in the form that the behaviour at hand gives them. */
import { html, json, type Reply } from './answer';
import { ERRORS, type ErrorName } from './errors';
import type { Behaviour } from '../behaviour/behaviour';

/** `message` and `result`, with the success code where the mood wants one (doubt 1). */
export function success(moods: Behaviour, value: Record<string, unknown>, status = 200): Reply {
  const code =
    moods.successCode === null ? {} : { [moods.statusField]: codeAs(moods, moods.successCode) };
  return json(status, { ...code, ...value }, moods.delayMs);
}

/** A documented error, its status where this mood puts it (doubt 1). */
export function failure(moods: Behaviour, name: ErrorName, key: string): Reply {
  const { status, message } = ERRORS[name];
  const text = worded(moods, message) + (moods.echoesKey ? ` for token ${key}` : '');
  return stated(moods, status, text);
}

/** Any error with a status and a sentence. */
function stated(moods: Behaviour, status: number, message: string): Reply {
  const noise = moods.errorNoise ? { success: false, status: 'error', code: 0 } : {};
  const code = moods.statusIn === 'http' ? {} : { [moods.statusField]: codeAs(moods, status) };
  const http = moods.statusIn === 'body' ? moods.httpOfBodyErrors : status;
  return json(http, { ...noise, ...code, message }, moods.delayMs);
}

const codeAs = (moods: Behaviour, code: number): number | string =>
  moods.statusAs === 'string' ? String(code) : code;

function worded(moods: Behaviour, message: string): string {
  switch (moods.errorWords) {
    case 'as-documented':
      return message;
    case 'upper':
      return message.toUpperCase();
    case 'lower':
      return message.toLowerCase();
    case 'wrapped':
      return `Error: ${message}. Please contact support@naam.example.`;
  }
}

/** The reply to a key that is none (doubt 2). */
export function wrongKey(moods: Behaviour): Reply {
  switch (moods.wrongKeyAs) {
    case '401':
      return stated(moods, 401, 'Unauthorized');
    case '403':
      return stated(moods, 403, 'Invalid access token');
    case '401-html':
      return html(401, '401 Authorization Required');
    case '401-empty':
      return { ...json(401, null), body: '' };
  }
}
