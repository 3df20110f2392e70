import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import type { Store } from '../surroundings/property-store';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import { QUOTA } from '../surroundings/user';

type G = GoogleAppsScript.Properties.Properties;
type P = GoogleAppsScript.Properties.PropertiesService;

const METHODS = {
  getProperty: local('String?'),
  getProperties: local(''),
  getKeys: local(''),
  setProperty: local('String?,String?'),
  setProperties: local('Object', 'Object,Boolean'),
  deleteProperty: local('String?'),
  deleteAllProperties: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const PROPERTIES: Kind = {
  name: 'Properties',
  full: 'PropertiesService.Properties',
  methods: METHODS,
};

/** Properties: texts by key, no transactions, the last write wins. [DOC PS; LIVE TA-prop, KS] */
class PropertiesOfStore extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly store: Store,
    private readonly readOnly = false,
  ) {
    super(execution, PROPERTIES);
  }

  getProperty(key: string): string | null {
    this.count();
    return this.store.entries.get(this.named(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    this.count();
    return Object.fromEntries(this.store.entries);
  }

  getKeys(): string[] {
    this.count();
    return [...this.store.entries.keys()];
  }

  setProperty(key: string, value: string): G {
    this.count('writes');
    this.put(key, value);
    return this.face;
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): G {
    this.count('writes');
    if (deleteAllOthers) this.store.clear();
    for (const [key, value] of Object.entries(properties as Record<string, unknown>))
      this.put(key, textOf(value));
    return this.face;
  }

  deleteProperty(key: string): G {
    this.count('writes');
    this.store.remove(this.named(key));
    return this.face;
  }

  deleteAllProperties(): G {
    this.count('writes');
    this.store.clear();
    return this.face;
  }

  private put(key: string, value: string | null | undefined): void {
    if (value === undefined || value === null) throw new GoogleError('Invalid argument: value');
    const limit = this.execution.host.switches.propertyValueLimit === 'nine-kilobytes';
    this.store.set(this.named(key), value, limit);
  }

  private named(key: string | null): string {
    if (key === null || key === '')
      throw new GoogleError(
        'When setting or getting a property value, the property name must not be null or empty.',
      );
    return key;
  }

  /** Counts a call for the daily quota. [DOC Q; the text for writes: apps-script-oauth2 #217, for reads inferred from it] */
  private count(what: 'reads' | 'writes' = 'reads'): void {
    const { call, host } = this.execution;
    // The text is that of other forbidden calls. For this one no source was found.
    if (this.readOnly && what === 'writes')
      throw new GoogleError('You do not have permission to call setProperty');
    const { properties } = QUOTA[call.user.account];
    if (!call.user.properties.take(1, properties, host.clock.now()))
      throw new GoogleError(
        `Service invoked too many times for one day: graphite property ${what}.`,
      );
  }
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null || typeof value === 'string') return value ?? null;
  const plain = typeof value === 'number' || typeof value === 'boolean';
  return plain ? String(value) : Object.prototype.toString.call(value);
}

const SERVICE_METHODS = {
  getDocumentProperties: local(''),
  getUserProperties: local(''),
  getScriptProperties: local(''),
} satisfies Partial<Record<keyof P, Method>>;

export const PROPERTIES_SERVICE: Kind = {
  name: 'PropertiesService',
  full: 'PropertiesService',
  methods: SERVICE_METHODS,
};

/** PropertiesService: of the document, of the user over all documents, of the script for everyone. */
export class PropertiesServiceService
  extends Served<P>
  implements Pick<P, keyof typeof SERVICE_METHODS>
{
  constructor(execution: Execution) {
    super(execution, PROPERTIES_SERVICE);
  }

  getDocumentProperties(): G {
    const { book, script } = this.execution.call;
    return new PropertiesOfStore(this.execution, book.store(script.id)).face;
  }

  /** Returns the user's properties; in a cell, the spreadsheet owner's, which can't be written. [DOC CF] */
  getUserProperties(): G {
    const { user, script, book, surface } = this.execution.call;
    const inCell = surface === 'custom-function';
    const whose = inCell ? (book.owner ?? user) : user;
    return new PropertiesOfStore(this.execution, whose.store(script.id), inCell).face;
  }

  getScriptProperties(): G {
    const { host, call } = this.execution;
    return new PropertiesOfStore(this.execution, host.scriptStore(call.script)).face;
  }
}
