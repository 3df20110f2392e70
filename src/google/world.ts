/** Makes the world of one execution from Google's services. */
import type { Language } from '../core/texts/language';
import type { Settings } from '../core/options/settings';
import { fail } from '../core/texts/trouble';
import type { Http, Naam } from '../core/ports/naam';
import type { World } from '../core/ports/world';
import { spreadsheetFormTrigger } from './services/form-trigger';
import { spreadsheetTrigger } from './services/trigger';
import { executionBudget, spreadsheetClock } from './services/clock';
import { urlFetch } from './services/http';
import { userKeys } from './properties/keys';
import { documentLock } from './services/lock';
import { idOf, languageOf, settingsOf } from './properties/person';
import { thisPerson, documentStore } from './properties/store';
import { personSpending } from './properties/spending';
import { spreadsheetTables } from './tables/survey';
import { tableSheet } from './tables/table';
import { triggerTime } from './properties/trigger-time';

/** How to open a world. */
interface Opening {
  readonly everyMinutes: 5 | 60;
  /** Makes the client for Naam with this user's key. */
  readonly naam: (http: Http, key: string) => Naam;
  /** Whether a trigger opens it: then Google's daily limit for triggers counts. */
  readonly byTrigger: boolean;
}

/** A world, with the settings and language of the user. */
export interface Opened extends World {
  readonly settings: Settings;
  readonly language: Language;
  /** How often a trigger fires. */
  readonly everyMinutes: 5 | 60;
  /** Counts the time of this execution. Called when a trigger's work is done. */
  worked(): void;
}

/** Opens a world. Only its requests to Naam throw `no-key`; reading the sheet needs no key. */
export function openWorld({ everyMinutes, naam, byTrigger }: Opening): Opened {
  const began = Date.now();
  const person = thisPerson();
  const settings = settingsOf(person);
  const clock = spreadsheetClock();
  const [store, me] = [documentStore(), idOf(person)];
  const uuid = Utilities.getUuid();
  const triggers = triggerTime(person);
  const http = urlFetch();
  const keys = userKeys(person);
  const client = (): Naam => naam(http, keys.key ?? fail('no-key'));
  return {
    tables: spreadsheetTables(),
    sheet: tableSheet(),
    naam: {
      submit: (numbers, callbackUrl) => client().submit(numbers, callbackUrl),
      poll: (requests) => client().poll(requests),
    },
    store,
    keys,
    clock,
    trigger: spreadsheetTrigger(everyMinutes, { store, me }),
    formTrigger: spreadsheetFormTrigger(),
    lock: documentLock(),
    budget: executionBudget(byTrigger ? triggers.left() : undefined),
    spending: personSpending(person, () => clock.today(), settings.monthLimit),
    me,
    settings,
    callbackUrl: settings.callbackUrl,
    language: languageOf(settings),
    everyMinutes,
    worked: () => {
      triggers.spend(Date.now() - began);
    },
    executionId: uuid.slice(0, 8),
    // The parts of a UUID in which all digits are random (RFC 9562, 5.4).
    secret: uuid.slice(24) + uuid.slice(9, 13),
  };
}
