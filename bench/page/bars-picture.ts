/** Draws bars, with the lost part of each in red. */
import { figure } from './markdown';
import { picture, round, words } from './svg';

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly lost: number;
}

const WIDTH = 720;
const LEFT = 270;
const ROOM = 330;
const STEP = 34;
const THICK = 20;
const TOP = 44;

/** Returns the picture as SVG. The first bar is ours and has its own colour. */
export function bars(title: string, all: readonly Bar[]): string {
  const most = Math.max(1, ...all.map(({ value }) => value));
  const parts = all.flatMap(({ name, value, lost }, i) => {
    const y = TOP + i * STEP;
    const long = (n: number): number => round((n / most) * ROOM);
    const says = lost > 0 ? `${figure(value)}, ${figure(lost)} lost` : figure(value);
    return [
      words(LEFT - 10, y + THICK - 5, name, 'end'),
      `<rect class="bar ${i === 0 ? 'c' : 'a'}" x="${LEFT}" y="${y}" width="${long(value)}" height="${THICK}"/>`,
      `<rect class="bar lost" x="${LEFT}" y="${y}" width="${long(lost)}" height="${THICK}"/>`,
      words(LEFT + long(value) + 8, y + THICK - 5, says),
    ];
  });
  return picture({ width: WIDTH, height: TOP + all.length * STEP + 6, title }, parts);
}
