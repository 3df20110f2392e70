/** Finds the list of records in a reply that says "success", wherever it clearly is (doubt 18). */
import { fieldNamed, type Fields, isFields } from './verdict';

/** How deep to search: `{"data":{"result":{"records":[…]}}}`. */
const DEPTH = 3;

/** Returns the list in `result`, else any list of objects with `mobile`; null if there is none. */
export function listIn(fields: Fields): readonly unknown[] | null {
  const { result } = fields as { result?: unknown };
  if (Array.isArray(result)) return result as unknown[];
  return listWithin(result, DEPTH - 1) ?? listWithin(fields, DEPTH);
}

function listWithin(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(isRecord) ? (value as unknown[]) : null;
  if (!isFields(value) || depth < 0) return null;
  const byNumber = recordsByNumber(value);
  if (byNumber !== null) return byNumber;
  for (const inner of Object.values(value)) {
    const found = listWithin(inner, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

const isRecord = (entry: unknown): boolean =>
  isFields(entry) && fieldNamed(entry, 'mobile') !== undefined;

/** Reads an object that has numbers as keys: `{"9876543210":{"name":…}}`, or the name as value. */
function recordsByNumber(fields: Fields): readonly Fields[] | null {
  const entries = Object.entries(fields);
  const numbers = entries.every(([name]) => /^\+?\d{7,15}$/.test(name));
  if (entries.length === 0 || !numbers) return null;
  return entries.map(([mobile, value]) =>
    isFields(value) && 'name' in value ? { ...value, mobile } : { mobile, name: value },
  );
}
