/** Implements the calls of the panel and the triggers, with what `main.ts` passes in. */
import { connect, forget, keyView } from './key-calls';
import type { KeyTest } from './naam/client';
import type { Language } from './core/texts/language';
import { BEGINNINGS, type Shown } from './core/status/status';
import { numbersOf } from './core/status/numbers';
import * as commandsControl from './core/commands/control';
import * as commandsTick from './core/commands/tick';
import { formSubmitted as takeResponses } from './core/commands/form-submitted';
import { resolveUnconfirmed } from './core/commands/resolve-unconfirmed';
import { asWorker } from './core/saved/lease';
import { pastFacts } from './core/saved/past-results';
import { policy } from './core/options/policy';
import { readOneOf, readText, readWhole } from './core/options/request';
import { resultsOf, type Result } from './core/rows/shown-rows';
import type { WorkResult } from './core/run/run';
import { needsAttention } from './core/schedules/list';
import { readSettings, DEFAULT_SETTINGS } from './core/options/settings';
import { start } from './core/commands/start';
import { ensureTriggers } from './core/commands/trigger';
import { writeAgain } from './core/commands/write-again';
import { fail, inView } from './core/texts/trouble';
import type { World } from './core/ports/world';
import { worksElsewhere } from './google/services/trigger';
import { troubleFrom } from './google/services/errors';
import { keepSettings } from './google/properties/person';
import { removeFromAccount, removeFromDocument } from './google/removal';
import { showCell, showOnly } from './google/tables/show';
import type { Opened } from './google/world';
import { preview, readStartOrder, selection } from './preview-calls';
import type { Opening, Reply, Schedules, Server, RunStatus } from './protocol';
import * as schedules from './schedules';
import { pastViews, runStatus } from './run-status';

/** What `main.ts` passes in. Nothing of it is called before an entry point is. */
export interface Outside {
  readonly everyMinutes: 5 | 60;
  world(): Opened;
  /** Returns a world whose budget respects Google's daily limit for triggers. */
  worldOfTrigger(): Opened;
  /** Returns the language of errors. Doesn't throw. */
  readonly language: () => Language;
  readonly testKey: (key: string) => KeyTest;
  /** Throws unless called from a panel, box or menu. Called before anything is read. */
  readonly requireUi: () => void;
  /** Returns false if Google wants the user to grant permissions again. */
  readonly isAuthorized: () => boolean;
  /** Returns whether a trigger can open its spreadsheet. */
  readonly opensSpreadsheet: (triggerId: string) => boolean;
}

/** The longest sleep of a start. The user may close the tab, and the next trigger can take an hour. */
const START_PATIENCE_MS = 30_000;
/** The longest sleep of other calls, which the panel or a trigger repeats. */
const PATIENCE_MS = 10_000;
/** When the panel calls again if another execution works. */
const BUSY_MS = 3_000;
/** A trigger with less time than this doesn't start to work. */
const LEAST_WORK_MS = 60_000;

/** Returns the functions that the panel calls. They check their arguments, and return errors as values. */
export function serve(outside: Outside): Server {
  const reply = <T>(act: () => T): Reply<T> => {
    outside.requireUi();
    return replied(outside, act);
  };
  const inWorld = <T>(act: (world: Opened) => T): Reply<T> => reply(() => act(outside.world()));
  const workReply = (act: (world: Opened) => WorkResult): Reply<RunStatus> =>
    inWorld((world) => workAlone(world, act));
  const changed = (act: (world: Opened) => void): Reply<Schedules> =>
    inWorld((world) => {
      alone(world, () => {
        act(world);
      });
      return schedules.list(world);
    });
  return {
    open: () => reply(() => opening(outside)),
    connect: (key) => reply(() => connect(outside.testKey, key, outside.language())),
    forget: () => reply(forget),
    keyView: () => reply(keyView),
    saveSettings: (settings) =>
      reply(() => {
        keepSettings(readSettings(settings));
        return opening(outside);
      }),
    selection: () => reply(selection),
    preview: (request) => inWorld((world) => preview(world, request)),
    start: (request) =>
      inWorld((world) => {
        const order = readStartOrder(world, request);
        if (!world.keys.has()) fail('no-key');
        return workAlone(world, () => start(world, order, START_PATIENCE_MS));
      }),
    step: () => inWorld(step),
    look: () => inWorld(runStatus),
    pause: () => inWorld((world) => requestControl(world, 'pause')),
    stop: () => inWorld((world) => requestControl(world, 'stop')),
    resume: () => inWorld((world) => applyCommand(world, commandsControl.resume)),
    resolve: (n, choice) =>
      inWorld((world) => {
        const which = readWhole(n, 'request', 1);
        const word = readOneOf(['again', 'leave', 'check'], choice, 'choice');
        return applyCommand(world, () => {
          resolveUnconfirmed(world, which, word);
        });
      }),
    release: () => workReply((world) => commandsControl.release(world, PATIENCE_MS)),
    history: () => inWorld((world) => pastViews(world.store.all(), world.me)),
    results: (run) => inWorld((world) => results(world, run)),
    writeAgain: (run) =>
      workReply((world) => writeAgain(world, readText(run, 'run', 20), PATIENCE_MS)),
    showOnly: (run, shown) =>
      inWorld((world) => {
        showOnly(pastOf(world, run).table, beginningOf(shown));
        return null;
      }),
    showCell: (sheetId, row, column) =>
      reply(() => {
        showCell(
          readWhole(sheetId, 'sheet', 0),
          readWhole(row, 'row', 1),
          readWhole(column, 'column', 1),
        );
        return null;
      }),
    discard: () => inWorld((world) => applyCommand(world, commandsControl.discard)),
    schedules: () => inWorld(schedules.list),
    makeSchedule: (request) =>
      changed((world) => {
        schedules.make(world, request);
      }),
    reorderSchedule: (id, order) =>
      changed((world) => {
        schedules.reorder(world, id, order);
      }),
    changeSchedule: (id, word) =>
      changed((world) => {
        schedules.change(world, id, word);
      }),
    runSchedule: (id) => workReply((world) => schedules.run(world, id, START_PATIENCE_MS)),
    forecast: (id) => inWorld((world) => schedules.forecast(world, id)),
    removeEverything: (of) => reply(() => removeEverything(outside, of)),
  };
}

