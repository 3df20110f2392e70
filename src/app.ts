/** What each entry point does, once main has put the outside together. */
import { looksRounded } from './core/phone';
import * as orders from './core/orders';
import {
  fields,
  oneOf,
  readKeyText,
  readOptions,
  readPointed,
  readText,
  whole,
} from './core/request';
import type { Rested } from './core/run';
import { stop, trouble, troubleOf } from './core/trouble';
import { inView, viewOf } from './core/view';
import type { Refusal, World } from './core/world';
import { forgetKey, lastFour, readKey, storeKey } from './google/keys';
import type { KeyView, Preview, Reply, Server, Standing } from './protocol';

/** The free test of a key, by the room that speaks with Naam. */
export type KeyTest =
  | { readonly kind: 'accepted'; readonly refusal: Refusal | null }
  | { readonly kind: 'key-refused' }
  | { readonly kind: 'no-answer'; readonly reason: 'silent' | 'busy' | 'quota' };

/** What main hands in. Nothing of it is called before an entry point is. */
export interface Outside {
  world(): World;
  testKey(key: string): KeyTest;
}

/** A start keeps on for longer waits: its tab may be closed, and a trigger may be an hour away. */
const START_PATIENCE_MS = 30_000;
/** Others end at a wait longer than this; whoever called them calls again. */
const PATIENCE_MS = 10_000;
const BUSY_MS = 3_000;

export function serve(outside: Outside): Server {
  const standing = (rested?: Rested): Standing => standingOf(outside.world(), rested);
  return {
    connect: (key) => reply(() => connect(outside, key)),
    forget: () => reply(forget),
    keyView: () => reply(keyView),
    preview: (request) => reply(() => preview(outside.world(), request)),
    start: (request) =>
      reply(() => {
        const order = readOrder(request);
        if (readKey() === null) stop('no-key');
        return locked(outside.world(), (world) => orders.start(world, order, START_PATIENCE_MS));
      }),
    step: () =>
      reply(() => locked(outside.world(), (world) => orders.step(world, PATIENCE_MS), true)),
    look: () => reply(standing),
    pause: () => reply(() => say(outside, 'pause')),
    stop: () => reply(() => say(outside, 'stop')),
    resume: () => reply(() => told(outside, orders.resume)),
    settle: (n, choice) =>
      reply(() => {
        const which = whole(n, 'request', 1);
        const word = oneOf(['again', 'leave', 'check'], choice, 'this choice');
        return told(outside, (world) => {
          orders.decide(world, which, word);
        });
      }),
    history: () => reply(() => orders.history(outside.world())),
    writeAgain: (run) =>
      reply(() => {
        const past = readText(run, 'run', 20);
        return locked(outside.world(), (world) => orders.writeAgain(world, past, PATIENCE_MS));
      }),
    discard: () => reply(() => told(outside, orders.discard)),
  };
}

/** A time-driven trigger: never a UI call, never a new trigger, and nobody to throw at. */
export function tick(outside: Outside): void {
  reply(() => {
    const world = outside.world();
    if (!world.lock.take()) return;
    try {
      orders.tick(world, PATIENCE_MS);
    } finally {
      world.lock.free();
    }
  });
}

/** Runs an entry point; whatever it throws becomes a sentence with its cure. */
export function reply<T>(act: () => T): Reply<T> {
  try {
    return { ok: true, value: act() };
  } catch (thrown) {
    return { ok: false, trouble: inView(troubleOf(thrown)) };
  }
}

/** Works under the document lock. `patient`: a busy lock is no failure, but a reason to look. */
function locked(world: World, act: (world: World) => Rested, patient = false): Standing {
  if (!world.lock.take()) {
    if (!patient) stop('busy');
    return standingOf(world, { kind: 'resting', until: world.clock.now() + BUSY_MS });
  }
  try {
    const rested = act(world);
    if (rested.kind === 'abandoned') stop(rested.trouble.code, rested.trouble.about);
    return standingOf(world, rested);
  } finally {
    world.lock.free();
  }
}

/** A person's word, taken under the lock; the work follows by `step`. */
function told(outside: Outside, act: (world: World) => void): Standing {
  return locked(outside.world(), (world) => {
    act(world);
    return { kind: 'resting', until: world.clock.now() };
  });
}

/** How things stand, read without the lock. */
function standingOf(world: World, rested?: Rested): Standing {
  const ticket = orders.ticketOf(world);
  const until =
    rested?.kind === 'resting' ? rested.until : ticket === null ? null : world.clock.now();
  return {
    run: ticket === null ? null : viewOf(ticket),
    another: ticket !== null && ticket.head.owner !== world.me,
    last: orders.history(world)[0] ?? null,
    until: ticket === null ? null : until,
  };
}

function say(outside: Outside, word: 'pause' | 'stop'): Standing {
  const world = outside.world();
  orders.say(world, word);
  return standingOf(world);
}

function connect(outside: Outside, pasted: unknown): KeyView {
  const key = readKeyText(pasted);
  const test = outside.testKey(key);
  if (test.kind === 'key-refused') return stop('key-refused');
  if (test.kind === 'no-answer')
    return stop(test.reason === 'quota' ? 'fetch-quota' : 'unreachable');
  storeKey(key);
  return { lastFour: lastFour(key), warning: warningOf(test.refusal) };
}

function warningOf(refusal: Refusal | null): KeyView['warning'] {
  switch (refusal) {
    case 'bulk-disabled':
    case 'credits-exhausted':
    case 'daily-limit':
      return inView(trouble(refusal));
    default:
      return null;
  }
}

function forget(): KeyView {
  forgetKey();
  return { lastFour: null, warning: null };
}

function keyView(): KeyView {
  const key = readKey();
  return { lastFour: key === null ? null : lastFour(key), warning: null };
}

function preview(world: World, request: unknown): Preview {
  const { pointed, options } = fields(request, 'preview');
  const { survey, plan } = orders.preview(world, readPointed(pointed), readOptions(options));
  return {
    start: world.execution + String(world.clock.now()),
    pointed: survey.pointed,
    proposed: survey.proposed,
    header: survey.table.headers?.phone ?? '',
    place: survey.place,
    nameColumn: survey.nameColumn,
    statusColumn: survey.statusColumn,
    split: plan.split,
    samples: plan.send.slice(0, 3).map((number) => `+${number}`),
    filter: survey.filter,
    formulas: survey.formulas,
    rounded: looksRounded(plan.send),
  };
}

function readOrder(request: unknown): orders.Order {
  const { start, pointed, options, cap } = fields(request, 'start');
  return {
    start: readText(start, 'start', 100),
    pointed: readPointed(pointed),
    options: readOptions(options),
    cap: whole(cap, 'number', 0),
  };
}
