/** Makes replies in the form of the current behaviour. */
import { html, json, type Reply } from './answer';
import { ERRORS, type ErrorName } from './errors';
import type { Behaviour } from '../behaviour/behaviour';

/** Returns a reply for success, with a success code if the behaviour has one (doubt 1). */
export function success(moods: Behaviour, value: Record<string, unknown>, status = 200): Reply {
  const code =
    moods.successCode === null ? {} : { [moods.statusField]: codeAs(moods, moods.successCode) };
  return json(status, { ...code, ...value }, moods.delayMs);
}

/** Returns a documented error. The behaviour says where its status is (doubt 1). */
export function failure(moods: Behaviour, name: ErrorName, key: string): Reply {
  const { status, message } = ERRORS[name];
  const text = worded(moods, message) + (moods.echoesKey ? ` for token ${key}` : '');
  return stated(moods, status, text);
}

/** Returns an error with a status and a message. */
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

/** Returns the reply for a wrong key (doubt 2). */
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
