/** Google's own error texts, told apart. The only place that knows them [platform 1.2, 1.3, 6.4]. */
import { isTrouble, fail, trouble, type Trouble, troubleOf } from '../../core/texts/trouble';
import type { Unsent } from '../../core/ports/naam';
import type { Code } from '../../core/texts/troubles-english';

const PASSING =
  /timed out|^Service error|Too many simultaneous|server error|too many scripts running|times per second|in a short time/i;

const STORE_FULL = /exceeded the property storage quota|Data storage error|Argument too large/i;

/**
 * A missing permission: both texts of Google's name the scope's address, which is not translated; the
 * others are English, American and British, for a consent that was taken back.
 */
const PERMISSION =
  /googleapis\.com\/auth\/|permission to (?:call|perform)|authori[sz]ation is required/i;

/**
 * Why UrlFetchApp refused a request before it left. Google translates its texts to the language of
 * the account: these are the parts that it leaves as they are. No timeout or broken connection
 * holds one of them.
 */
const NEVER_LEFT: readonly (readonly [text: RegExp, reason: Unsent])[] = [
  [/\bUrlFetchApp\.fetch/, 'authorization'],
  [PERMISSION, 'authorization'],
  // "in a short time … Try Utilities.sleep(1000) between calls": a moment later it goes through.
  [/\burlfetch\b.*\bUtilities\.sleep\b/s, 'unreachable'],
  [/\burlfetch\b/, 'fetch-quota'],
  // The list of an administrator, or of the manifest.
  [/\bUrlFetch\b/, 'address-not-allowed'],
  [/\bDNS\b/, 'unreachable'],
];

export function messageOf(thrown: unknown): string {
  const has = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return String(has ? thrown.message : thrown);
}

/** What stands in the way of a write, by Google's text for it [platform 6.4]. */
const IN_THE_WAY: readonly (readonly [text: RegExp, code: Code])[] = [
  [PERMISSION, 'authorization'],
  [/protected cell or object/i, 'protected'],
  [/typed columns/i, 'typed-column'],
  [/number of cells in the workbook above/i, 'cell-limit'],
  // Rows or columns were deleted between our look and our write.
  [/out of bounds|outside the dimensions/i, 'sheet-moving'],
  [PASSING, 'google-trouble'],
];

/** A write to the sheet failed: for a moment, or because something stands in the way. */
export function writeFailed(thrown: unknown): never {
  const message = messageOf(thrown);
  const [, code = 'sheet-refused'] = IN_THE_WAY.find(([text]) => text.test(message)) ?? [];
  return fail(code, message.slice(0, 200));
}

/** A read failed: nothing was changed, and it can be tried again. */
export function readFailed(thrown: unknown): never {
  return googleFailed(messageOf(thrown));
}

export function isStoreFull(thrown: unknown): boolean {
  return STORE_FULL.test(messageOf(thrown));
}

export function storeFailed(thrown: unknown): never {
  return isStoreFull(thrown) ? fail('store-full') : googleFailed(messageOf(thrown));
}

/** A trigger could not be made, listed or deleted. Throws `authorization` or `no-trigger`. */
export function triggerFailed(thrown: unknown): never {
  const message = messageOf(thrown);
  return PERMISSION.test(message)
    ? fail('authorization')
    : fail('no-trigger', message.slice(0, 200));
}

function googleFailed(message: string): never {
  if (PERMISSION.test(message)) return fail('authorization');
  return fail('google-trouble', message.slice(0, 200));
}

/** Whatever was thrown: a permission that was taken back shows at any call [platform 6.6]. */
export function troubleFrom(thrown: unknown): Trouble {
  return PERMISSION.test(messageOf(thrown)) ? trouble('authorization') : troubleOf(thrown);
}

/** Returns why a request to `url` never left; null where it may have arrived [platform 9]. */
export function unsentReason(thrown: unknown, url: string): Unsent | null {
  const message = messageOf(thrown).split(url).join(' ');
  return NEVER_LEFT.find(([text]) => text.test(message))?.[1] ?? null;
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
