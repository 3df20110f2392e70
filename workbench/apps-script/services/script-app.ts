import { TriggerBuilderService } from './clock-trigger-builder';
import {
  AuthMode,
  AuthorizationStatus,
  EventType,
  TriggerSource,
  WeekDay,
} from '../engine/enumeration';
import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { behind, local, type Kind, type Method } from '../engine/signature';
import { SpreadsheetService } from '../sheets/spreadsheet';
import { TriggerService } from './trigger';
import type { Trigger } from '../engine/trigger-table';

type G = GoogleAppsScript.Script.ScriptApp;
type T = GoogleAppsScript.Script.Trigger;
/** The types don't have granular consent yet. [platform.md 12] */
type A = GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes(): string[] };

const METHODS = {
  getUserTriggers: local('Spreadsheet'),
  getProjectTriggers: local(''),
  newTrigger: local('String'),
  deleteTrigger: local('Trigger'),
  getAuthorizationInfo: local('AuthMode', 'AuthMode,String[]'),
  requireScopes: local('AuthMode,String[]'),
  requireAllScopes: local('AuthMode'),
  getScriptId: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const SCRIPT_APP: Kind = {
  name: 'ScriptApp',
  full: 'ScriptApp',
  methods: METHODS,
  constants: { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay },
};

/** ScriptApp: triggers and authorization. [DOC SA, AI] */
export class ScriptAppService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, SCRIPT_APP);
  }

  /** Returns the triggers of this user, document and script. [DOC SA] */
  getUserTriggers(spreadsheet: unknown): T[] {
    const { book } = behind(spreadsheet, SpreadsheetService);
    return this.faces((trigger) => trigger.book === book);
  }

  /** Returns the triggers of this user and script in all documents. [DOC SA; CODE MX] */
  getProjectTriggers(): T[] {
    return this.faces(() => true);
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    return new TriggerBuilderService(this.execution, functionName).face;
  }

  deleteTrigger(trigger: T): void {
    const { trigger: gone, fresh } = behind(trigger, TriggerService);
    const { switches, triggerTable } = this.execution.host;
    if (fresh && switches.deletingFreshTriggerFails)
      throw new GoogleError(
        "We're sorry, a server error occurred. Please wait a bit and try again.",
      );
    triggerTable.remove(gone.id);
  }

  getAuthorizationInfo(_mode: unknown, scopes?: string[]): A {
    return new AuthorizationInfoService(this.execution, scopes).face;
  }

  requireScopes(_mode: unknown, scopes: string[]): void {
    this.require(scopes);
  }

  requireAllScopes(): void {
    this.require(undefined);
  }

  getScriptId(): string {
    return this.execution.call.script.id;
  }

  /** Ends the execution and asks for consent. Throws if no user can be asked. [DOC SA, SC] */
  private require(scopes: string[] | undefined): void {
    const { call, host } = this.execution;
    const asked = missing(this.execution, scopes);
    if (asked.length === 0) return;
    const asks = call.surface === 'panel' && host.switches.requireScopesInPanel === 'ends';
    if (!asks && call.surface !== 'menu') throw new GoogleError(AUTHORIZATION);
    host.ui.consents.push({ scopes: asked });
    this.execution.kill('consent');
  }

  private faces(wanted: (trigger: Trigger) => boolean): T[] {
    const { user, script } = this.execution.call;
    return this.execution.host.triggerTable
      .all()
      .filter((one) => one.user === user && one.script.id === script.id && wanted(one))
      .map((one) => new TriggerService(this.execution, one, false).face);
  }
}

const { REQUIRED, NOT_REQUIRED } = AuthorizationStatus;
const AUTHORIZATION = 'Authorization is required to perform that action.';
const SCOPE = 'https://www.googleapis.com/auth/';

/** Returns the scopes that this user has not granted: of those given, or of the whole manifest. */
function missing({ call }: Execution, scopes = call.script.manifest.oauthScopes ?? []): string[] {
  const { user } = call;
  return scopes.filter((scope) => user.revoked || user.withheld.has(scope.replace(SCOPE, '')));
}

const INFO_METHODS = {
  getAuthorizationStatus: local(''),
  getAuthorizationUrl: local(''),
  getAuthorizedScopes: local(''),
} satisfies Partial<Record<keyof A, Method>>;

export const AUTHORIZATION_INFO: Kind = {
  name: 'AuthorizationInfo',
  full: 'ScriptApp.AuthorizationInfo',
  methods: INFO_METHODS,
};

/** AuthorizationInfo: whether the user's consent still holds. [DOC AI] */
class AuthorizationInfoService extends Served<A> implements Pick<A, keyof typeof INFO_METHODS> {
  constructor(
    execution: Execution,
    private readonly scopes?: string[],
  ) {
    super(execution, AUTHORIZATION_INFO);
  }

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    const { revoked } = this.execution.call.user;
    return (
      revoked || missing(this.execution, this.scopes).length > 0 ? REQUIRED : NOT_REQUIRED
    ) as never;
  }

  /** Returns null if nothing has to be authorized. [DOC AI] */
  getAuthorizationUrl(): string {
    if (this.getAuthorizationStatus() === (NOT_REQUIRED as never)) return null as never;
    return 'https://script.google.com/macros/d/workbench/authorize';
  }

  getAuthorizedScopes(): string[] {
    const withheld = missing(this.execution);
    const all = this.execution.call.script.manifest.oauthScopes ?? [];
    return all.filter((scope) => !withheld.includes(scope));
  }
}
