import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import type { FetchOutcome } from '../surroundings/network';

type G = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** A reply, not a transport failure. */
export type Reply = Extract<FetchOutcome, { kind: 'reply' }>;

const METHODS = {
  getResponseCode: local(''),
  getContentText: local('', 'String'),
  getContent: local(''),
  getHeaders: local(''),
  getAllHeaders: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const HTTP_RESPONSE: Kind = {
  name: 'HTTPResponse',
  full: 'UrlFetchApp.HTTPResponse',
  methods: METHODS,
};

/** HTTPResponse: any status as a plain number, header names as the server wrote them. [LIVE KS] */
export class HttpResponseService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly reply: Reply,
  ) {
    super(execution, HTTP_RESPONSE);
  }

  getResponseCode(): number {
    return this.reply.status;
  }

  /** Returns the body as UTF-8. No source names Google's default character set. */
  getContentText(): string {
    return Buffer.from(this.reply.body).toString('utf8');
  }

  /** Returns signed bytes. [LIVE KS] */
  getContent(): number[] {
    return Array.from(new Int8Array(this.reply.body));
  }

  getHeaders(): object {
    const entries = Object.entries(this.reply.headers);
    return Object.fromEntries(
      entries.map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
    );
  }

  /** Returns arrays for repeated headers. [LIVE KS] */
  getAllHeaders(): object {
    return { ...this.reply.headers };
  }
}
