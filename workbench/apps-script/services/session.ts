import { createHash } from 'node:crypto';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Base.Session;

const METHODS = {
  getActiveUserLocale: local(''),
  getScriptTimeZone: local(''),
  getTemporaryActiveUserKey: local(''),
  getActiveUser: local(''),
  getEffectiveUser: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const SESSION: Kind = { name: 'Session', full: 'Session', methods: METHODS };

const USER_METHODS = { getEmail: local('') } satisfies Partial<
  Record<keyof GoogleAppsScript.Base.User, Method>
>;

export const USER: Kind = { name: 'User', full: 'Session.User', methods: USER_METHODS };

/** User: an e-mail address. [DOC SE] */
class UserService
  extends Served<GoogleAppsScript.Base.User>
  implements Pick<GoogleAppsScript.Base.User, 'getEmail'>
{
  constructor(
    execution: Execution,
    private readonly email: string,
  ) {
    super(execution, USER);
  }

  getEmail(): string {
    return this.email;
  }
}

/** Session: the user, language and time zone. [DOC SE, EA] */
export class SessionService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, SESSION);
  }

  getActiveUser(): GoogleAppsScript.Base.User {
    return new UserService(this.execution, this.execution.call.user.email).face;
  }

  /** Returns the user who runs the script; in a trigger, the user who created it. */
  getEffectiveUser(): GoogleAppsScript.Base.User {
    return this.getActiveUser();
  }

  getActiveUserLocale(): string {
    return this.execution.call.user.locale;
  }

  /** Returns the time zone of the manifest, not of the spreadsheet. [DOC SE] */
  getScriptTimeZone(): string {
    return this.execution.call.script.manifest.timeZone ?? 'America/New_York';
  }

  /** Returns a key for this user and script, which changes every 30 days. [DOC SE] */
  getTemporaryActiveUserKey(): string {
    const { user, script } = this.execution.call;
    const month = Math.floor(this.execution.host.clock.now() / (30 * 86_400_000));
    const secret = `${user.id} ${script.id} ${String(month)}`;
    return createHash('sha256').update(secret).digest('base64');
  }
}
