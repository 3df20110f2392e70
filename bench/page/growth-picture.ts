/** Draws how long work takes as sheets grow. Both axes are logarithmic, so proportional growth is a straight line. */
import { figure } from './markdown';
import { picture, round, rule, words } from './svg';

interface Curve {
  readonly name: string;
  /** Rows and milliseconds, by rows. */
  readonly points: readonly (readonly [rows: number, ms: number])[];
}

const WIDTH = 720;
const HEIGHT = 380;
const LEFT = 70;
const RIGHT = 520;
const TOP = 44;
const BOTTOM = 330;
const COLOURS = ['a', 'b', 'c', 'd'];

/** Returns the picture as SVG. */
export function growth(title: string, curves: readonly Curve[]): string {
  const all = curves.flatMap(({ points }) => points);
  const x = scale(
    all.map(([rows]) => rows),
    LEFT,
    RIGHT,
  );
  const y = scale(
    all.map(([, ms]) => ms),
    BOTTOM,
    TOP,
  );
  const parts = [
    ...x.tens.flatMap((n) => [
      rule(x.at(n), TOP, x.at(n), BOTTOM),
      words(x.at(n), BOTTOM + 20, figure(n), 'middle'),
    ]),
    ...y.tens.flatMap((n) => [
      rule(LEFT, y.at(n), RIGHT, y.at(n)),
      words(LEFT - 8, y.at(n) + 4, said(n), 'end'),
    ]),
    words((LEFT + RIGHT) / 2, BOTTOM + 42, 'rows', 'middle'),
    ...named(curves, y.at).flatMap(({ curve, label }, i) =>
      drawn(curve, COLOURS[i % COLOURS.length] ?? 'a', x.at, y.at, label),
    ),
  ];
  return picture({ width: WIDTH, height: HEIGHT, title }, parts);
}

type At = (value: number) => number;

function scale(values: readonly number[], from: number, to: number): { at: At; tens: number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  const at = (value: number): number =>
    from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  return { at, tens: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)) };
}

/** Returns the curves with the heights of their labels, moved so that labels don't overlap. */
function named(curves: readonly Curve[], at: At): { curve: Curve; label: number }[] {
  const APART = 17;
  const all = curves.map((curve) => ({ curve, label: at(curve.points.at(-1)?.[1] ?? 1) }));
  let below = -Infinity;
  for (const one of [...all].sort((a, b) => a.label - b.label)) {
    one.label = Math.max(one.label, below + APART);
    below = one.label;
  }
  return all;
}

function drawn({ name, points }: Curve, colour: string, x: At, y: At, label: number): string[] {
  const places = points.map(([rows, ms]) => `${round(x(rows))},${round(y(ms))}`);
  const dots = points.map(
    ([rows, ms]) =>
      `<circle class="dot ${colour}" cx="${round(x(rows))}" cy="${round(y(ms))}" r="3"/>`,
  );
  const [, last = 0] = points.at(-1) ?? [];
  const line = `<polyline class="line ${colour}" style="fill:none" points="${places.join(' ')}"/>`;
  return [line, ...dots, words(RIGHT + 12, label + 4, `${name}: ${said(last)}`)];
}

function said(ms: number): string {
  if (ms >= 1_000) return `${figure(ms / 1_000, ms >= 10_000 ? 0 : 1)} s`;
  return ms >= 10 ? `${figure(ms)} ms` : `${figure(ms, ms >= 1 ? 1 : 2)} ms`;
}
