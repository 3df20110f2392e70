import { EventType, TriggerSource } from '../engine/enumeration';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import type { Trigger } from '../engine/trigger-table';

type G = GoogleAppsScript.Script.Trigger;

const METHODS = {
  getUniqueId: local(''),
  getHandlerFunction: local(''),
  getEventType: local(''),
  getTriggerSource: local(''),
  getTriggerSourceId: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const TRIGGER: Kind = { name: 'Trigger', full: 'ScriptApp.Trigger', methods: METHODS };

/** Trigger: a clock trigger, which has no source ID, or a spreadsheet's trigger. [DOC TR] */
export class TriggerService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    readonly trigger: Trigger,
    /** Whether create() returned this object in this execution; deleteTrigger fails with it. [LIVE KS] */
    readonly fresh: boolean,
  ) {
    super(execution, TRIGGER);
  }

  getUniqueId(): string {
    return this.trigger.id;
  }

  getHandlerFunction(): string {
    return this.trigger.function;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return EventType['event' in this.trigger ? this.trigger.event : 'CLOCK'] as never;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return TriggerSource['event' in this.trigger ? 'SPREADSHEETS' : 'CLOCK'] as never;
  }

  getTriggerSourceId(): string {
    return 'event' in this.trigger ? this.trigger.book.id : (null as never);
  }
}