/** Handles the time-driven trigger. Uses no UI, creates no trigger, and doesn't throw. */
export function tick(outside: Outside, triggerId: string): void {
  byTrigger(outside, triggerId, (world) => {
    asWorker(world, () => {
      try {
        commandsTick.tick(world, PATIENCE_MS);
      } finally {
        world.worked();
      }
    });
  });
}

/** Handles the form-submit trigger, in the same way as `tick`. */
export function formSubmitted(outside: Outside, triggerId: string): void {
  byTrigger(outside, triggerId, (world) => {
    if (takeResponses(world)) world.worked();
  });
}

function byTrigger(outside: Outside, triggerId: string, act: (world: Opened) => void): void {
  replied(outside, () => {
    if (!outside.isAuthorized()) pauseUnauthorized(outside.world());
    else if (outside.opensSpreadsheet(triggerId)) {
      const world = outside.worldOfTrigger();
      if (world.budget.left() >= LEAST_WORK_MS) act(world);
    }
  });
}

/** Pauses the user's run and schedules, because the trigger lacks permissions. */
function pauseUnauthorized(world: World): void {
  asWorker(world, () => {
    commandsTick.pauseUnauthorized(world);
  });
}

/** Calls an entry point. Anything that it throws becomes an error with what to do. */
function replied<T>(outside: Outside, act: () => T): Reply<T> {
  try {
    return { ok: true, value: act() };
  } catch (thrown) {
    return { ok: false, trouble: inView(troubleFrom(thrown), outside.language()) };
  }
}

/** Calls `act` under the lease. Throws `busy` if another execution works. */
function alone<T>(world: World, act: () => T): T {
  const turn = asWorker(world, act);
  return turn.worked ? turn.value : fail('busy');
}

/** Works under the lease, then returns the status. Throws `busy`. */
function workAlone(world: Opened, act: (world: Opened) => WorkResult): RunStatus {
  const result = alone(world, () => act(world));
  return statusAfter(world, result);
}

/** Continues the run. If another execution works, returns when to call again. */
function step(world: Opened): RunStatus {
  const turn = asWorker(world, () => commandsControl.step(world, PATIENCE_MS));
  if (turn.worked) return statusAfter(world, turn.value);
  const until = turn.until ?? world.clock.now() + BUSY_MS;
  return { ...runStatus(world, { kind: 'suspended', until }), continuesAt: turn.until };
}

/** Returns the status after work on a run. Throws why the run was abandoned. */
function statusAfter(world: Opened, result: WorkResult): RunStatus {
  if (result.kind === 'abandoned') fail(result.trouble.code, result.trouble.about);
  return runStatus(world, result);
}

/** Applies a command of the user under the lease. `step` then continues the run. */
function applyCommand(world: Opened, act: (world: World) => void): RunStatus {
  alone(world, () => {
    act(world);
  });
  return runStatus(world);
}

function requestControl(world: Opened, word: 'pause' | 'stop'): RunStatus {
  commandsControl.requestControl(world, word);
  return runStatus(world);
}

function opening(outside: Outside): Opening {
  const world = outside.world();
  // The user is present, so a trigger can be created.
  ensureTriggers(world);
  return {
    key: keyView(),
    settings: world.settings,
    language: world.language,
    policy,
    everyMinutes: outside.everyMinutes,
    sentThisMonth: world.spending.thisMonth(),
    scheduleTrouble: needsAttention(world),
    runStatus: runStatus(world),
  };
}

function pastOf(world: World, run: unknown): NonNullable<ReturnType<typeof pastFacts>> {
  return pastFacts(world.store.all(), readText(run, 'run', 20)) ?? fail('no-table');
}

function results(world: World, run: unknown): Result[] {
  const { table, options, tried = [] } = pastOf(world, run);
  return resultsOf(world.sheet.read(table), tried, numbersOf(options.country));
}

function beginningOf(shown: unknown): string | null {
  const all = ['all', ...Object.keys(BEGINNINGS)] as Shown[];
  const word = readOneOf(all, shown, 'rows');
  return word === 'all' ? null : BEGINNINGS[word];
}

function removeEverything(outside: Outside, of: unknown): Opening {
  const world = outside.world();
  const whole = readOneOf(['document', 'account'], of, 'what to remove') === 'account';
  alone(world, () => {
    commandsControl.checkNoRun(world);
    // A run or schedule in another document couldn't continue without the key and its owner's ID.
    if (whole && worksElsewhere(outside.everyMinutes)) fail('elsewhere');
    removeFromDocument();
    world.formTrigger.remove();
    world.trigger.remove();
  });
  const left = opening(outside);
  if (!whole) return left;
  removeFromAccount();
  return { ...left, key: keyView(), settings: DEFAULT_SETTINGS, sentThisMonth: 0 };
}
