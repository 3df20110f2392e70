import { GoogleError } from './exception';

/** Limits of a cache. [DOC CS; LIVE JP-cache 2025-12] */
const KEY_LENGTH = 250;
const VALUE_BYTES = 102_400;
const ITEMS = 1_000;
/** How many of the oldest items are removed when a cache is full. */
const EVICTED = 101;

interface Item {
  value: string;
  until: number;
}

/** One cache: texts by key, which expire. If it is full, the oldest items are removed. */
export class CacheStore {
  private readonly items = new Map<string, Item>();

  get(key: string, now: number): string | null {
    const item = this.items.get(named(key));
    return item && item.until > now ? item.value : null;
  }

  put(key: string, value: string, until: number): void {
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new GoogleError('Argument too large: value');
    this.items.delete(named(key));
    this.items.set(key, { value, until });
    if (this.items.size > ITEMS)
      for (const oldest of [...this.items.keys()].slice(0, EVICTED)) this.items.delete(oldest);
  }

  remove(key: string): void {
    this.items.delete(named(key));
  }
}

function named(key: string | null): string {
  if (key === null || key === '') throw new GoogleError('Invalid argument: key');
  if (key.length > KEY_LENGTH) throw new GoogleError('Argument too large: key');
  return key;
}

/** All caches, by their owner. */
export class CacheTable {
  private readonly stores = new Map<string, CacheStore>();

  of(whose: string): CacheStore {
    let store = this.stores.get(whose);
    if (!store) this.stores.set(whose, (store = new CacheStore()));
    return store;
  }
}
