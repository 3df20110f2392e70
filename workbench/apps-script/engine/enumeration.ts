/** A value of one of Google's enumerations: compared by identity, printed by name. */
export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: EnumValue): number;
}

const namesOf = new WeakMap<object, string>();

function enumeration<N extends string>(type: string, names: readonly N[]): Record<N, EnumValue> {
  const values = {} as Record<N, EnumValue>;
  names.forEach((name, index) => {
    const value: EnumValue = {
      toString: () => name,
      name: () => name,
      ordinal: () => index,
      compareTo: (other) => index - other.ordinal(),
    };
    namesOf.set(value, type);
    values[name] = Object.freeze(value);
  });
  return Object.freeze(values);
}

/** Returns "Button" for Button.OK; undefined for anything but a value of an enumeration. */
export function enumTypeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? namesOf.get(value) : undefined;
}

/** Google's enumerations. [TYP] */
export const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
export const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
export const EventType = enumeration('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TriggerSource = enumeration('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
export const WeekDay = enumeration('WeekDay', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);
export const DeveloperMetadataVisibility = enumeration('DeveloperMetadataVisibility', [
  'DOCUMENT',
  'PROJECT',
]);
export const DeveloperMetadataLocationType = enumeration('DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);
export const Dimension = enumeration('Dimension', ['COLUMNS', 'ROWS']);
export const ProtectionType = enumeration('ProtectionType', ['RANGE', 'SHEET']);
export const ValueType = enumeration('ValueType', ['IMAGE']);
export const DataValidationCriteria = enumeration('DataValidationCriteria', [
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
]);
export const DigestAlgorithm = enumeration('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
export const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);
