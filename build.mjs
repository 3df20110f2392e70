/**
 * Builds what is shipped (dist/: Code.js, sidebar.html, appsscript.json) and, in .workbench/, the
 * Node programs that run it. `--bound` builds for a script bound to one sheet; `--quiet` says
 * nothing when all is well.
 */
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const bound = process.argv.includes('--bound');
const quiet = process.argv.includes('--quiet');

const SHIPPED = ['Code.js', 'sidebar.html', 'appsscript.json'];
const CODE_LIMIT = 300 * 1024;
const SIDEBAR_LIMIT = 60 * 1024;
const LIBRARY = 'libphonenumber-js/max';
const PLACEHOLDER = '__PHONE_LIBRARY__';
const { version: VERSION } = JSON.parse(await readFile(at('package.json'), 'utf8'));
const shared = { bundle: true, write: false, logLevel: 'silent', charset: 'utf8' };

/** The names that our code takes from the phone library: nothing else of it is shipped. */
async function libraryNames() {
  const names = new Set();
  for (const file of await readdir(at('src/core'))) {
    if (!file.endsWith('.ts')) continue;
    const text = await readFile(at('src/core', file), 'utf8');
    for (const [, list] of [...text.matchAll(/^import \{([^}]*)\} from '([^']*)';/gms)].filter(
      ([, , from]) => from === LIBRARY,
    )) {
      for (const name of list.split(',').map((n) => n.trim())) {
        if (name && !name.startsWith('type ')) names.add(name);
      }
    }
  }
  return [...names].sort();
}

/**
 * The library's metadata without the rules for writing numbers out, a third of it: we only read.
 * A bundle test compares what the shipped code reads with what the whole library reads.
 */
const readingOnly = {
  name: 'reading-only-metadata',
  setup(pass) {
    pass.onLoad({ filter: /metadata\.max\.json\.js$/ }, async () => {
      const file = at('node_modules/libphonenumber-js/metadata.max.json');
      const metadata = JSON.parse(await readFile(file, 'utf8'));
      const FORMATS = 4;
      for (const country of Object.values(metadata.countries)) {
        if (Array.isArray(country[FORMATS])) country[FORMATS] = 0;
      }
      return { contents: unpacking(JSON.stringify(metadata)), loader: 'js' };
    });
  },
};

/**
 * Metadata repeats itself: byte-pair coding halves it. Each pair that stands there most often
 * becomes a letter that does not stand there yet, until letters run out.
 */
function unpacking(json) {
  const meanings = [];
  let packed = json;
  for (const letter of 'abcefghijklmnopqrstuvwxyz!#$%&*;<=>@^_~') {
    if (json.includes(letter)) continue;
    const pair = mostFrequentPair(packed);
    packed = packed.split(pair).join(letter);
    meanings.push([letter, pair]);
  }
  return [
    `let text = ${JSON.stringify(packed)};`,
    `const meanings = ${JSON.stringify(meanings.reverse())};`,
    'for (const [letter, pair] of meanings) text = text.split(letter).join(pair);',
    'export default JSON.parse(text);',
  ].join('\n');
}

function mostFrequentPair(text) {
  const counts = new Map();
  for (let i = 1; i < text.length; i += 1) {
    const pair = text.slice(i - 1, i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

/** The phone library, minified by itself, as one function that builds it at its first use. */
async function phoneLibrary(names) {
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents: `export { ${names.join(', ')} } from '${LIBRARY}';`, resolveDir: root },
    format: 'iife',
    globalName: 'library',
    target: 'es2019',
    minify: true,
    plugins: [readingOnly],
  });
  return `() => {${outputFiles[0].text.trim()}return library}`;
}

