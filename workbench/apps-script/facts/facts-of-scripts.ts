import { rows, type Fact } from './rows';

const T = {
  properties: 'properties keep text under text',
  limits: 'properties have the limits that were measured',
  stores: 'properties belong to the user, the document or the script',
  locks: 'locks are by document, user and script, re-entrant, and wait',
  nullLock: 'a document lock may be null, and is not kept over a box',
  fetch: 'a fetch sends what it was given and reads what comes',
  batch: 'a batch comes in order, costs as the slowest, and fails as a whole',
  session: 'the session knows language, zone and a key, but no e-mail',
  utilities: 'utilities format dates, hash and encode',
  pages: 'pages of the project become a panel with a title',
  boxes: 'menus are built and boxes answered',
  fires: 'a clock trigger fires when due, with its event and its document',
  one: 'an add-on has one clock trigger by user and document, and at least an hour',
  listed: 'triggers are listed by document or by project, and deleted by a listed one',
  oneShot: 'one-shots stay listed when used, and a trigger made by a trigger sleeps',
  consent: 'a trigger without authorization stops at what needs it',
  events: 'a trigger of a spreadsheet runs when somebody does that, with its event',
  dates: 'a clock trigger may begin on a date or a day of the week',
  granular: 'consent may be given in part',
  logs: 'consoles and loggers end up in the logs',
};

