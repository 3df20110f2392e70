/** The words of the panel, packed. */
import { build } from 'esbuild';
import { at, shared } from './places.mjs';

/** The word tables without names, packed: 10 KB less. The page unpacks what it speaks. */
export const packedWords = {
  name: 'packed-words',
  setup(pass) {
    pass.onLoad({ filter: /words[\\/]tables\.ts$/ }, async () => {
      const words = await sidebarWords();
      const english = packed(Object.values(words.EN), words);
      const reasons = Object.entries(words.REASONS_IN_HINDI).flat();
      const hindi = packed([...Object.values(words.HI), ...reasons], words);
      const contents = [
        "import { unpacked } from './packed';",
        'const read = {};',
        'const table = (name, text) => (read[name] = read[name] || unpacked(text));',
        'export const TABLES = {',
        `  get en() { return table('en', ${JSON.stringify(english)}); },`,
        `  get hi() { return table('hi', ${JSON.stringify(hindi)}); },`,
        '};',
        'export const reasonInHindi = (reason) =>',
        '  TABLES.hi.includes(reason) ? TABLES.hi[TABLES.hi.indexOf(reason) + 1] : reason;',
      ].join('\n');
      return { contents, loader: 'js', resolveDir: at('sidebar/words') };
    });
  },
};

/** Sentences as one number in the digits of words/packed.ts, whose model foretells each bit. */
function packed(sentences, { RARE, DIGITS, BASE, AHEAD, NARROWEST, spelled, unpacked }) {
  const letters = [...sentences.join('^')].map((letter) => {
    const code = letter.charCodeAt(0);
    return RARE.indexOf(letter) + 1 || (code < 128 ? code : code - 0x900 + 128);
  });
  const bits = [...letters, 0].flatMap((code) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((n) => (code >> n) & 1),
  );
  let low = 0n;
  let range = BASE ** AHEAD;
  let digits = AHEAD;
  let asked = 0;
  spelled((chance) => {
    const is = bits[asked];
    const ones = Math.floor(range * chance);
    asked += 1;
    if (is === 0) low += BigInt(ones);
    range = is === 1 ? ones : range - ones;
    while (range <= NARROWEST) {
      range *= BASE;
      low *= BigInt(BASE);
      digits += 1;
    }
    return is;
  });
  // The shortest number of the range: all but its first digits are 0.
  const unit = BigInt(NARROWEST);
  let number = (low + unit - 1n) / unit;
  let text = '';
  for (let left = digits - AHEAD + 1; left > 0; left -= 1) {
    text = DIGITS[Number(number % BigInt(BASE))] + text;
    number /= BigInt(BASE);
  }
  if (unpacked(text).join('^') !== sentences.join('^')) {
    throw new Error('The words do not come out of their packing');
  }
  return text;
}

async function sidebarWords() {
  const contents = ['en', 'hi', 'packed'].map((file) => `export * from './${file}';`).join('\n');
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents, resolveDir: at('sidebar/words') },
    format: 'esm',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
