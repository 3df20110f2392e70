/** What came instead of a value: a trouble the script tells of, or a call that did not arrive. */
import type { TroubleView } from '../../src/protocol';

/**
 * `interrupted`: nobody knows whether the script did it. `accounts`: Google took the call for
 * another signed-in account. `permission`: the person has to allow the add-on again.
 */
export type Wire = 'interrupted' | 'accounts' | 'permission' | 'other';

export type Failure =
  | { readonly kind: 'said'; readonly trouble: TroubleView }
  | { readonly kind: 'wire'; readonly wire: Wire; readonly text: string };

/**
 * Codes and addresses are the same in every language; the sentences are English. They choose words
 * only: whatever came, the panel asks the script how things stand before it does anything, and where
 * no sentence is known it shows Google's own.
 */
const SIGNS: readonly (readonly [Wire, RegExp])[] = [
  ['accounts', /PERMISSION_DENIED|reading from storage/i],
  [
    'permission',
    /googleapis\.com\/auth\/|do not have permission|authori[sz]ation|required to perform|scriptError: access/i,
  ],
  ['interrupted', /HTTP \d|NetworkError|connection|server error|timed? ?out|maximum execution/i],
];

/** Google's text of a failed call, put in its place; its own words are shown for `other` alone. */
export function wireFailure(text: string): Failure {
  const sign = SIGNS.find(([, pattern]) => pattern.test(text));
  return { kind: 'wire', wire: sign ? sign[0] : 'other', text: text.slice(0, 200) };
}

/** Whether another key cures it. */
export function isOfKey(trouble: TroubleView | null | undefined): boolean {
  return /key/.test(trouble?.code ?? '');
}

/** Whether a failure is this trouble of the script. */
export function isTrouble(failure: Failure | null, code: TroubleView['code']): boolean {
  return failure?.kind === 'said' && failure.trouble.code === code;
}

/** These end by themselves, or wait for a person who has to look or pay: nothing is broken. */
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

/** A pause the user asked for is not an error; an interrupted call may have succeeded, so it only warns. */
export function toneOf(failure: Failure): 'bad' | 'warn' | '' {
  if (failure.kind === 'wire') return failure.wire === 'interrupted' ? 'warn' : 'bad';
  if (isTrouble(failure, 'paused-by-you')) return '';
  return WAITING.includes(failure.trouble.code) ? 'warn' : 'bad';
}

/** The sections of docs/troubleshooting.md on failures between panel and script. */
export const WIRE_ANCHORS: Readonly<Record<Wire, string>> = {
  interrupted: 'connection-lost',
  accounts: 'several-accounts',
  permission: 'authorization',
  other: 'google-error',
};

/** Returns the anchor of the section on a failure. */
export function anchorOf(failure: Failure): string {
  return failure.kind === 'said' ? failure.trouble.code : WIRE_ANCHORS[failure.wire];
}
