import type { Kind } from './signature';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { AuthModeName, Call } from './call';

const SCOPE = 'https://www.googleapis.com/auth/';

/** Scopes without which a method fails; any one of them is enough. [platform.md 3.2, DOC SA, UF, UI] */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'UrlFetchApp.fetch': ['script.external_request'],
  'UrlFetchApp.fetchAll': ['script.external_request'],
  'ScriptApp.newTrigger': ['script.scriptapp'],
  'ScriptApp.getUserTriggers': ['script.scriptapp'],
  'ScriptApp.getProjectTriggers': ['script.scriptapp'],
  'ScriptApp.deleteTrigger': ['script.scriptapp'],
  'Ui.showSidebar': ['script.container.ui'],
  'Ui.showModalDialog': ['script.container.ui'],
  'SpreadsheetApp.openById': ['spreadsheets'],
  'SpreadsheetApp.openByUrl': ['spreadsheets'],
  'SpreadsheetApp.create': ['spreadsheets'],
  'Session.getActiveUser': ['userinfo.email'],
  'Session.getEffectiveUser': ['userinfo.email'],
  'SpreadsheetApp.getActiveSpreadsheet': ['spreadsheets.currentonly', 'spreadsheets'],
};

/** More scopes that fail if the user withheld them. Whether they also fail with a manifest without them isn't known. */
const WITHHELD_TOO: Readonly<Record<string, readonly string[]>> = {
  'Ui.alert': ['script.container.ui'],
  'Ui.prompt': ['script.container.ui'],
};
const SHEETS = ['spreadsheets.currentonly', 'spreadsheets'];
/** Methods of the Spreadsheet service that need no scope. */
const WITHOUT_SHEETS = /^SpreadsheetApp\.(getUi|flush|new\w+)$/;

/** What an add-on can call that is installed, but not enabled in the document. [DOC EA] */
const IN_NONE = [
  /^SpreadsheetApp\.getUi$/,
  /^Ui\.createAddonMenu$/,
  /^Ui\.createMenu$/,
  /^Menu\./,
  /^Session\.getActiveUserLocale$/,
  /^Utilities\./,
  /^console\./,
  /^Logger\./,
  /^ScriptApp\.getAuthorizationInfo$/,
  /^AuthorizationInfo\./,
];

/** What a simple trigger can't call: fetches, dialogs, triggers, other spreadsheets. [DOC EA, ST] */
const NOT_IN_LIMITED = [
  /^UrlFetchApp\./,
  /^Ui\.(alert|prompt|showSidebar|showModalDialog|showModelessDialog)$/,
  /^ScriptApp\.(newTrigger|getUserTriggers|getProjectTriggers|deleteTrigger)$/,
  /^SpreadsheetApp\.(openById|openByUrl|create)$/,
];

/** Services that a cell can call. [DOC CF] */
const IN_CELLS = [
  /^(CacheService|Cache|LockService|Lock|PropertiesService|Properties|Utilities|console|Logger)\./,
  /^(UrlFetchApp|HTTPResponse|HtmlService|HtmlOutput|HtmlTemplate)\./,
  /^Session\./,
  /^ScriptApp\.(getAuthorizationInfo|getScriptId)$/,
  /^AuthorizationInfo\./,
];
/** Methods that change a spreadsheet, by the beginnings of their names. */
const CHANGES =
  /^(activate|add|append|breakApart|clear|copyTo|createFilter|delete|duplicate|hide|insert|merge|move|remove|rename|set|show|sort|toast|unhide)/;

/** Throws unless a cell can make the call: it can read its spreadsheet, but not change it. [DOC CF] */
function inCell(kind: Kind, name: string): void {
  const method = name.slice(name.indexOf('.') + 1);
  if (name === 'SpreadsheetApp.getUi') throw new GoogleError(SHEET_TEXT.uiContext);
  if (/^SpreadsheetApp\.(openBy\w+|create)$/.test(name)) throw refusal(name);
  if (kind.full.startsWith('SpreadsheetApp')) {
    // [2572258033, 45720136543, 27305934804: the name of the method alone]
    if (CHANGES.test(method)) throw new GoogleError(`You do not have permission to call ${method}`);
    return;
  }
  if (!IN_CELLS.some((rule) => rule.test(name))) throw refusal(name);
}

/** Throws when the authorization mode or the manifest's scopes forbid the call. [DOC EA] */
export function permit(call: Call, authMode: AuthModeName, kind: Kind, name: string): void {
  if (authMode === 'NONE' && !IN_NONE.some((rule) => rule.test(name))) throw refusal(name);
  if (authMode === 'LIMITED' && NOT_IN_LIMITED.some((rule) => rule.test(name))) throw refusal(name);
  if (authMode === 'CUSTOM_FUNCTION') {
    inCell(kind, name);
    return;
  }
  const needed = SCOPES[name];
  // A trigger runs until it calls something that is no longer authorized. [DOC ET; platform.md 2.2]
  if (needed && call.user.revoked)
    throw new GoogleError('Authorization is required to perform that action.');
  if (call.user.withheld.size > 0) granted(call, kind, name);
  const declared = call.script.manifest.oauthScopes;
  if (needed && declared && !needed.some((scope) => declared.includes(SCOPE + scope)))
    throw refusal(name);
  if (name === 'SpreadsheetApp.getUi' && call.surface === 'trigger')
    throw new GoogleError(SHEET_TEXT.uiContext);
}

/** Throws if the scope of a call was not granted. [42851978788, 14554944279, 68894751206, 67179203424] */
function granted(call: Call, kind: Kind, name: string): void {
  const ofSheets = kind.full.startsWith('SpreadsheetApp') && !WITHOUT_SHEETS.test(name);
  const needed = SCOPES[name] ?? WITHHELD_TOO[name] ?? (ofSheets ? SHEETS : []);
  const { withheld } = call.user;
  if (needed.length === 0 || needed.some((scope) => !withheld.has(scope) && declares(call, scope)))
    return;
  throw new GoogleError(
    `Specified permissions are not sufficient to call ${name}. Required permissions: ${listed(needed)}`,
  );
}

function declares(call: Call, scope: string): boolean {
  return call.script.manifest.oauthScopes?.includes(SCOPE + scope) ?? true;
}

function listed(scopes: readonly string[]): string {
  const urls = scopes.map((scope) => SCOPE + scope);
  return urls.length > 1 ? `(${urls.join(' || ')})` : urls.join('');
}

function refusal(name: string): GoogleError {
  const scopes = (SCOPES[name] ?? []).map((scope) => SCOPE + scope).join(' || ');
  const tail = scopes ? ` Required permissions: ${scopes}` : '';
  return new GoogleError(`You do not have permission to call ${name}.${tail}`);
}
