import { CLOCK_TRIGGER_BUILDER, TRIGGER_BUILDER } from './clock-trigger-builder';
import { CONSOLE, LOGGER } from './console';
import { DEVELOPER_METADATA } from './developer-metadata';
import { METADATA_FINDER } from './developer-metadata-finder';
import { METADATA_LOCATION } from './developer-metadata-location';
import { FILTER, FILTER_CRITERIA, FILTER_CRITERIA_BUILDER } from './filter';
import { HTML_OUTPUT, HTML_SERVICE } from './html-service';
import { HTTP_RESPONSE } from './http-response';
import { LOCK, LOCK_SERVICE } from './lock-service';
import { MENU } from './menu';
import { PROPERTIES, PROPERTIES_SERVICE } from './properties-service';
import { PROTECTION } from './protection';
import { RANGE } from './range';
import { RANGE_LIST } from './range-list';
import { AUTHORIZATION_INFO, SCRIPT_APP } from './script-app';
import { SESSION } from './session';
import { SHEET } from './sheet';
import type { Kind } from './signature';
import { SPREADSHEET } from './spreadsheet';
import { SPREADSHEET_APP } from './spreadsheet-app';
import { TRIGGER } from './trigger';
import { PROMPT_RESPONSE, UI } from './ui';
import { URL_FETCH_APP } from './url-fetch-app';
import { UTILITIES } from './utilities';

/** Every class of Google's that is here. */
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
  UTILITIES,
  HTML_SERVICE,
  HTML_OUTPUT,
  UI,
  MENU,
  PROMPT_RESPONSE,
  SCRIPT_APP,
  AUTHORIZATION_INFO,
  TRIGGER_BUILDER,
  CLOCK_TRIGGER_BUILDER,
  TRIGGER,
  CONSOLE,
  LOGGER,
];
