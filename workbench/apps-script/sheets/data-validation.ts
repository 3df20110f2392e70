import type { Criteria, Rule } from '../model/rule';
import { DataValidationCriteria } from '../engine/enumeration';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.DataValidation;
type B = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const METHODS = {
  getAllowInvalid: local(''),
  getCriteriaType: local(''),
  getCriteriaValues: local(''),
  getHelpText: local(''),
  copy: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const DATA_VALIDATION: Kind = {
  name: 'DataValidation',
  full: 'SpreadsheetApp.DataValidation',
  methods: METHODS,
};

/** DataValidation: what a cell can contain. [DOC DataValidation] */
export class DataValidationService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    readonly rule: Rule,
  ) {
    super(execution, DATA_VALIDATION);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return DataValidationCriteria[this.rule.criteria] as never;
  }

  getCriteriaValues(): unknown[] {
    return this.rule.criteria === 'VALUE_IN_LIST'
      ? [[...this.rule.values], true]
      : [...this.rule.values];
  }

  getHelpText(): string {
    return this.rule.help as never;
  }

  copy(): B {
    return new DataValidationBuilderService(this.execution, this.rule).face;
  }
}

const BUILDER = {
  build: local(''),
  setAllowInvalid: local('Boolean'),
  setHelpText: local('String'),
  requireCheckbox: local('', 'any', 'any,any'),
  requireDate: local(''),
  requireFormulaSatisfied: local('String'),
  requireNumberBetween: local('number,number'),
  requireNumberEqualTo: local('number'),
  requireNumberGreaterThan: local('number'),
  requireNumberGreaterThanOrEqualTo: local('number'),
  requireNumberLessThan: local('number'),
  requireNumberLessThanOrEqualTo: local('number'),
  requireTextContains: local('String'),
  requireTextDoesNotContain: local('String'),
  requireTextEqualTo: local('String'),
  requireTextIsEmail: local(''),
  requireTextIsUrl: local(''),
  requireValueInList: local('any[]', 'any[],Boolean'),
} satisfies Partial<Record<keyof B, Method>>;

export const DATA_VALIDATION_BUILDER: Kind = {
  name: 'DataValidationBuilder',
  full: 'SpreadsheetApp.DataValidationBuilder',
  methods: BUILDER,
};

/** New rules accept invalid input, with a warning. [DOC DataValidationBuilder] */
const NEW: Rule = { criteria: 'CUSTOM_FORMULA', values: [], allowInvalid: true, help: null };

/** DataValidationBuilder: the rules that don't refer to another range. [DOC DataValidationBuilder] */
export class DataValidationBuilderService
  extends Served<B>
  implements Pick<B, keyof typeof BUILDER>
{
  private rule: Rule;

  constructor(execution: Execution, rule: Rule = NEW) {
    super(execution, DATA_VALIDATION_BUILDER);
    this.rule = rule;
  }

  build(): G {
    return new DataValidationService(this.execution, this.rule).face;
  }

  setAllowInvalid(allowInvalid: boolean): B {
    return this.with({ allowInvalid });
  }

  setHelpText(help: string): B {
    return this.with({ help });
  }

  requireCheckbox(...values: unknown[]): B {
    return this.require('CHECKBOX', ...values);
  }

  requireDate(): B {
    return this.require('DATE_IS_VALID_DATE');
  }

  requireFormulaSatisfied(formula: string): B {
    return this.require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(low: number, high: number): B {
    return this.require('NUMBER_BETWEEN', low, high);
  }

  requireNumberEqualTo(limit: number): B {
    return this.require('NUMBER_EQUAL_TO', limit);
  }

  requireNumberGreaterThan(limit: number): B {
    return this.require('NUMBER_GREATER_THAN', limit);
  }

  requireNumberGreaterThanOrEqualTo(limit: number): B {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', limit);
  }

  requireNumberLessThan(limit: number): B {
    return this.require('NUMBER_LESS_THAN', limit);
  }

  requireNumberLessThanOrEqualTo(limit: number): B {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', limit);
  }

  requireTextContains(text: string): B {
    return this.require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): B {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): B {
    return this.require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): B {
    return this.require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): B {
    return this.require('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: unknown[]): B {
    return this.require('VALUE_IN_LIST', ...Array.from(values, String));
  }

  private require(criteria: Criteria, ...values: unknown[]): B {
    return this.with({ criteria, values });
  }

  private with(change: Partial<Rule>): B {
    this.rule = { ...this.rule, ...change };
    return this.face;
  }
}
