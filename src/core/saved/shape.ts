/** Shapes: type guards with which saved JSON is checked, because saved text can be anything. */

/**
 * Returns whether a value has type T. A shape of only some members of a union isn't a shape of the
 * union (`in out`), so that forgetting a member doesn't compile.
 */
export interface Shape<in out T> {
  (value: unknown): value is T;
}

/** The type of a shape. */
type Shaped<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, unknown>>;

export const anything: Shape<unknown> = (_): _ is unknown => true;

export const text: Shape<string> = (value) => typeof value === 'string';

export const flag: Shape<boolean> = (value) => typeof value === 'boolean';

export const number: Shape<number> = (value): value is number => Number.isFinite(value);

/** A whole number from 0 to `most`. */
export const count = (most: number): Shape<number> => {
  return (value): value is number =>
    number(value) && Number.isInteger(value) && value >= 0 && value <= most;
};

/** One of these values. */
export const oneOf = <const All extends readonly unknown[]>(...all: All): Shape<All[number]> => {
  return (value): value is All[number] => all.includes(value);
};

/** A value with one of these shapes. */
export const either = <All extends readonly ((value: unknown) => boolean)[]>(
  ...shapes: All
): Shape<Shaped<All[number]>> => {
  return (value): value is Shaped<All[number]> => shapes.some((fits) => fits(value));
};

export const orNull = <T>(shape: Shape<T>): Shape<T | null> => {
  return (value): value is T | null => value === null || shape(value);
};

/** A field that can be absent, for example because an older version didn't save it. */
export const orAbsent = <T>(shape: Shape<T>): Shape<T | undefined> => {
  return (value): value is T | undefined => value === undefined || shape(value);
};

/** A list of values of one shape. */
export const listOf = <T>(shape: Shape<T>): Shape<readonly T[]> => {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape);
};

/** An object with at least these fields. */
export const fields = <T extends object>(shapes: {
  readonly [Name in keyof T]-?: Shape<T[Name]>;
}): Shape<T> => {
  return (value): value is T => {
    if (!isObject(value)) return false;
    for (const name in shapes) if (!shapes[name](value[name])) return false;
    return true;
  };
};

/** An object whose fields, whatever their names, are all of one shape. */
export const recordOf = <T>(shape: Shape<T>): Shape<Record<string, T>> => {
  return (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(shape);
};

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/**
 * Returns the value of saved JSON; null if it doesn't have this shape. `today` converts what an older
 * version saved.
 */
export function readSaved<T>(
  saved: string | null | undefined,
  shape: Shape<T>,
  today: (value: Fields) => unknown = (value) => value,
): T | null {
  const parsed = parse(saved);
  const value = isObject(parsed) ? today(parsed) : parsed;
  return shape(value) ? value : null;
}

/** Returns null for text that isn't JSON; saved JSON is always an object or a list. */
function parse(saved: string | null | undefined): unknown {
  try {
    return JSON.parse(String(saved));
  } catch {
    return null;
  }
}
