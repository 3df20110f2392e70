import { ProtectionType } from '../engine/enumeration';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import type { Protected } from '../model/sheet-layout';
import type { SheetModel } from '../model/sheet-model';
import { read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Protection;

const METHODS = {
  canEdit: read(''),
  getDescription: read(''),
  getProtectionType: read(''),
  getRange: read(''),
  isWarningOnly: read(''),
} satisfies Partial<Record<keyof G, Method>>;

export const PROTECTION: Kind = {
  name: 'Protection',
  full: 'SpreadsheetApp.Protection',
  methods: METHODS,
};

/** Protection: who can edit what. A warning doesn't stop scripts. [RG canEdit] */
export class ProtectionService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly sheet: SheetModel,
    private readonly one: Protected,
  ) {
    super(execution, PROTECTION);
  }

  canEdit(): boolean {
    return this.one.warningOnly || this.one.editors.includes(this.execution.call.user);
  }

  getDescription(): string {
    return this.one.description;
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return (this.one.whole ? ProtectionType.SHEET : ProtectionType.RANGE) as never;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.execution.faces.range(this.sheet, this.one);
  }

  isWarningOnly(): boolean {
    return this.one.warningOnly;
  }
}
