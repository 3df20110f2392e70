/** Kinds of rules, named as DataValidationCriteria names them. */
export type Criteria =
  | 'CHECKBOX'
  | 'CUSTOM_FORMULA'
  | 'DATE_IS_VALID_DATE'
  | 'NUMBER_BETWEEN'
  | 'NUMBER_EQUAL_TO'
  | 'NUMBER_GREATER_THAN'
  | 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
  | 'NUMBER_LESS_THAN'
  | 'NUMBER_LESS_THAN_OR_EQUAL_TO'
  | 'TEXT_CONTAINS'
  | 'TEXT_DOES_NOT_CONTAIN'
  | 'TEXT_EQUAL_TO'
  | 'TEXT_IS_VALID_EMAIL'
  | 'TEXT_IS_VALID_URL'
  | 'VALUE_IN_LIST';

/** A data validation rule: what a cell can contain. [DOC DataValidation] */
export interface Rule {
  readonly criteria: Criteria;
  readonly values: readonly unknown[];
  /** False: other input is rejected. True: it only shows a warning. */
  readonly allowInvalid: boolean;
  readonly help: string | null;
}
