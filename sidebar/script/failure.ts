/** Failures of calls: a trouble that the script returned, or a call that failed on its way. */
import type { TroubleView } from '../../src/protocol';

/**
 * `interrupted`: it isn't known whether the script did it. `accounts`: Google used another signed-in
 * account. `permission`: the user has to allow the add-on again.
 */
export type Wire = 'interrupted' | 'accounts' | 'permission' | 'other';

export type Failure =
  | { readonly kind: 'said'; readonly trouble: TroubleView }
  | { readonly kind: 'wire'; readonly wire: Wire; readonly text: string };

/**
 * Texts by which Google's errors are recognized. Codes and addresses are the same in every language,
 * the sentences are English. They only decide what the panel shows: after any failure it asks the
 * script for the status first, and it shows Google's text if none of these matches.
 */
const SIGNS: readonly (readonly [Wire, RegExp])[] = [
  ['accounts', /PERMISSION_DENIED|reading from storage/i],
  [
    'permission',
    /googleapis\.com\/auth\/|do not have permission|authori[sz]ation|required to perform|scriptError: access/i,
  ],
  ['interrupted', /HTTP \d|NetworkError|connection|server error|timed? ?out|maximum execution/i],
];

/** Returns a failed call as a failure. Google's text is only shown for `other`. */
export function wireFailure(text: string): Failure {
  const sign = SIGNS.find(([, pattern]) => pattern.test(text));
  return { kind: 'wire', wire: sign ? sign[0] : 'other', text: text.slice(0, 200) };
}

/** Returns whether another key solves a trouble. */
export function isOfKey(trouble: TroubleView | null | undefined): boolean {
  return /key/.test(trouble?.code ?? '');
}

/** Returns whether a failure is this trouble of the script. */
export function isTrouble(failure: Failure | null, code: TroubleView['code']): boolean {
  return failure?.kind === 'said' && failure.trouble.code === code;
}

/** Troubles in which nothing is broken: they pass by themselves, or the user has to check or pay. */
const WAITING: readonly string[] = [
  'answer-form',
  'blocked',
  'busy',
  'credits-exhausted',
  'daily-limit',
  'fetch-quota',
  'google-trouble',
  'month-limit',
  'schedule-day-limit',
  'sheet-moving',
  'slow-down',
  'unconfirmed',
  'unconfirmed-answer',
  'unconfirmed-broken',
  'unreachable',
  'write-failed',
];

/** Returns the style of a failure. An interrupted call may have succeeded, so it is only a warning. */
export function toneOf(failure: Failure): 'bad' | 'warn' | '' {
  if (failure.kind === 'wire') return failure.wire === 'interrupted' ? 'warn' : 'bad';
  if (isTrouble(failure, 'paused-by-you')) return '';
  return WAITING.includes(failure.trouble.code) ? 'warn' : 'bad';
}

/** The sections of docs/troubleshooting.md about failures between panel and script. */
export const WIRE_ANCHORS: Readonly<Record<Wire, string>> = {
  interrupted: 'connection-lost',
  accounts: 'several-accounts',
  permission: 'authorization',
  other: 'google-error',
};

/** Returns the anchor of the section about a failure. */
export function anchorOf(failure: Failure): string {
  return failure.kind === 'said' ? failure.trouble.code : WIRE_ANCHORS[failure.wire];
}
