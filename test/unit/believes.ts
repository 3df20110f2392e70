/** Whether a saved value is believed, and no longer is when a field of it is another. */
import type { Shape } from '../../src/core/saved/shape';

export const TEXT = [undefined, null, 7];
export const TEXT_OR_NULL = [undefined, 7];
export const FLAG = [undefined, null, 'yes', 1];
export const NUMBER = [undefined, null, '5', Infinity];
export const NUMBER_OR_NULL = [undefined, '5', Infinity];
export const COUNT = [undefined, null, '5', -1, 0.5, 10_000_001];
export const WORD = [undefined, null, '', 'dreaming'];
export const OBJECT = [undefined, '', 7, {}];

/** The value with the field at the end of the path changed; undefined takes it away. */
export function changed(
  value: unknown,
  [name = '', ...deeper]: readonly string[],
  to: unknown,
): object {
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [name]: deeper.length === 0 ? to : changed(object[name], deeper, to) };
}

export type Wrong = readonly [paths: string, values: readonly unknown[]];

/** `wrong`: paths of fields, with a blank between them, and what must not stand there. */
export function believes(shape: Shape, good: unknown, ...wrong: readonly Wrong[]): void {
  expect([good, shape(good)]).toEqual([good, true]);
  for (const [paths, values] of wrong) {
    for (const path of paths.split(' ')) {
      const taken = values.filter((value) => shape(changed(good, path.split('.'), value)));
      expect([path, taken]).toEqual([path, []]);
    }
  }
}
