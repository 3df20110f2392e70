import { createHash } from 'node:crypto';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Base.Session;

const METHODS = {
  getActiveUserLocale: local(''),
  getScriptTimeZone: local(''),
  getTemporaryActiveUserKey: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const SESSION: Kind = { name: 'Session', full: 'Session', methods: METHODS };

/** Session: who sits at the keyboard, as far as no scope is needed. [DOC SE, EA] */
export class SessionService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, SESSION);
  }

  getActiveUserLocale(): string {
    return this.execution.call.user.locale;
  }

  /** The manifest's zone, not the spreadsheet's. [DOC SE] */
  getScriptTimeZone(): string {
    return this.execution.call.script.manifest.timeZone ?? 'America/New_York';
  }

  /** Per user and script, another one every 30 days. [DOC SE] */
  getTemporaryActiveUserKey(): string {
    const { user, script } = this.execution.call;
    const month = Math.floor(this.execution.host.clock.now() / (30 * 86_400_000));
    const secret = `${user.id} ${script.id} ${String(month)}`;
    return createHash('sha256').update(secret).digest('base64');
  }
}
