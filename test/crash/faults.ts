/** Faults as plain data: what goes wrong at which call of the outside. */

/** The execution ends without a word; `torn`: in the middle of what it wrote. */
export const KILLS = ['kill-before', 'kill-after', 'kill-torn'] as const;

/** What Naam, or the way to it, answers to the next request of either kind. */
const REPLIES = [
  'slow-down',
  'credits-exhausted',
  'daily-limit',
  'bulk-disabled',
  'key-refused',
] as const;

/** What comes of the next submit. `reply-lost` was accepted, `request-lost` was not. */
const SUBMITS = ['reply-lost', 'request-lost', 'unsent', 'quantity', 'not-acceptable'] as const;

/** What comes of the next poll. */
const POLLS = ['no-such-id', 'empty', 'not-ready', 'no-answer', 'fetch-quota'] as const;

/** What people do to the sheet, between any two calls. */
export const EDITS = [
  'rows-sorted',
  'row-inserted',
  'row-deleted',
  'phones-sorted-alone',
  'names-sorted-alone',
  'number-edited',
  'table-pasted',
  'undo',
  'version-restored',
  'name-typed',
  'status-typed',
  'queue-forged',
  'column-moved',
  'column-deleted',
  'sheet-renamed',
  'sheet-copied',
] as const;

/** What people and Google do beside the sheet. */
const EVENTS = [
  'slow',
  'clock-leaps',
  'call-fails',
  'store-full',
  'sheet-refuses',
  'key-revoked',
  'key-replaced',
  'alarm-late',
  'alarm-twice',
  'alarm-missing',
  'start-twice',
  'second-user',
  'panel-and-alarm',
  'lock-lost',
  'pause-pressed',
  'stop-pressed',
] as const;

export const KINDS = [...KILLS, ...REPLIES, ...SUBMITS, ...POLLS, ...EDITS, ...EVENTS] as const;
export type FaultKind = (typeof KINDS)[number];

/** `at` counts the calls of the outside over the whole story, from 1. */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}

const among =
  <K extends FaultKind>(kinds: readonly K[]) =>
  (kind: FaultKind): kind is K =>
    (kinds as readonly FaultKind[]).includes(kind);

export const isEdit = among(EDITS);

/** These wait for the first call that they can befall; all others befall the very call `at`. */
const WAITING: Readonly<Partial<Record<FaultKind, string>>> = {
  ...Object.fromEntries(REPLIES.map((kind) => [kind, 'naam.'])),
  ...Object.fromEntries(SUBMITS.map((kind) => [kind, 'naam.submit'])),
  ...Object.fromEntries(POLLS.map((kind) => [kind, 'naam.poll'])),
  'store-full': 'store.put',
  'sheet-refuses': 'sheet.write',
};

export const waits = (kind: FaultKind): boolean => WAITING[kind] !== undefined;

/** Whether a fault befalls this call. */
export function befalls({ at, kind }: Fault, call: number, name: string): boolean {
  const begins = WAITING[kind];
  return begins === undefined ? at === call : at <= call && name.startsWith(begins);
}
