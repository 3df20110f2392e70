import type { Book } from '../model/book';
import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import type { SheetEventType } from '../engine/trigger-table';
import { local, type Kind, type Method } from '../engine/signature';
import { TriggerService } from './trigger';

type G = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

const METHODS = {
  onOpen: local(''),
  onEdit: local(''),
  onChange: local(''),
  onFormSubmit: local(''),
  create: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const SHEET_TRIGGER_BUILDER: Kind = {
  name: 'SpreadsheetTriggerBuilder',
  full: 'ScriptApp.SpreadsheetTriggerBuilder',
  methods: METHODS,
};

/** SpreadsheetTriggerBuilder: triggers for what users do to a spreadsheet. [DOC SA, IT] */
export class SheetTriggerBuilderService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  private event: SheetEventType | null = null;

  constructor(
    execution: Execution,
    private readonly handler: string,
    private readonly book: Book,
  ) {
    super(execution, SHEET_TRIGGER_BUILDER);
  }

  onOpen(): G {
    return this.on('ON_OPEN');
  }

  onEdit(): G {
    return this.on('ON_EDIT');
  }

  onChange(): G {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): G {
    return this.on('ON_FORM_SUBMIT');
  }

  create(): GoogleAppsScript.Script.Trigger {
    const { host, call } = this.execution;
    const { event, book } = this;
    if (event === null) throw new GoogleError('The trigger has no event. (invented text)');
    const target = { book, event };
    const made = host.triggerTable.createForSheet(call, host.switches, this.handler, target);
    return new TriggerService(this.execution, made, true).face;
  }

  private on(event: SheetEventType): G {
    this.event = event;
    return this.face;
  }
}
