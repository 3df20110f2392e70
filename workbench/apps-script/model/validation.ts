import { CellError, CellPicture, type Raw } from './cell';
import type { Criteria, Rule } from './rule';

type Meets = (value: Exclude<Raw, CellError | CellPicture>, wanted: readonly unknown[]) => boolean;

const number =
  (meets: (value: number, ...limits: number[]) => boolean): Meets =>
  (value, wanted) =>
    typeof value === 'number' && meets(value, ...wanted.map(Number));
const text =
  (meets: (text: string, wanted: string) => boolean): Meets =>
  (value, [wanted]) =>
    meets(String(value).toLowerCase(), (wanted as string).toLowerCase());

const MEETS: Readonly<Record<Criteria, Meets>> = {
  CHECKBOX: (value, wanted) =>
    wanted.length > 0 ? wanted.includes(value) : typeof value === 'boolean',
  // Formulas are not calculated here. Nothing meets one, which is the stricter choice.
  CUSTOM_FORMULA: () => false,
  DATE_IS_VALID_DATE: (value) => typeof value === 'number',
  NUMBER_BETWEEN: number(
    (value, low = -Infinity, high = Infinity) => value >= low && value <= high,
  ),
  NUMBER_EQUAL_TO: number((value, limit) => value === limit),
  NUMBER_GREATER_THAN: number((value, limit = 0) => value > limit),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, limit = 0) => value >= limit),
  NUMBER_LESS_THAN: number((value, limit = 0) => value < limit),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, limit = 0) => value <= limit),
  TEXT_CONTAINS: text((value, wanted) => value.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: text((value, wanted) => !value.includes(wanted)),
  TEXT_EQUAL_TO: text((value, wanted) => value === wanted),
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  TEXT_IS_VALID_URL: (value) =>
    /^(https?:\/\/)?[^\s./]+(\.[^\s./]+)+(\/\S*)?$/i.test(String(value)),
  VALUE_IN_LIST: (value, wanted) => wanted.some((one) => String(one) === String(value)),
};

/** Whether a rule rejects this value. Blanks are never rejected. */
export function refuses(rule: Rule, raw: Raw | undefined): boolean {
  if (rule.allowInvalid || raw === undefined) return false;
  if (raw instanceof CellError || raw instanceof CellPicture) return true;
  return !MEETS[rule.criteria](raw, rule.values);
}
