import type { Ended } from './call';
import { facadeOf } from './signature';

/** A value that cannot be passed. The message is what the caller gets. */
export class CannotCross extends Error {
  constructor(
    message: string,
    /** False for values that arrive as null, without an error. */
    readonly loud: boolean,
  ) {
    super(message);
  }
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Copies arguments from the panel. Throws `CannotCross` for anything but plain values. [DOC GSR; LIVE TA-run 2023-08-28] */
export function argumentsToScript(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => incoming(arg, String(index), []));
}

function incoming(value: unknown, where: string, above: unknown[]): unknown {
  if (value === undefined || value === null) return null;
  if (['string', 'number', 'boolean'].includes(typeof value)) return value;
  const tag = tagOf(value);
  if ((tag !== 'Array' && tag !== 'Object') || above.includes(value))
    throw new CannotCross(`Failed due to illegal value in property: ${where}`, true);
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item, i) => incoming(item, String(i), path));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, incoming(item, key, path)]),
  );
}

/** Returns what the panel's success handler gets: a copy by Google's rules. [LIVE TA-run 2023-08-28] */
export function resultToPanel(value: unknown): unknown {
  try {
    return outgoing(value, []);
  } catch (error) {
    if (error instanceof CannotCross && !error.loud) return null;
    throw error;
  }
}

function outgoing(value: unknown, above: unknown[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (facadeOf(value) || above.includes(value)) throw new CannotCross('no value', false);
  const path = [...above, value];
  const tag = tagOf(value);
  if (tag === 'Date') throw new CannotCross('no value', false);
  if (tag === 'Uint8Array')
    throw new CannotCross(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
      true,
    );
  if (Array.isArray(value)) return value.map((item) => outgoing(item, path));
  if (['Map', 'Set', 'RegExp'].includes(tag)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, outgoing(item, path)]),
  );
}

/** Returns what withFailureHandler gets: a name and one line. [platform.md 5] */
export function failureForPanel(ended: Ended): { name: 'ScriptError'; message: string } | null {
  if (ended.kind === 'returned') return null;
  if (ended.kind === 'threw')
    return { name: 'ScriptError', message: `${ended.name}: ${ended.message}` };
  const asked = 'Authorization is required to perform that action.';
  const message = ended.why === 'consent' ? asked : 'Exceeded maximum execution time';
  return { name: 'ScriptError', message };
}
