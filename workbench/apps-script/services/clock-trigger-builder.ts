import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import { TriggerService } from './trigger';

type B = GoogleAppsScript.Script.TriggerBuilder;
type G = GoogleAppsScript.Script.ClockTriggerBuilder;

const METHODS = {
  everyMinutes: local('number'),
  everyHours: local('number'),
  everyDays: local('number'),
  after: local('number'),
  atHour: local('number'),
  nearMinute: local('number'),
  inTimezone: local('String'),
  create: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const CLOCK_TRIGGER_BUILDER: Kind = {
  name: 'ClockTriggerBuilder',
  full: 'ScriptApp.ClockTriggerBuilder',
  methods: METHODS,
};

const MINUTE = 60_000;

/** ClockTriggerBuilder: hour and minute wishes are accepted and not kept. [DOC CT] */
export class ClockTriggerBuilderService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  private everyMs = 0;
  private afterMs: number | null = null;

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution, CLOCK_TRIGGER_BUILDER);
  }

  /** 1, 5, 10, 15 or 30. [DOC CT; the text from memory] */
  everyMinutes(count: number): G {
    if (![1, 5, 10, 15, 30].includes(count))
      throw new GoogleError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return this.every(count * MINUTE);
  }

  everyHours(count: number): G {
    return this.every(count * 60 * MINUTE);
  }

  everyDays(count: number): G {
    return this.every(count * 24 * 60 * MINUTE);
  }

  after(ms: number): G {
    this.afterMs = ms;
    return this.face;
  }

  atHour(): G {
    return this.face;
  }

  nearMinute(): G {
    return this.face;
  }

  inTimezone(): G {
    return this.face;
  }

  create(): GoogleAppsScript.Script.Trigger {
    const { host, call } = this.execution;
    const wait = this.afterMs ?? this.everyMs;
    if (this.afterMs === null && this.everyMs === 0)
      throw new GoogleError('The trigger has no schedule. (invented text)');
    const every = this.afterMs === null ? this.everyMs : 0;
    const at = host.clock.now() + wait;
    const made = host.triggerTable.create(call, host.switches, this.handler, every, at);
    return new TriggerService(this.execution, made, true).face;
  }

  private every(ms: number): G {
    this.everyMs = ms;
    return this.face;
  }
}

const BUILDER_METHODS = { timeBased: local('') } satisfies Partial<Record<keyof B, Method>>;

export const TRIGGER_BUILDER: Kind = {
  name: 'TriggerBuilder',
  full: 'ScriptApp.TriggerBuilder',
  methods: BUILDER_METHODS,
};

/** TriggerBuilder: clock triggers only. [DOC SA] */
export class TriggerBuilderService extends Served<B> implements Pick<B, 'timeBased'> {
  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution, TRIGGER_BUILDER);
  }

  timeBased(): G {
    return new ClockTriggerBuilderService(this.execution, this.handler).face;
  }
}
