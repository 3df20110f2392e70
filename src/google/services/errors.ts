/** Translates Google's errors into troubles. They are in the account's language [71134449417]. */
import {
  isTrouble,
  fail,
  messageOf,
  trouble,
  type Trouble,
  troubleOf,
} from '../../core/texts/trouble';
import type { Unsent } from '../../core/ports/naam';
import type { Code } from '../../core/texts/troubles-english';

/**
 * A sign in the text of an error. Google writes errors in the account's language [71134449417,
 * 31877918557, 70982514725], so only parts that are the same in all languages are looked for.
 */
interface Sign<Meaning> {
  /** Text that Google doesn't translate: addresses, names of services and methods, numbers. */
  readonly sign: RegExp;
  readonly means: Meaning;
}

/** Both errors for a missing permission have its address: "… https://www.googleapis.com/auth/…". */
const OF_ANY_CALL: readonly Sign<'authorization'>[] = [
  { sign: /googleapis\.com\/auth\//, means: 'authorization' },
];

/** "… above the limit of 10000000 cells" [platform 6.4]. */
const OF_A_WRITE: readonly Sign<Code>[] = [
  ...OF_ANY_CALL,
  { sign: /\b10000000\b/, means: 'cell-limit' },
];

/**
 * Why UrlFetchApp didn't send a request. Errors of timeouts and broken connections have none of these,
 * if the address of the request is removed from them.
 */
const OF_A_FETCH: readonly Sign<Unsent>[] = [
  { sign: /\bUrlFetchApp\.fetch/, means: 'authorization' },
  ...OF_ANY_CALL,
  // "in a short time … Try Utilities.sleep(1000) between calls": it works a moment later.
  { sign: /\burlfetch\b.*\bUtilities\.sleep\b/s, means: 'unreachable' },
  { sign: /\burlfetch\b/, means: 'fetch-quota' },
  // The allowlist of an administrator, or of the manifest.
  { sign: /\bUrlFetch\b/, means: 'address-not-allowed' },
  { sign: /\bDNS\b/, means: 'unreachable' },
];

/** All signs, for the tests. */
export const SIGNS: readonly Sign<Code | Unsent>[] = [...OF_A_WRITE, ...OF_A_FETCH];

function meaning<M>(signs: readonly Sign<M>[], message: string): M | null {
  return signs.find(({ sign }) => sign.test(message))?.means ?? null;
}

/** Returns the part of an unknown error that the user sees. */
const shown = (message: string): string => message.slice(0, 200);

/** Returns false if Google wants the user to grant permissions again [platform 2.7]. */
export function isAuthorized(): boolean {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return status !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** Returns what `look` returns; null if it throws. */
export function looked<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}

/** Whether a permission is missing. The error after a withdrawn consent has no sign, so Google is asked. */
function lacksPermission(message: string): boolean {
  return meaning(OF_ANY_CALL, message) !== null || looked(isAuthorized) === false;
}

/**
 * Throws the trouble of a write that failed. `look` finds out what prevents it. If it finds nothing,
 * throws `write-failed`: most such errors pass, and there are too many texts to know.
 */
export function writeFailed(thrown: unknown, look: () => Code | null = () => null): never {
  const message = messageOf(thrown);
  const known = meaning(OF_A_WRITE, message);
  if (known !== null) return fail(known, shown(message));
  if (lacksPermission(message)) return fail('authorization');
  return fail(looked(look) ?? 'write-failed', shown(message));
}

const failing = (code: Code) => {
  return (thrown: unknown): never => {
    const message = messageOf(thrown);
    return lacksPermission(message) ? fail('authorization') : fail(code, shown(message));
  };
};

/** Throws the trouble of a read that failed: `authorization` or `google-trouble`. */
export const readFailed = failing('google-trouble');

/** Throws the trouble if a trigger can't be created, listed or deleted: `authorization` or `no-trigger`. */
export const triggerFailed = failing('no-trigger');

/** Throws the trouble if a filter can't be set, for example on a table of Sheets [69733463818]. */
export const filterFailed = failing('filter-refused');

/** Returns the trouble of anything thrown. Any call can fail for a withdrawn permission [platform 6.6]. */
export function troubleFrom(thrown: unknown): Trouble {
  const known = isTrouble(thrown) || !lacksPermission(messageOf(thrown));
  return known ? troubleOf(thrown) : trouble('authorization');
}

/**
 * Returns why Google didn't send a request to `url`; null if Naam may have received it [platform 9].
 * Asks Google about permissions only if the text has no address, because errors of requests that were
 * sent have it ("Timeout: https://…").
 */
export function unsentReason(thrown: unknown, url: string): Unsent | null {
  const message = messageOf(thrown);
  const known = meaning(OF_A_FETCH, message.split(url).join(' '));
  if (known !== null) return known;
  return !message.includes('://') && looked(isAuthorized) === false ? 'authorization' : null;
}

/**
 * Returns whether Google refused an option of a request, and so didn't send it. The error either names
 * the option and no address ("Attribute provided with invalid value: …"), or neither. Then `check`,
 * which sends nothing, must throw the same text each time with the option, and nothing without it.
 */
export function refusesOption(
  thrown: unknown,
  option: string,
  check: (withIt: boolean) => void,
): boolean {
  const message = messageOf(thrown);
  if (message.includes('://')) return false;
  if (message.includes(option)) return true;
  const said = (withIt: boolean): string | null => {
    try {
      check(withIt);
      return null;
    } catch (refused) {
      return messageOf(refused);
    }
  };
  return said(true) === message && said(false) === null && said(true) === message;
}

/** Calls `act`. Passes Google's errors to `failed`, which throws a trouble. Troubles are thrown as they are. */
export function guarded<T>(failed: (thrown: unknown) => never, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    if (isTrouble(thrown)) throw thrown;
    return failed(thrown);
  }
}
