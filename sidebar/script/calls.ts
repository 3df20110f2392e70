/** The calls from the panel to the script, and their answers, with the types of `protocol.ts`. */
import type { Reply, Server } from '../../src/protocol';
import type { Failure } from './failure';

export type Name = keyof Server;
type Value<K extends Name> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export type Arguments<K extends Name> = Readonly<Parameters<Server[K]>>;

export type Call = {
  [K in Name]: { readonly name: K; readonly args: Arguments<K> };
}[Name];

export type Answer = {
  [K in Name]: { readonly name: K; readonly outcome: Outcome<Value<K>> };
}[Name];

/** Makes a call. `then` is called with its answer, at most once. */
export type Deliver = (call: Call, then: (answer: Answer) => void) => void;

/** Only one call of a lane is in progress at a time. Lanes don't wait for each other. */
export type Lane =
  | 'self'
  | 'work'
  | 'again'
  | 'word'
  | 'look'
  | 'follow'
  | 'count'
  | 'list'
  | 'results'
  | 'show'
  | 'plan'
  | 'plans'
  | 'forecast';

export const LANES: Readonly<Record<Name, Lane>> = {
  open: 'self',
  connect: 'self',
  forget: 'self',
  keyView: 'self',
  saveSettings: 'self',
  removeEverything: 'self',
  start: 'work',
  step: 'work',
  resume: 'work',
  resolve: 'work',
  release: 'work',
  writeAgain: 'work',
  discard: 'work',
  runSchedule: 'work',
  pause: 'word',
  stop: 'word',
  look: 'look',
  selection: 'follow',
  preview: 'count',
  history: 'list',
  results: 'results',
  showOnly: 'show',
  showCell: 'show',
  makeSchedule: 'plan',
  reorderSchedule: 'plan',
  changeSchedule: 'plan',
  schedules: 'plans',
  forecast: 'forecast',
};

/** In these lanes a second call is not made; in the others a newer call replaces the older one. */
export const WAITED_FOR: ReadonlySet<Lane> = new Set<Lane>([
  'self',
  'work',
  'again',
  'word',
  'look',
  'plan',
]);
