import { ConsoleService, LoggerService } from './console';
import type { Execution } from './execution';
import { absentService } from './facade';
import { HtmlServiceService } from './html-service';
import { LockServiceService } from './lock-service';
import { PropertiesServiceService } from './properties-service';
import { ScriptAppService } from './script-app';
import { SessionService } from './session';
import { SpreadsheetAppService } from './spreadsheet-app';
import { UrlFetchAppService } from './url-fetch-app';
import { UtilitiesService } from './utilities';

/** Services that Apps Script has and the workbench has not: touched means "not emulated". */
const ABSENT = (
  'Browser CacheService CalendarApp CardService Charts ContactsApp ContentService DocumentApp ' +
  'DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService MailApp Maps ' +
  'MimeType Sheets SitesApp SlidesApp XmlService'
).split(' ');

/** Puts Google's services into the realm of an execution. */
export function installServices(execution: Execution): void {
  const { globals } = execution.realm;
  const services = {
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
