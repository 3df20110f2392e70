/** Measures the parts of Code.js, from esbuild's metafile. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../workbench/root';

export interface Share {
  readonly of: string;
  readonly bytes: number;
}

const ROOMS = ['core', 'naam', 'google'];
/** The same name as in build/phone-library.mjs. */
const LIBRARY = 'libphonenumber-js/max';

/** Returns the bytes of our folders in the bundle, of the phone library and its data, and of the rest. */
export async function sharesOf(code: string): Promise<Share[]> {
  const { metafile } = await build({
    entryPoints: [path.join(ROOT, 'src', 'main.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    charset: 'utf8',
    target: 'es2020',
    minifyWhitespace: true,
    format: 'esm',
    define: { BOUND: 'false' },
    external: [LIBRARY],
  });
  const own = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs))
      own.set(roomOf(file), (own.get(roomOf(file)) ?? 0) + bytesInOutput);
  const ours = [...own].map(([of, bytes]) => ({ of, bytes }));
  const data = longestText(code);
  const library = libraryIn(code) - data;
  const all = [
    ...ours.sort((a, b) => b.bytes - a.bytes),
    { of: '`libphonenumber-js`: its metadata, packed', bytes: data },
    { of: '`libphonenumber-js`: its code', bytes: library },
  ];
  const rest = Buffer.byteLength(code) - all.reduce((sum, { bytes }) => sum + bytes, 0);
  return [...all, { of: 'stubs, banner, line ends', bytes: rest }];
}

function roomOf(file: string): string {
  const room = ROOMS.find((name) => file.startsWith(`src/${name}/`));
  return room === undefined ? '`src/` itself' : `\`src/${room}/\``;
}

/** Returns the bytes of the longest text in the script, which is the packed metadata. */
function longestText(code: string): number {
  const texts = code.match(/(["'`])(?:(?!\1)[^\\]|\\.)*\1/gs) ?? [];
  return Math.max(0, ...texts.map((text) => Buffer.byteLength(text)));
}

/** The library is one function of the script, which is called at its first use. */
const BEGIN = 'load=() => {';
export const BUILT = 'return library}';

function libraryIn(code: string): number {
  const from = code.indexOf(BEGIN);
  const to = code.indexOf(BUILT, from);
  if (from < 0 || to < 0) throw new Error('Code.js: the phone library is not where it was');
  return Buffer.byteLength(code.slice(from, to));
}

/** Returns the text of a file in dist/. */
export const shipped = (name: string): string =>
  readFileSync(path.join(ROOT, 'dist', name), 'utf8');
