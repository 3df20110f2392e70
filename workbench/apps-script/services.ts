import { BrowserService } from './services/browser';
import { CacheServiceService } from './services/cache-service';
import { ConsoleService, LoggerService } from './services/console';
import type { Execution } from './engine/execution';
import { absentService } from './engine/facade';
import { HtmlServiceService } from './services/html-service';
import { LockServiceService } from './services/lock-service';
import { PropertiesServiceService } from './services/properties-service';
import { ScriptAppService } from './services/script-app';
import { SessionService } from './services/session';
import { SpreadsheetAppService } from './services/spreadsheet-app';
import { UrlFetchAppService } from './services/url-fetch-app';
import { UtilitiesService } from './services/utilities';

/** Services of Apps Script that aren't emulated. Any use of them throws "not emulated". */
export const ABSENT = (
  'CalendarApp CardService Charts ContactsApp ContentService DocumentApp ' +
  'DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService MailApp Maps ' +
  'MimeType Sheets SitesApp SlidesApp XmlService'
).split(' ');

/** Puts Google's services into the realm of an execution. */
export function installServices(execution: Execution): void {
  const { globals } = execution.realm;
  const services = {
    Browser: new BrowserService(execution).face,
    CacheService: new CacheServiceService(execution).face,
    SpreadsheetApp: new SpreadsheetAppService(execution).face,
    PropertiesService: new PropertiesServiceService(execution).face,
    LockService: new LockServiceService(execution).face,
    UrlFetchApp: new UrlFetchAppService(execution).face,
    ScriptApp: new ScriptAppService(execution).face,
    Session: new SessionService(execution).face,
    Utilities: new UtilitiesService(execution).face,
    HtmlService: new HtmlServiceService(execution).face,
    console: new ConsoleService(execution).face,
    Logger: new LoggerService(execution).face,
  };
  Object.assign(globals, services);
  for (const name of ABSENT) globals[name] = absentService(execution, name);
}
