/** Puts Google's services together as the world of one execution. */
import { stop } from '../core/trouble';
import type { Http, Naam, World } from '../core/world';
import { spreadsheetAlarm } from './alarm';
import { userAllowance } from './allowance';
import { executionBudget, spreadsheetClock } from './clock';
import { urlFetch } from './http';
import { userKeys, whoAmI } from './keys';
import { documentLock } from './lock';
import { documentStore } from './store';
import { spreadsheetTables } from './survey';
import { tableSheet } from './table';

/** What a world is opened for. */
export interface Opening {
  readonly everyMinutes: 5 | 60;
  /** Makes the Naam port over HTTP with this user's key. */
  readonly naam: (http: Http, key: string) => Naam;
}

/** Throws `no-key` only when Naam is asked: looking needs none. */
export function openWorld({ everyMinutes, naam }: Opening): World {
  const allowance = userAllowance(() => Date.now());
  const http = urlFetch((count) => {
    allowance.spend(count);
  });
  const keys = userKeys();
  const client = (): Naam => naam(http, keys.key ?? stop('no-key'));
  return {
    tables: spreadsheetTables(),
    sheet: tableSheet(),
    naam: {
      submit: (numbers, callbackUrl) => client().submit(numbers, callbackUrl),
      poll: (requests) => client().poll(requests),
    },
    store: documentStore(),
    keys,
    clock: spreadsheetClock(),
    alarm: spreadsheetAlarm(everyMinutes),
    lock: documentLock(),
    budget: executionBudget(),
    allowance,
    me: whoAmI(),
    execution: Utilities.getUuid().slice(0, 8),
  };
}
