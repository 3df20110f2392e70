import type { Outcome } from './engine/call';
import { eventOf } from './event-object';
import { GoogleError } from './surroundings/exception';
import type { Execution } from './engine/execution';
import { CAN_KILL, wasInterrupted } from './engine/kill';
import { loadInto } from './engine/loading';
import type { Box } from './engine/realm';
import { argumentsToScript, CannotCross, resultToPanel } from './engine/script-run';
import { installServices } from './services';

/** Loads the script into a fresh realm and calls its function. It can be killed at any time. */
export function runScript(execution: Execution, triggerUid: string | undefined): Outcome {
  installServices(execution);
  const end: { box?: Box; thrown?: { error: unknown } } = {};
  try {
    execution.realm.enter(() => {
      try {
        end.box = loadAndCall(execution, triggerUid);
      } catch (error) {
        end.thrown = { error };
      }
    }, CAN_KILL);
  } catch (error) {
    if (execution.killedFor === null || !wasInterrupted(error)) throw error;
  }
  if (execution.fault !== null) throw execution.fault as Error;
  if (execution.killedFor !== null) return { kind: 'killed', why: execution.killedFor };
  const { box, thrown } = end;
  if (thrown) return threw(thrown.error);
  if (box?.failed) return threw(box.error);
  return returned(execution, box?.value);
}

function loadAndCall(execution: Execution, triggerUid: string | undefined): Box {
  const { call, realm } = execution;
  const before = new Set(Object.getOwnPropertyNames(realm.globals));
  loadInto(realm.globals, call.script.folder);
  const entry = realm.globals[call.function];
  // Google's globals aren't functions of the script, and names that end in _ are private. [DOC GSR]
  const own = Object.hasOwn(realm.globals, call.function) && !before.has(call.function);
  const named = call.surface === 'panel' || call.surface === 'custom-function';
  const hidden = named && call.function.endsWith('_');
  if (typeof entry !== 'function' || !own || hidden)
    throw new GoogleError(`Script function not found: ${call.function}`);
  return realm.call(entry, argumentsOf(execution, triggerUid));
}

function argumentsOf(execution: Execution, triggerUid: string | undefined): unknown[] {
  const { args, surface } = execution.call;
  if (surface === 'panel') return argumentsToScript(args ?? []);
  return args ?? eventOf(execution, triggerUid);
}

function returned(execution: Execution, value: unknown): Outcome {
  // Writes without a flush are applied at the end of the script. If one is refused, the script fails. [6.3]
  try {
    execution.pending.surface();
    execution.pending.settle();
    execution.pending.surface();
    return {
      kind: 'returned',
      value: execution.call.surface === 'panel' ? resultToPanel(value) : value,
    };
  } catch (error) {
    if (error instanceof GoogleError) return threw(execution.exception(error.message));
    if (error instanceof CannotCross) return threw(error);
    throw error;
  }
}

function threw(error: unknown): Outcome {
  if (typeof error !== 'object' || error === null)
    return { kind: 'threw', name: 'Error', message: String(error) };
  const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
  const text =
    error instanceof CannotCross ? 'TypeError' : typeof name === 'string' ? name : 'Error';
  const said = typeof message === 'string' ? message : JSON.stringify(error);
  return { kind: 'threw', name: text, message: said, ...(typeof stack === 'string' && { stack }) };
}
