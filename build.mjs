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
const CODE_LIMIT = 320 * 1024;
const SIDEBAR_LIMIT = 60 * 1024;
const LIBRARY = 'libphonenumber-js/max';
const PLACEHOLDER = '__PHONE_LIBRARY__';
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

async function buildCode() {
  const names = await libraryNames();
  const options = {
    ...shared,
    entryPoints: [at('src/main.ts')],
    // Optional chaining is in Google's own samples; class fields are not safe there.
    target: 'es2020',
    minifySyntax: true,
    define: { BOUND: String(bound) },
    plugins: [lazyLibrary(names)],
    metafile: true,
  };
  // The metafile of an IIFE lists no exports; a first pass as ESM does.
  const pass = await build({ ...options, format: 'esm' });
  const exported = Object.values(pass.metafile.outputs)[0].exports.sort();
  const { outputFiles } = await build({ ...options, format: 'iife', globalName: 'NaamForSheets' });
  const library = await phoneLibrary(names);
  const banner =
    '/**\n * Naam for Sheets. Built by build.mjs from src/; do not edit.\n * @OnlyCurrentDoc\n */\n';
  const own = undented(outputFiles[0].text).replace(PLACEHOLDER, () => library);
  const code = banner + own + stubs(exported) + '\n';
  checkCode(code);
  await writeFile(at('dist/Code.js'), code);
  return code.length;
}

/**
 * Without indentation: 20 KB, paid on every execution. Names and lines stay, and any formatter
 * brings it back. No literal of ours goes over several lines (test/house), so no text is changed.
 */
function undented(text) {
  return text.replace(/^ +/gm, '');
}

function checkCode(code) {
  if (code.includes(PLACEHOLDER)) throw new Error('Code.js: the phone library is missing');
  if (Buffer.byteLength(code) > CODE_LIMIT)
    throw new Error(`Code.js is over 320 KB: ${Buffer.byteLength(code)}`);
}

async function buildSidebar() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [at('sidebar/main.ts')],
    format: 'iife',
    target: 'es2019',
    minify: true,
    // HtmlService strips // and /* inside template literals.
    supported: { 'template-literal': false },
  });
  const style = await readFile(at('sidebar/style.css'), 'utf8');
  const page = await readFile(at('sidebar/index.html'), 'utf8');
  const html = page
    .replace('/* style.css */', () => style)
    .replace('/* main.ts */', () => outputFiles[0].text.trim());
  checkSidebar(html);
  await writeFile(at('dist/sidebar.html'), html);
  return html.length;
}

function checkSidebar(html) {
  for (const trap of ['`', '<?', '<!--']) {
    if (html.includes(trap)) throw new Error(`sidebar.html holds ${trap}, which HtmlService minds`);
  }
  if (/(src|href)\s*=\s*["']?\s*(https?:)?\/\//i.test(html)) {
    throw new Error('sidebar.html loads something from outside');
  }
  if (Buffer.byteLength(html) > SIDEBAR_LIMIT) throw new Error('sidebar.html is over 60 KB');
}

/** The Node programs; their packages stay outside. */
async function buildWorkbench() {
  const programs = {
    enrich: at('workbench/enrich.ts'),
    'stand-in': at('workbench/naam/serve-stand-in.ts'),
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
}

try {
  await mkdir(at('dist'), { recursive: true });
  const [code, sidebar] = await Promise.all([buildCode(), buildSidebar(), buildWorkbench()]);
  await copyFile(at('appsscript.json'), at('dist/appsscript.json'));
  for (const file of await readdir(at('dist'))) {
    if (!SHIPPED.includes(file)) await rm(at('dist', file), { recursive: true });
  }
  if (!quiet) console.log(`dist/: Code.js ${code} B, sidebar.html ${sidebar} B, appsscript.json`);
} catch (error) {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
}
