/** Builds Code.js: the script, a function declaration for each entry point, and the phone library. */
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indianLines } from './india.mjs';
import { lazyLibrary, libraryNames, phoneLibrary, PLACEHOLDER } from './phone-library.mjs';
import { at, shared, VERSION } from './places.mjs';
import { policyWords } from './policy.mjs';

/**
 * Returns one `function name() {…}` for each export of main.ts, because Apps Script finds only
 * declarations. Functions for formulas keep their comment and argument names, which Sheets shows.
 */
async function stubs(names) {
  const heads = await formulaHeads();
  const stub = (name) =>
    `${heads.get(name) ?? `function ${name}()`} {\n  return NaamForSheets.${name}.apply(this, arguments);\n}`;
  return names.map(stub).join('\n');
}

const FORMULA = /(\/\*\*(?:(?!\*\/)[^])*@customfunction\s+\*\/\n)export function (\w+)\(([^)]*)\)/g;

/** Returns the comment and the head of each function for formulas, by its name. */
async function formulaHeads() {
  const text = await readFile(at('src/formulas.ts'), 'utf8');
  const heads = [...text.matchAll(FORMULA)].map(([, comment, name, parameters]) => {
    const known = [...parameters.matchAll(/(\w+):/g)].map(([, parameter]) => parameter);
    return [name, `${comment}function ${name}(${known.join(', ')})`];
  });
  return new Map(heads);
}

/** Made once for both builds, the add-on's and the bound script's. */
let phoneLibraryText;
let indianLinesText;

/** Writes Code.js for an add-on or for a script bound to one sheet. Returns its size in bytes. */
export async function buildCode(folder, { bound, policy }) {
  const names = await libraryNames();
  indianLinesText ??= indianLines();
  const constants = { BOUND: bound, POLICY: policy, INDIAN_LINES: await indianLinesText };
  const options = {
    ...shared,
    entryPoints: [at('src/main.ts')],
    // Optional chaining is in Google's own samples; class fields are not safe there.
    target: 'es2020',
    // Google loads the script for every execution, so white space costs time. Names stay readable,
    // and any formatter brings the white space back.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 110,
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    plugins: [lazyLibrary(names)],
    metafile: true,
  };
  // The metafile of an IIFE lists no exports. The metafile of an ES module does.
  const pass = await build({ ...options, format: 'esm' });
  const exported = Object.values(pass.metafile.outputs)[0].exports.sort();
  const { outputFiles } = await build({ ...options, format: 'iife', globalName: 'NaamForSheets' });
  phoneLibraryText ??= phoneLibrary(names);
  const library = await phoneLibraryText;
  const own = outputFiles[0].text.replace(PLACEHOLDER, () => library);
  const code = banner(policyWords(policy)) + own + (await stubs(exported)) + '\n';
  checkCode(code);
  await writeFile(path.join(folder, 'Code.js'), code);
  return Buffer.byteLength(code);
}

function banner(restricted) {
  return [
    '/**',
    ` * Naam for Sheets ${VERSION}`,
    ' * Built by build.mjs from src/; do not edit.',
    ...(restricted === '' ? [] : [` * Policy: ${restricted}`]),
    ' * @OnlyCurrentDoc',
    ' */\n',
  ].join('\n');
}

function checkCode(code) {
  if (code.includes(PLACEHOLDER)) throw new Error('Code.js: the phone library is missing');
}
