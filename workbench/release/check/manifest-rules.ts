/** Checks appsscript.json field by field, because clasp sends a broken manifest without an error. */

const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes that users consent to. Exactly these are allowed. */
export const SCOPES: readonly string[] = [
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'spreadsheets.currentonly',
].map((name) => AUTH + name);

/** The only address that the script can fetch. */
export const ADDRESSES: readonly string[] = ['https://app.naam.ai/'];

type Rule = (value: unknown) => string | null;

/** The rule of each known field: it returns what is wrong with a value, or null. */
const FIELDS: Readonly<Record<string, Rule>> = {
  timeZone: (value) => (isTimeZone(value) ? null : "isn't a time zone such as Asia/Kolkata"),
  dependencies: (value) =>
    isEmptyObject(value) ? null : 'must be empty: no libraries or services',
  exceptionLogging: (value) =>
    value === 'NONE' ? null : 'must be "NONE", so that no data is logged',
  runtimeVersion: (value) => (value === 'V8' ? null : 'must be "V8"'),
  oauthScopes: exactly(SCOPES),
  urlFetchWhitelist: exactly(ADDRESSES),
};

/** Returns a sentence for each error in the manifest. */
export function manifestFaults(text: string): string[] {
  const manifest = parsed(text);
  if (manifest === null) return ["appsscript.json isn't a JSON object."];
  const missing = Object.keys(FIELDS).filter((field) => !Object.hasOwn(manifest, field));
  return [
    ...missing.map((field) => `appsscript.json has no "${field}".`),
    ...Object.entries(manifest).flatMap(([field, value]) => {
      const rule = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
      if (rule === undefined) return [`appsscript.json has "${field}", which isn't allowed.`];
      const fault = rule(value);
      return fault === null ? [] : [`appsscript.json: "${field}" ${fault}.`];
    }),
  ];
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function exactly(wanted: readonly string[]): Rule {
  return (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    const given = value.map(String);
    const missing = wanted.filter((item) => !given.includes(item));
    const strange = given.filter((item) => !wanted.includes(item));
    const parts = [
      missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
      strange.length > 0 ? `must not have ${strange.join(', ')}` : '',
      new Set(given).size < given.length ? 'has duplicates' : '',
    ].filter(Boolean);
    return parts.length === 0 ? null : parts.join(' and ');
  };
}

function isEmptyObject(value: unknown): boolean {
  return JSON.stringify(value) === '{}';
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
