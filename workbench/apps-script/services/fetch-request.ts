import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import type { FetchRequest } from '../surroundings/network';

/** A request, and whether its HTTP errors are muted (not thrown). */
export interface Wanted {
  request: FetchRequest;
  muted: boolean;
}

/** Limits of one call. [DOC Q, UF] */
const URL_LENGTH = 2_082;
const HEADERS = 100;
const HEADER_BYTES = 8 * 1024;
const BODY_BYTES = 50 * 1024 * 1024;
/** Headers that a script must not set. [COMM 41678563191, 69399286937] */
const FORBIDDEN_HEADERS = ['host', 'content-length'];
const METHODS = ['get', 'delete', 'patch', 'post', 'put'];

interface Params {
  method?: unknown;
  contentType?: unknown;
  headers?: Record<string, unknown>;
  payload?: unknown;
  muteHttpExceptions?: unknown;
  followRedirects?: unknown;
  timeoutSeconds?: unknown;
}

/** Reads the parameters of fetch. Throws what Google throws before it sends anything. */
export function requestOf(execution: Execution, url: string, given: object): Wanted {
  const params = given as Params;
  checkUrl(execution, url);
  const method = textOf(params.method ?? 'get').toLowerCase();
  if (!METHODS.includes(method)) throw invalid('method', method);
  const body = bodyOf(params.payload);
  const { timeoutSecondsWorks } = execution.host.switches;
  if ('timeoutSeconds' in params) {
    if (timeoutSecondsWorks === 'refused') throw invalid('timeoutSeconds', params.timeoutSeconds);
    if (timeoutSecondsWorks === 'refused-unnamed') throw new GoogleError('Invalid argument');
  }
  const seconds = params.timeoutSeconds ?? 360;
  if (typeof seconds !== 'number' || !(seconds > 0)) throw invalid('timeoutSeconds', seconds);
  return {
    muted: params.muteHttpExceptions === true,
    request: {
      method: method.toUpperCase(),
      url,
      headers: headersOf(params, body),
      body,
      timeoutMs: timeoutSecondsWorks === true ? seconds * 1000 : 60_000,
      followRedirects: params.followRedirects !== false,
    },
  };
}

function checkUrl(execution: Execution, url: string): void {
  if (url.length > URL_LENGTH) throw new GoogleError('Limit Exceeded: URLFetch URL Length.');
  if (!/^https?:\/\/[^\s/]+/i.test(url)) throw new GoogleError(`Invalid argument: ${url}`);
  if (!permitted(execution.call.user.allowedAddresses, url))
    throw new GoogleError(`UrlFetch calls to ${url} are not permitted by your admin`);
  const allowed = execution.call.script.manifest.urlFetchWhitelist;
  if (allowed && !allowed.some((prefix) => matches(prefix, url)))
    // No source has the text for the list of the manifest.
    throw new GoogleError(`UrlFetch calls to ${url} are not permitted by the script manifest.`);
}

/** Whether an administrator's list, which has prefixes of addresses, allows the address. */
function permitted(allowed: readonly string[] | null, url: string): boolean {
  return allowed === null || allowed.some((prefix) => url.startsWith(prefix));
}

/** Whether a prefix of the manifest allows the address: https only, one leading `*.` label, the path or a child of it. [DOC AU] */
function matches(prefix: string, url: string): boolean {
  const rule = /^https:\/\/(\*\.)?([^/]+)(\/.*)$/.exec(prefix);
  const target = /^https:\/\/([^/?#]+)([^#]*)$/.exec(url);
  if (!rule || !target) return false;
  const [, wild, host = '', path = ''] = rule;
  const [, targetHost = '', rest = ''] = target;
  const sameHost = wild
    ? targetHost.endsWith(`.${host}`) && !targetHost.slice(0, -host.length - 1).includes('.')
    : targetHost.toLowerCase() === host.toLowerCase();
  const targetPath = rest.startsWith('/') ? rest : `/${rest}`;
  if (!sameHost || !targetPath.startsWith(path)) return false;
  return path.endsWith('/') || /^([/?]|$)/.test(targetPath.slice(path.length));
}

function headersOf(params: Params, body: string | null): Record<string, string> {
  const headers: Record<string, string> = {};
  if (params.contentType !== undefined) headers['Content-Type'] = textOf(params.contentType);
  else if (body !== null) headers['Content-Type'] = 'application/x-www-form-urlencoded';
  for (const [name, value] of Object.entries(params.headers ?? {})) {
    if (name.toLowerCase() === 'content-type') delete headers['Content-Type'];
    if (value === null || value === undefined) throw invalid('Header:null');
    const refused =
      FORBIDDEN_HEADERS.includes(name.toLowerCase()) || !/^[!#$%&'*+\-.^_`|~\w]+$/.test(name);
    const text = textOf(value);
    if (refused || /[\r\n]/.test(text)) throw invalid(`Header:${name}`);
    headers[name] = text;
  }
  const bytes = Object.entries(headers).reduce((sum, [k, v]) => sum + k.length + v.length, 0);
  if (Object.keys(headers).length > HEADERS || bytes > HEADER_BYTES)
    throw new GoogleError('Limit Exceeded: URLFetch Header Size.');
  const agent = 'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; workbench)';
  return { 'User-Agent': agent, ...headers };
}

function bodyOf(payload: unknown): string | null {
  if (payload === undefined || payload === null) return null;
  if (typeof payload === 'object') {
    if (Array.isArray(payload)) throw new GoogleError('not emulated: UrlFetchApp payload of bytes');
    return Object.entries(payload as Record<string, unknown>)
      .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`)
      .join('&');
  }
  const body = textOf(payload);
  if (Buffer.byteLength(body) > BODY_BYTES)
    throw new GoogleError('Limit Exceeded: URLFetch POST Size.');
  return body;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function invalid(attribute: string, value: unknown = ''): GoogleError {
  return new GoogleError(
    `Attribute provided with invalid value: ${attribute} ${String(value)}`.trim(),
  );
}
