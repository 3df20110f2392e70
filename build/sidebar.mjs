/** sidebar.html: the panel as one page that loads nothing. */
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { at, shared, VERSION } from './places.mjs';
import { packedWords } from './words.mjs';

const SIDEBAR_LIMIT = 60 * 1024;

/** Gives its bytes. */
export async function buildSidebar(folder) {
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
  // A second pass of another kind: it takes 1 KB off what esbuild leaves.
  const script = await minify(outputFiles[0].text, {
    ecma: 2020,
    compress: { passes: 3, toplevel: true },
    mangle: { toplevel: true },
  });
  const page = await readFile(at('sidebar/index.html'), 'utf8');
  const html = page
    .replace(/>\s+</g, '><')
    .replace(/\s+(?=\/\* )|(?<= \*\/)\s+/g, '')
    .replace('<html', `<html data-version="${VERSION}"`)
    .replace('/* style.css */', () => style)
    .replace('/* main.tsx */', () => script.code.trim());
  checkSidebar(html);
  await writeFile(path.join(folder, 'sidebar.html'), html);
  return Buffer.byteLength(html);
}

/** Names within the panel's state and views, of a letter or two in the page. */
const OWN_NAMES = [
  ...['asks', 'calls', 'choices', 'counted', 'doubt', 'facts', 'fails', 'failure', 'followed'],
  ...['going', 'heard', 'label', 'looked', 'main', 'mode', 'notice', 'outcome', 'pace'],
  ...['panel', 'past', 'request', 'seen', 'stepped', 'tested', 'ticked', 'usual', 'wire'],
  'words',
];

/** None of them may stand in what goes to the script or comes from it, nor among the words. */
async function ownNames() {
  const protocol = await readFile(at('src/protocol.ts'), 'utf8');
  const types = [...protocol.matchAll(/ from '\.\/([^']*)';/g)].map(([, from]) => `src/${from}.ts`);
  const names = OWN_NAMES.join('|');
  // What stands in braces among the words is put there by its name.
  const taken = new RegExp(`(readonly |^ {2}|\\{)(${names})\\b`, 'm');
  for (const file of [
    'src/protocol.ts',
    ...types,
    'sidebar/words/word.ts',
    'sidebar/words/en.ts',
  ]) {
    const [, , name] = taken.exec(await readFile(at(file), 'utf8')) ?? [];
    if (name) throw new Error(`${file} says ${name}, which the sidebar shortens`);
  }
  return new RegExp(`^(${names})$`);
}

async function minifiedStyle() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [at('sidebar/style.css')],
    minify: true,
  });
  // Values of custom properties are kept as they are written, and they are written with a blank.
  return outputFiles[0].text.trim().replace(/(--\w+): /g, '$1:');
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
