/** Saved text may hold anything: whether a value that was read has the shape it was saved with. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';

export const flag: Shape = (value) => typeof value === 'boolean';

export const number: Shape = (value) => Number.isFinite(value);

/** A whole number that something is done so many times for. */
export const count = (most: number): Shape => {
  return (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
};

export const oneOf = (...all: readonly unknown[]): Shape => {
  return (value) => all.includes(value);
};

export const either = (...shapes: readonly Shape[]): Shape => {
  return (value) => shapes.some((fits) => fits(value));
};

export const orNull = (shape: Shape): Shape => either(oneOf(null), shape);

/** What an older version did not save. */
export const orAbsent = (shape: Shape): Shape => either(oneOf(undefined), shape);

export const listOf = (shape: Shape): Shape => {
  return (value) => Array.isArray(value) && value.every((item) => shape(item));
};

/** An object with at least these fields. */
export const fields = (shapes: Readonly<Record<string, Shape>>): Shape => {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shapes).every(([name, fits]) => fits((value as Record<string, unknown>)[name]));
};

/**
 * Returns saved text as what it was saved from; null where it no longer has that shape. `today`
 * gives fields of an older version the names that they have now.
 */
export function readSaved(
  saved: string | null | undefined,
  shape: Shape,
  today: (value: Readonly<Record<string, unknown>>) => unknown = (value) => value,
): unknown {
  try {
    const value = today(JSON.parse(String(saved)) as Readonly<Record<string, unknown>>);
    return shape(value) ? value : null;
  } catch {
    return null;
  }
}