/** Stands in for the library in our bundle: each function loads it when it is called. */
function lazyLibrary(names) {
  const contents = [
    `const load = ${PLACEHOLDER};`,
    'let library;',
    'const loaded = () => (library = library || load());',
    ...names.map(
      (name) => `export function ${name}(...args) { return loaded().${name}(...args); }`,
    ),
  ].join('\n');
  return {
    name: 'lazy-phone-library',
    setup(pass) {
      pass.onResolve({ filter: /^libphonenumber-js\/max$/ }, () => ({
        path: LIBRARY,
        namespace: 'lazy',
        sideEffects: false,
      }));
      pass.onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({ contents, loader: 'js' }));
    },
  };
}

/** One `function name() {…}` for each export of main.ts: Apps Script sees declarations only. */
function stubs(names) {
  const stub = (name) =>
    `function ${name}() {\n  return NaamForSheets.${name}.apply(this, arguments);\n}`;
  return names.map(stub).join('\n');
}

/** Of both builds, the add-on's and the bound script's. */
let phoneLibraryText;

async function buildCode(folder, toSheet) {
  const names = await libraryNames();
  const options = {
    ...shared,
    entryPoints: [at('src/main.ts')],
    // Optional chaining is in Google's own samples; class fields are not safe there.
    target: 'es2020',
    // Blanks are a seventh of it, and paid on every execution; names stay, and any formatter
    // brings the blanks back.
    minifyWhitespace: true,
    lineLimit: 110,
    define: { BOUND: String(toSheet) },
    plugins: [lazyLibrary(names)],
    metafile: true,
  };
  // The metafile of an IIFE lists no exports; a first pass as ESM does.
  const pass = await build({ ...options, format: 'esm' });
  const exported = Object.values(pass.metafile.outputs)[0].exports.sort();
  const { outputFiles } = await build({ ...options, format: 'iife', globalName: 'NaamForSheets' });
  phoneLibraryText ??= phoneLibrary(names);
  const library = await phoneLibraryText;
  const banner = [
    '/**',
    ` * Naam for Sheets ${VERSION}`,
    ' * Built by build.mjs from src/; do not edit.',
    ' * @OnlyCurrentDoc',
    ' */\n',
  ].join('\n');
  const own = outputFiles[0].text.replace(PLACEHOLDER, () => library);
  const code = banner + own + stubs(exported) + '\n';
  checkCode(code);
  await writeFile(at(folder, 'Code.js'), code);
  return code.length;
}

function checkCode(code) {
  if (code.includes(PLACEHOLDER)) throw new Error('Code.js: the phone library is missing');
  if (Buffer.byteLength(code) > CODE_LIMIT)
    throw new Error(`Code.js is over 300 KB: ${Buffer.byteLength(code)}`);
}

async function buildSidebar() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [at('sidebar/main.tsx')],
    format: 'iife',
    // As the script's: what Google's own samples use.
    target: 'es2020',
    minify: true,
    // `h(tag, props, child)` is shorter than what the automatic runtime makes.
    inject: [at('sidebar/h.ts')],
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    tsconfigRaw: '{}',
    plugins: [packedWords],
    mangleProps: await ownNames(),
    // HtmlService strips // and /* inside template literals.
    supported: { 'template-literal': false },
  });
  const style = await minifiedStyle();
  const page = await readFile(at('sidebar/index.html'), 'utf8');
  const html = page
    .replace('<html', `<html data-version="${VERSION}"`)
    .replace('/* style.css */', () => style)
    .replace('/* main.tsx */', () => outputFiles[0].text.trim());
  checkSidebar(html);
  await writeFile(at('dist/sidebar.html'), html);
  return Buffer.byteLength(html);
}

/** Names within the panel's state and views, of a letter or two in the page. */
const OWN_NAMES = [
  ...['calls', 'choices', 'counted', 'doubt', 'facts', 'failure', 'followed', 'going', 'heard'],
  ...['label', 'looked', 'main', 'notice', 'outcome', 'pace', 'panel', 'past', 'request'],
  ...['stepped', 'tested', 'ticked', 'usual', 'words'],
];

