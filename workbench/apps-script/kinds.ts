import { CLOCK_TRIGGER_BUILDER, TRIGGER_BUILDER } from './services/clock-trigger-builder';
import { CONSOLE, LOGGER } from './services/console';
import { CELL_IMAGE } from './sheets/cell-image';
import { DATA_VALIDATION, DATA_VALIDATION_BUILDER } from './sheets/data-validation';
import { DEVELOPER_METADATA } from './sheets/developer-metadata';
import { METADATA_FINDER } from './sheets/developer-metadata-finder';
import { METADATA_LOCATION } from './sheets/developer-metadata-location';
import { FILTER, FILTER_CRITERIA, FILTER_CRITERIA_BUILDER } from './sheets/filter';
import { BROWSER } from './services/browser';
import { CACHE, CACHE_SERVICE } from './services/cache-service';
import { HTML_OUTPUT } from './services/html-output';
import { HTML_SERVICE } from './services/html-service';
import { HTML_TEMPLATE } from './services/html-template';
import { HTTP_RESPONSE } from './services/http-response';
import { LOCK, LOCK_SERVICE } from './services/lock-service';
import { MENU } from './services/menu';
import { NAMED_RANGE } from './sheets/named-range';
import { PROPERTIES, PROPERTIES_SERVICE } from './services/properties-service';
import { PROTECTION } from './sheets/protection';
import { RANGE } from './sheets/range';
import { RANGE_LIST } from './sheets/range-list';
import { AUTHORIZATION_INFO, SCRIPT_APP } from './services/script-app';
import { SESSION, USER } from './services/session';
import { SHEET } from './sheets/sheet';
import { SHEET_TRIGGER_BUILDER } from './services/sheet-trigger-builder';
import type { Kind } from './engine/signature';
import { SPREADSHEET } from './sheets/spreadsheet';
import { SPREADSHEET_APP } from './services/spreadsheet-app';
import { TRIGGER } from './services/trigger';
import { PROMPT_RESPONSE, UI } from './services/ui';
import { URL_FETCH_APP } from './services/url-fetch-app';
import { UTILITIES } from './services/utilities';

/** All of Google's classes that are emulated. */
export const KINDS: readonly Kind[] = [
  SPREADSHEET_APP,
  SPREADSHEET,
  SHEET,
  RANGE,
  RANGE_LIST,
  FILTER,
  FILTER_CRITERIA,
  FILTER_CRITERIA_BUILDER,
  PROTECTION,
  NAMED_RANGE,
  CELL_IMAGE,
  DATA_VALIDATION,
  DATA_VALIDATION_BUILDER,
  DEVELOPER_METADATA,
  METADATA_LOCATION,
  METADATA_FINDER,
  PROPERTIES_SERVICE,
  PROPERTIES,
  LOCK_SERVICE,
  LOCK,
  URL_FETCH_APP,
  HTTP_RESPONSE,
  SESSION,
  USER,
  UTILITIES,
  HTML_SERVICE,
  HTML_OUTPUT,
  HTML_TEMPLATE,
  CACHE_SERVICE,
  CACHE,
  BROWSER,
  UI,
  MENU,
  PROMPT_RESPONSE,
  SCRIPT_APP,
  AUTHORIZATION_INFO,
  TRIGGER_BUILDER,
  CLOCK_TRIGGER_BUILDER,
  SHEET_TRIGGER_BUILDER,
  TRIGGER,
  CONSOLE,
  LOGGER,
];
