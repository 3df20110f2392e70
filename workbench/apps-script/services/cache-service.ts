import type { CacheStore } from '../surroundings/cache-table';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Cache.Cache;
type C = GoogleAppsScript.Cache.CacheService;

const METHODS = {
  get: local('String?'),
  getAll: local('String[]'),
  put: local('String?,any', 'String?,any,number'),
  putAll: local('Object', 'Object,number'),
  remove: local('String?'),
  removeAll: local('String[]'),
} satisfies Partial<Record<keyof G, Method>>;

export const CACHE: Kind = { name: 'Cache', full: 'CacheService.Cache', methods: METHODS };

/** Ten minutes unless a time is given, six hours at most. [DOC CS] */
const USUAL_SECONDS = 600;
const MOST_SECONDS = 21_600;

/** Cache: texts by key, which expire. [DOC CS; LIVE JP-cache 2025-12] */
class CacheOfStore extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly store: CacheStore,
  ) {
    super(execution, CACHE);
  }

  get(key: string): string | null {
    return this.store.get(key, this.now());
  }

  getAll(keys: string[]): Record<string, string> {
    const found = Array.from(keys, (key) => [key, this.store.get(key, this.now())] as const);
    return Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== null));
  }

  put(key: string, value: unknown, seconds = USUAL_SECONDS): void {
    const until = this.now() + Math.min(seconds, MOST_SECONDS) * 1_000;
    this.store.put(key, textOf(value), until);
  }

  putAll(values: Record<string, unknown>, seconds = USUAL_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    this.store.remove(key);
  }

  removeAll(keys: string[]): void {
    for (const key of Array.from(keys)) this.store.remove(key);
  }

  private now(): number {
    return this.execution.host.clock.now();
  }
}

/** Converts a value: objects become "[object Object]", and null becomes "null". [LIVE JP-cache 2025-12] */
function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? Object.prototype.toString.call(value)
    : String(value);
}

const SERVICE_METHODS = {
  getDocumentCache: local(''),
  getScriptCache: local(''),
  getUserCache: local(''),
} satisfies Partial<Record<keyof C, Method>>;

export const CACHE_SERVICE: Kind = {
  name: 'CacheService',
  full: 'CacheService',
  methods: SERVICE_METHODS,
};

/** CacheService: by document, by user, by script. [DOC CS] */
export class CacheServiceService
  extends Served<C>
  implements Pick<C, keyof typeof SERVICE_METHODS>
{
  constructor(execution: Execution) {
    super(execution, CACHE_SERVICE);
  }

  getDocumentCache(): G {
    return this.cache(`document ${this.execution.call.book.id}`);
  }

  getScriptCache(): G {
    return this.cache('script');
  }

  getUserCache(): G {
    return this.cache(`user ${this.execution.call.user.id}`);
  }

  private cache(whose: string): G {
    const { host, call } = this.execution;
    return new CacheOfStore(this.execution, host.caches.of(`${call.script.id} ${whose}`)).face;
  }
}