/** None of them may stand in what goes to the script or comes from it, nor among the words. */
async function ownNames() {
  const protocol = await readFile(at('src/protocol.ts'), 'utf8');
  const types = [...protocol.matchAll(/ from '\.\/([^']*)';/g)].map(([, from]) => `src/${from}.ts`);
  const names = OWN_NAMES.join('|');
  for (const file of ['src/protocol.ts', ...types, 'sidebar/words/word.ts']) {
    const taken = new RegExp(`(readonly |^ {2})(${names})\\b`, 'm');
    const [, , name] = taken.exec(await readFile(at(file), 'utf8')) ?? [];
    if (name) throw new Error(`${file} says ${name}, which the sidebar shortens`);
  }
  return new RegExp(`^(${names})$`);
}

/** The word tables without names, packed: 10 KB less. The page unpacks what it speaks. */
const packedWords = {
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

async function minifiedStyle() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [at('sidebar/style.css')],
    minify: true,
  });
  return outputFiles[0].text.trim();
}

function checkSidebar(html) {
  for (const trap of ['`', '<?', '<!--']) {
    if (html.includes(trap)) throw new Error(`sidebar.html holds ${trap}, which HtmlService minds`);
  }
  if (/(src|href)\s*=\s*["']?\s*(https?:)?\/\//i.test(html)) {
    throw new Error('sidebar.html loads something from outside');
  }
  const bytes = Buffer.byteLength(html);
  if (bytes > SIDEBAR_LIMIT) throw new Error(`sidebar.html is over 60 KB: ${bytes}`);
}

/** The Node programs; their packages stay outside. */
async function buildWorkbench() {
  const programs = {
    enrich: at('workbench/enrich.ts'),
    'stand-in': at('workbench/naam/serve-stand-in.ts'),
    serve: at('workbench/serve.ts'),
    'live-worker': at('workbench/live/worker.ts'),
    push: at('workbench/release/push.ts'),
    release: at('workbench/release/release.ts'),
    zip: at('workbench/release/zip.ts'),
    probe: at('workbench/probe/probe.ts'),
    'probe-naam': at('workbench/probe/probe-naam.ts'),
    bench: at('bench/main.ts'),
  };
  for (const entry of Object.values(programs)) if (!existsSync(entry)) return;
  await build({
    ...shared,
    write: true,
    entryPoints: programs,
    outdir: at('.workbench'),
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  });
  await buildPage();
}

/** What the browser loads of the workbench: the page, and `google.script` for the panel's frame. */
async function buildPage() {
  await build({
    ...shared,
    write: true,
    entryPoints: {
      page: at('workbench/page/main.tsx'),
      'google-script': at('workbench/page/frame/google-script.ts'),
    },
    outdir: at('.workbench/page'),
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  for (const file of ['index.html', 'page.css', 'icon.svg'])
    await copyFile(at('workbench/page', file), at('.workbench/page', file));
}

/** The same script as it is when bound to one sheet, for the workbench to show. */
const BOUND_DIST = '.workbench/bound-dist';

async function completeBound() {
  for (const file of ['sidebar.html', 'appsscript.json'])
    await copyFile(at('dist', file), at(BOUND_DIST, file));
}

try {
  for (const folder of ['dist', BOUND_DIST]) await mkdir(at(folder), { recursive: true });
  const [code, , sidebar] = await Promise.all([
    buildCode('dist', bound),
    buildCode(BOUND_DIST, true),
    buildSidebar(),
    buildWorkbench(),
  ]);
  await copyFile(at('appsscript.json'), at('dist/appsscript.json'));
  for (const file of await readdir(at('dist'))) {
    if (!SHIPPED.includes(file)) await rm(at('dist', file), { recursive: true });
  }
  await completeBound();
  if (!quiet) console.log(`dist/: Code.js ${code} B, sidebar.html ${sidebar} B, appsscript.json`);
} catch (error) {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
}
