/** Makes a screenshot a third of its size: 256 colours are enough for text on plain grounds. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
const PALETTE_TYPE = 3;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each, as one number. */
  readonly colours: Uint32Array;
}

/** The same picture with a palette; for those that browsers write: 8 bits, not interlaced. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, colours } = pixelsOf(png);
  const palette = paletteOf(colours);
  const index = new Map(palette.map((colour, i) => [colour, i]));
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, at) => {
    const known = index.get(colour) ?? nearest(palette, colour);
    index.set(colour, known);
    rows[at + Math.floor(at / width) + 1] = known;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, PALETTE_TYPE], 8);
  const table = Buffer.from(palette.flatMap((colour) => parts(colour)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const bytes = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + length));
  }
  const lines = unfiltered(inflateSync(Buffer.concat(data)), width * bytes, height, bytes);
  const colours = Uint32Array.from({ length: width * height }, (_, i) =>
    lines.readUIntBE(i * bytes, 3),
  );
  return { width, height, colours };
}

/** Undoes what each line says of its bytes: that they stand for differences to their neighbours. */
function unfiltered(raw: Buffer, line: number, height: number, bytes: number): Buffer {
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x < bytes ? 0 : (out[at - bytes] ?? 0);
      const up = y === 0 ? 0 : (out[at - line] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (out[at - line - bytes] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (raw[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The frequent colours, and every other one that is too far from these to be painted as one. */
function paletteOf(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let near = 0; ; near += 10) {
    const palette: number[] = [];
    for (const colour of sorted) {
      if (palette.length > COLOURS) break;
      if (palette.every((other) => distance(other, colour) > near)) palette.push(colour);
    }
    if (palette.length <= COLOURS) return palette;
  }
}

const parts = (colour: number): [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 0xff,
  colour & 0xff,
];

function distance(one: number, other: number): number {
  const [red, green, blue] = parts(one);
  const [r, g, b] = parts(other);
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) => distance(other, colour));
  return distances.indexOf(Math.min(...distances));
}