/** Everything that is no spreadsheet. */
export const FACTS_OF_SCRIPTS: readonly [string, Fact][] = [
  ...rows('PropertiesService', 'DOC PS; 8', T.stores, {
    getDocumentProperties: 'this document, all users of the add-on; not copied with it',
    getUserProperties: 'this user, all documents; in a cell the owner’s [DOC CF]',
    getScriptProperties: 'everyone',
  }),
  ...rows('Properties', 'DOC PS', T.properties, {
    getProperty: 'null when there is none',
    getProperties: 'a copy of all',
    getKeys: 'all keys',
    setProperties: 'may delete all others',
    deleteProperty: 'chainable',
    deleteAllProperties: 'chainable',
  }),
  ...rows('Properties', 'LIVE TA-prop 2023, KS 2026', T.limits, {
    setProperty: '512 KiB a store, keys up to 8,066 bytes',
  }),
  ...rows('LockService', 'DOC LS; 7', T.nullLock, {
    getDocumentLock: 'null outside a document, by a switch',
  }),
  ...rows('LockService', 'DOC LS; 7', T.locks, {
    getUserLock: 'this user, all documents',
    getScriptLock: 'everyone',
  }),
  ...rows('Lock', 'DOC LS; LIVE KS K2–K5', T.locks, {
    tryLock: 'false after the wait, and for a negative wait; true when already held',
    waitLock: 'throws after the wait [COMM ≥4]',
    releaseLock: 'only one’s own',
    hasLock: 'false before tryLock',
  }),
  ...rows('UrlFetchApp', 'DOC UF; LIVE KS; 9', T.fetch, { fetch: 'synchronous, any status' }),
  ...rows('UrlFetchApp', 'LIVE TA-fa 2018, KS 2026-09-30; 1.4', T.batch, {
    fetchAll: 'parallel, in order, all or nothing on transport failure',
  }),
  ...rows('HTTPResponse', 'LIVE KS; 9', T.fetch, {
    getResponseCode: 'a plain number, 713 too [INF]',
    getContentText: 'UTF-8 here; the default is in no source',
    getContent: 'signed bytes',
    getHeaders: 'names as the server wrote them',
    getAllHeaders: 'arrays for repeated ones',
  }),
  ...rows('Session', 'DOC SE, EA', T.session, {
    getActiveUserLocale: 'works in every mode',
    getScriptTimeZone: 'of the manifest',
    getTemporaryActiveUserKey: 'by user and script, for 30 days',
  }),
  ...rows('Utilities', 'DOC V8, TYP', T.utilities, {
    getUuid: 'random; seeded here',
    formatDate: 'SimpleDateFormat',
    formatString: 'patterns as in C',
    computeDigest: 'signed bytes; of a text’s ASCII unless a charset is given [gas-fakes]',
    computeHmacSha256Signature:
      'signed bytes; of a text’s ASCII unless a charset is given [gas-fakes]',
    base64Encode: 'text as UTF-8',
    base64EncodeWebSafe: 'padded',
    base64Decode: 'signed bytes',
    base64DecodeWebSafe: 'signed bytes',
  }),
  ...rows('Utilities', 'DOC TYP; 1.2', 'sleep passes time', {
    sleep: 'counts towards the six minutes',
  }),
  ...rows('HtmlService', 'DOC HB', T.pages, {
    createHtmlOutput: 'of a text',
    createHtmlOutputFromFile: 'of a page of the project',
  }),
  ...rows('HtmlOutput', 'DOC HB, ED', T.pages, {
    getContent: 'as it is in the file',
    getTitle: 'as set',
    setTitle: 'shown above the panel',
    setWidth: 'no effect on a sidebar',
    setHeight: 'no effect on a sidebar',
  }),
  ...rows('Ui', 'DOC UI', T.pages, {
    showSidebar: 'does not suspend the script',
    showModalDialog: 'does not suspend the script',
  }),
  ...rows('Ui', 'DOC UI, EM', T.boxes, {
    alert: 'suspends the script; locks are lost',
    prompt: 'suspends the script; locks are lost',
    createAddonMenu: 'under Extensions, in every mode',
    createMenu: 'a menu of its own, or a submenu',
  }),
  ...rows('Menu', 'DOC EM', T.boxes, {
    addItem: 'caption and function',
    addSeparator: 'a line',
    addSubMenu: 'a menu in a menu',
    addToUi: 'shows it',
  }),
  ...rows('PromptResponse', 'DOC UI', T.boxes, {
    getSelectedButton: 'CLOSE for the cross',
    getResponseText: 'what was typed',
  }),
  ...rows('ScriptApp', 'DOC SA; CODE MX', T.listed, {
    getUserTriggers: 'this user, document and script',
    getProjectTriggers: 'this user and script, all documents',
    deleteTrigger: 'not by the object that create() gave [LIVE KS]',
  }),
  ...rows('ScriptApp', 'DOC SA', T.fires, { newTrigger: 'a builder for a function name' }),
  ...rows('ScriptApp', 'DOC AI', T.consent, {
    getAuthorizationInfo: 'whether consent still holds',
    getScriptId: 'its id',
  }),
  ...rows('ScriptApp', 'DOC SA, SC; google-seen S2', T.granular, {
    requireScopes: 'ends the execution and asks, from a menu; throws in a trigger',
    requireAllScopes: 'the same for all scopes of the manifest',
  }),
  ...rows('AuthorizationInfo', 'DOC AI; SC', T.consent, {
    getAuthorizationStatus: 'REQUIRED when taken back',
    getAuthorizationUrl: 'a page to consent on; null when nothing is missing',
    getAuthorizedScopes: 'an array',
  }),
  ...rows('TriggerBuilder', 'DOC SA', T.fires, { timeBased: 'a clock trigger' }),
  ...rows('TriggerBuilder', 'DOC SA, IT', T.events, {
    forSpreadsheet: 'by the spreadsheet or its id; an add-on for its own file only [DOC ET]',
  }),
  ...rows('SpreadsheetTriggerBuilder', 'DOC SA, IT, TE', T.events, {
    onOpen: 'when somebody opens it',
    onEdit: 'when somebody types',
    onChange: 'when somebody changes its structure',
    onFormSubmit: 'when somebody answers its form',
    create: 'one of each type by user and document in an add-on [DOC ET]',
  }),
  ...rows('ClockTriggerBuilder', 'DOC CT', T.dates, {
    at: 'once, not earlier',
    atDate: 'once, at the beginning of that day',
    everyWeeks: 'every so many weeks',
    onWeekDay: 'every week from the next such day on',
    onMonthDay: 'every thirty days from the next such day on [INF]',
  }),
  ...rows('ClockTriggerBuilder', 'DOC CT, ET; 2.1–2.3', T.one, {
    everyMinutes: '1, 5, 10, 15 or 30; never in an add-on',
    everyDays: 'every so many days',
    atHour: 'a wish',
    nearMinute: 'a wish, ±15 minutes',
    inTimezone: 'the script’s otherwise',
    create: 'one by user and document in an add-on [LIVE log 2024-10-25]',
  }),
  ...rows('ClockTriggerBuilder', 'DOC CT', T.fires, { everyHours: 'at least one in an add-on' }),
  ...rows('ClockTriggerBuilder', 'DOC CT; 2.6', T.oneShot, { after: 'once, not earlier' }),
  ...rows('Trigger', 'DOC TR', T.listed, {
    getHandlerFunction: 'the name given to newTrigger',
    getEventType: 'CLOCK, or what happens in a spreadsheet',
    getTriggerSource: 'CLOCK or SPREADSHEETS',
    getTriggerSourceId: 'the spreadsheet’s id; null for clock triggers',
  }),
  ...rows('Trigger', 'DOC TR', T.fires, { getUniqueId: 'also in the event' }),
  ...rows('console', 'TYP', T.logs, {
    log: 'a line',
    info: 'a line',
    warn: 'a line',
    error: 'a line',
    time: 'nothing is shown',
    timeEnd: 'a line',
  }),
  ...rows('Logger', 'TYP', T.logs, { log: 'a line' }),
];
