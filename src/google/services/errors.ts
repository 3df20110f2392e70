/**
 * What Google's errors mean. Google writes them in the language of the account [71134449417,
 * 31877918557, 70982514725], so nothing is decided by a sentence. It is decided by the parts of a
 * text that are the same in every language, by the call that failed, or by looking.
 */
import { isTrouble, fail, trouble, type Trouble, troubleOf } from '../../core/texts/trouble';
import type { Unsent } from '../../core/ports/naam';
import type { Code } from '../../core/texts/troubles-english';

interface Sign<Meaning> {
  /** What Google leaves untranslated: addresses, names of services and methods, numbers. */
  readonly sign: RegExp;
  readonly means: Meaning;
}

/** Both texts of a missing permission name its address: "… https://www.googleapis.com/auth/…". */
const OF_ANY_CALL: readonly Sign<'authorization'>[] = [
  { sign: /googleapis\.com\/auth\//, means: 'authorization' },
];

/** "… above the limit of 10000000 cells" [platform 6.4]. */
const OF_A_WRITE: readonly Sign<Code>[] = [
  ...OF_ANY_CALL,
  { sign: /\b10000000\b/, means: 'cell-limit' },
];

/**
 * Why UrlFetchApp refused a request before it left. No timeout or broken connection holds one of
 * these, once the address of the request is taken out of it.
 */
const OF_A_FETCH: readonly Sign<Unsent>[] = [
  { sign: /\bUrlFetchApp\.fetch/, means: 'authorization' },
  ...OF_ANY_CALL,
  // "in a short time … Try Utilities.sleep(1000) between calls": a moment later it goes through.
  { sign: /\burlfetch\b.*\bUtilities\.sleep\b/s, means: 'unreachable' },
  { sign: /\burlfetch\b/, means: 'fetch-quota' },
  // The list of an administrator, or of the manifest.
  { sign: /\bUrlFetch\b/, means: 'address-not-allowed' },
  { sign: /\bDNS\b/, means: 'unreachable' },
];

/** All signs that there are, for the tests. */
export const SIGNS: readonly Sign<Code | Unsent>[] = [...OF_A_WRITE, ...OF_A_FETCH];

function meaning<M>(signs: readonly Sign<M>[], message: string): M | null {
  return signs.find(({ sign }) => sign.test(message))?.means ?? null;
}

function messageOf(thrown: unknown): string {
  const has = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return String(has ? thrown.message : thrown);
}

/** What the person is shown of a text that is not understood. */
const shown = (message: string): string => message.slice(0, 200);

/** False where Google wants the user to grant permissions again [platform 2.7]. */
export function isAuthorized(): boolean {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return status !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** A look after something failed: one that fails as well tells nothing. */
function looked<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}

/** The text of a consent that was taken back holds nothing untranslated: it is looked for. */
function lacksPermission(message: string): boolean {
  return meaning(OF_ANY_CALL, message) !== null || looked(isAuthorized) === false;
}

/**
 * A write to the sheet failed. `look` finds out what stands in its way. Where nothing is found it is
 * `write-failed`: Google fails for a moment more often than for good, with texts without end.
 */
export function writeFailed(thrown: unknown, look: () => Code | null = () => null): never {
  const message = messageOf(thrown);
  const known = meaning(OF_A_WRITE, message);
  if (known !== null) return fail(known, shown(message));
  if (lacksPermission(message)) return fail('authorization');
  return fail(looked(look) ?? 'write-failed', shown(message));
}

/** A read failed: nothing was changed, and it can be tried again. */
export function readFailed(thrown: unknown): never {
  const message = messageOf(thrown);
  return lacksPermission(message) ? fail('authorization') : fail('google-trouble', shown(message));
}

/** A trigger could not be made, listed or deleted. Throws `authorization` or `no-trigger`. */
export function triggerFailed(thrown: unknown): never {
  const message = messageOf(thrown);
  return lacksPermission(message) ? fail('authorization') : fail('no-trigger', shown(message));
}

/** A filter could not be set: Sheets sets none where a table lies [69733463818]. */
export function filterFailed(thrown: unknown): never {
  const message = messageOf(thrown);
  return lacksPermission(message) ? fail('authorization') : fail('filter-refused', shown(message));
}

/** Whatever was thrown: a permission that was taken back shows at any call [platform 6.6]. */
export function troubleFrom(thrown: unknown): Trouble {
  const known = isTrouble(thrown) || !lacksPermission(messageOf(thrown));
  return known ? troubleOf(thrown) : trouble('authorization');
}

/**
 * Returns why a request to `url` never left; null where it may have arrived [platform 9]. Consent
 * that was taken back is looked for only if the text names no address: one of a request on its way
 * names it ("Timeout: https://…"), whatever else it says.
 */
export function unsentReason(thrown: unknown, url: string): Unsent | null {
  const message = messageOf(thrown);
  const known = meaning(OF_A_FETCH, message.split(url).join(' '));
  if (known !== null) return known;
  return !message.includes('://') && looked(isAuthorized) === false ? 'authorization' : null;
}

/**
 * Whether Google refused an option of a request, which was not sent then. Either it names the option
 * and no address ("Attribute provided with invalid value: …"), or it names nothing: then `check`,
 * which sends nothing, has to throw the same text with the option, each time, and none without it.
 */
export function refusesOption(
  thrown: unknown,
  option: string,
  check: (withIt: boolean) => void,
): boolean {
  const message = messageOf(thrown);
  if (message.includes('://')) return false;
  if (message.includes(option)) return true;
  const said = (withIt: boolean): string | null =>
    textThrownBy(() => {
      check(withIt);
    });
  return said(true) === message && said(false) === null && said(true) === message;
}

function textThrownBy(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

/** Google's errors become troubles; troubles pass. */
export function guarded<T>(failed: (thrown: unknown) => never, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    if (isTrouble(thrown)) throw thrown;
    return failed(thrown);
  }
}
