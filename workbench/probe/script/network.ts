/** Observes fetches: of a host that doesn't exist, and of a server that misbehaves on purpose. */
import { says, see } from './notes';

/** The address of a server started by `npm run probe -- --odd-server`, or ''. Set by the build. */
declare const SERVER: string;

/** `timeoutSeconds` is documented since 2026, but missing in the types. */
type Params = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions & { timeoutSeconds?: number };

const MUTED: Params = { muteHttpExceptions: true, followRedirects: false };
/** The server is slower than this, and faster than Google's former fixed time-out of 60 s. */
const PATIENCE_SECONDS = 5;
const IN_TIME_MS = 12_000;

export function seeNetwork(): void {
  see('dnsError', () => says(() => UrlFetchApp.fetch('https://naam-probe.invalid/', MUTED)));
  if (SERVER === '') return;
  see('oddStatus', () => {
    try {
      const code = UrlFetchApp.fetch(`${SERVER}/713`, MUTED).getResponseCode();
      return code === 713 ? 'passed' : `another code: ${String(code)}`;
    } catch {
      return 'throws';
    }
  });
  see('cutConnectionSays', () =>
    says(() => UrlFetchApp.fetch(`${SERVER}/cut`, MUTED))
      .replace(/^Exception: /, '')
      .replace(/:? *https?:.*$/, ''),
  );
  see('timeoutSecondsWorks', () => {
    const began = Date.now();
    const params = { ...MUTED, timeoutSeconds: PATIENCE_SECONDS };
    says(() => UrlFetchApp.fetch(`${SERVER}/slow`, params));
    return String(Date.now() - began < IN_TIME_MS);
  });
  see('defaultCharset', () => {
    const text = UrlFetchApp.fetch(`${SERVER}/hindi`, MUTED).getContentText();
    return text === 'नाम' ? 'yes' : `no: ${text}`;
  });
}
