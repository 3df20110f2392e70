/** The sheet on which the designs are compared, and the speeds of Naam. */
import type { Column } from '../journey/phones';
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';

interface Weather {
  readonly weather: string;
  readonly moods: Partial<Behaviour>;
}

export const HEATS: { readonly column: Column; readonly weathers: readonly Weather[] } = {
  column: { rows: 10_000, share: 0.4 },
  weathers: [
    { weather: 'Naam fast, a batch ready after 3 s and 5 ms a number', moods: {} },
    {
      weather: 'Naam busy, ten numbers a second, one batch after another',
      moods: { processing: { fixedMs: 0, perNumberMs: 100, inTurn: true } },
    },
  ],
};
