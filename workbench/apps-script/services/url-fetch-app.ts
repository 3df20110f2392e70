import { FETCH_OVERHEAD } from '../surroundings/cost';
import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { failureOf } from './fetch-failures';
import { requestOf, type Wanted } from './fetch-request';
import { HttpResponseService, type Reply } from './http-response';
import type { FetchOutcome } from '../surroundings/network';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import { QUOTA } from '../surroundings/user';

type G = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;
type Asked = GoogleAppsScript.URL_Fetch.URLFetchRequest;

const METHODS = {
  fetch: local('String', 'String,Object?'),
  fetchAll: local('any[]'),
  getRequest: local('String', 'String,Object?'),
} satisfies Partial<Record<keyof G, Method>>;

export const URL_FETCH_APP: Kind = {
  name: 'UrlFetchApp',
  full: 'UrlFetchApp',
  methods: METHODS,
};

/** UrlFetchApp: synchronous; a batch is parallel, in order, and fails as a whole. [DOC UF; platform.md 1.4, 9] */
export class UrlFetchAppService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, URL_FETCH_APP);
  }

  fetch(url: string, params: object | null = {}): Response {
    const [response] = this.all([requestOf(this.execution, url, params ?? {})], 1);
    return response as Response;
  }

  /** Reads the options as `fetch` does, but sends nothing and counts for no quota. [DOC UF] */
  getRequest(url: string, params: object | null = {}): Asked {
    const { request } = requestOf(this.execution, url, params ?? {});
    const { 'Content-Type': contentType = '', ...headers } = request.headers;
    const method = request.method.toLowerCase();
    return { url, method, contentType, payload: request.body, headers } as Asked;
  }

  fetchAll(requests: unknown[]): Response[] {
    const wanted = requests.map((one) => {
      if (typeof one === 'string') return requestOf(this.execution, one, {});
      const { url } = one as { url?: unknown };
      if (typeof url !== 'string') throw new GoogleError('Attribute provided with no value: url');
      return requestOf(this.execution, url, one as object);
    });
    const each = this.execution.host.switches.fetchAllCountsEach;
    return this.all(wanted, each ? wanted.length : 1);
  }

  private all(wanted: Wanted[], uses: number): Response[] {
    this.count(uses);
    const { host, id } = this.execution;
    host.meter.count(id, 'requests', wanted.length);
    const left = this.execution.timeLeft();
    const outcomes = host.network.fetchAll(
      wanted.map(({ request }) => ({
        ...request,
        timeoutMs: Math.min(request.timeoutMs, Math.max(1, left + 1)),
      })),
    );
    this.spend(outcomes);
    const { switches } = host;
    outcomes.forEach((outcome, index) => {
      const failure = wanted[index] && failureOf(outcome, wanted[index], switches);
      if (failure) throw new GoogleError(failure);
    });
    return outcomes.map(
      (outcome) => new HttpResponseService(this.execution, outcome as Reply).face,
    );
  }

  /** Charges the time of the slowest request. Ends the execution if its time is over. */
  private spend(outcomes: FetchOutcome[]): void {
    const { clock } = this.execution.host;
    const longest = outcomes.reduce((most, { tookMs }) => Math.max(most, tookMs), 0);
    if (clock.kind === 'virtual') this.execution.pass(longest + FETCH_OVERHEAD.ms);
    else if (this.execution.timeLeft() < 0) this.execution.timeOut();
  }

  private count(uses: number): void {
    const { call, host } = this.execution;
    const { fetches } = QUOTA[call.user.account];
    if (!call.user.fetches.take(uses, fetches, host.clock.now()))
      throw new GoogleError('Service invoked too many times for one day: urlfetch.');
  }
}
