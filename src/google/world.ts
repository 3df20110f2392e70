/** Puts Google's services together as the world of one execution. */
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

/** What a world is opened for. */
interface Opening {
  readonly everyMinutes: 5 | 60;
  /** Makes the Naam port over HTTP with this user's key. */
  readonly naam: (http: Http, key: string) => Naam;
  /** A trigger: it works within what Google allows triggers a day. */
  readonly byTrigger: boolean;
}

/** A world, and who looks at it. */
export interface Opened extends World {
  readonly settings: Settings;
  readonly language: Language;
  /** How often a trigger fires. */
  readonly everyMinutes: 5 | 60;
  /** Called when a trigger's work is done: counts its time, and that it was here. */
  worked(): void;
}

/** Throws `no-key` only when Naam is asked: looking needs none. */
export function openWorld({ everyMinutes, naam, byTrigger }: Opening): Opened {
  const began = Date.now();
  const person = thisPerson();
  const settings = settingsOf(person);
  const clock = spreadsheetClock();
  const [store, me] = [documentStore(), idOf(person)];
  const uuid = Utilities.getUuid();
  const triggers = triggerTime(person, () => Date.now());
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
    // The parts of it that are random throughout (RFC 9562, 5.4).
    secret: uuid.slice(24) + uuid.slice(9, 13),
  };
}
