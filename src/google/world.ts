/** Puts Google's services together as the world of one execution. */
import type { Language } from '../core/language';
import type { Settings } from '../core/settings';
import { stop } from '../core/trouble';
import type { Http, Naam, World } from '../core/world';
import { spreadsheetAlarm } from './alarm';
import { userAllowance } from './allowance';
import { executionBudget, spreadsheetClock } from './clock';
import { urlFetch } from './http';
import { userKeys } from './keys';
import { documentLock } from './lock';
import { idOf, languageOf, settingsOf, thisPerson } from './person';
import { personSpending } from './spending';
import { documentStore } from './store';
import { spreadsheetTables } from './survey';
import { tableSheet } from './table';
import { triggerTime } from './trigger-time';

/** What a world is opened for. */
export interface Opening {
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
  const triggers = triggerTime(person, () => Date.now());
  const allowance = userAllowance(person, () => Date.now());
  const http = urlFetch((count) => {
    allowance.spend(count);
  });
  const keys = userKeys(person);
  const client = (): Naam => naam(http, keys.key ?? stop('no-key'));
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
    alarm: spreadsheetAlarm(everyMinutes, { store, me }),
    lock: documentLock(),
    budget: executionBudget(byTrigger ? triggers.left() : undefined),
    allowance,
    spending: personSpending(person, () => clock.today()),
    me,
    settings,
    language: languageOf(settings),
    worked: () => {
      triggers.spend(Date.now() - began);
    },
    execution: Utilities.getUuid().slice(0, 8),
  };
}
