/** Builds sidebar.html: the panel as one page that loads nothing from other servers. */
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkHelp, HELP } from './help.mjs';
import { compiledMessages } from './messages.mjs';
import { at, shared, VERSION } from './places.mjs';

/** Writes sidebar.html into the folder and returns its size in bytes. Throws if HtmlService would alter it. */
export async function buildSidebar(folder, help = HELP) {
  checkHelp(help);
  const [script, style, page] = await Promise.all([
    bundled('sidebar/main.tsx'),
    bundled('sidebar/style.css'),
    readFile(at('sidebar/index.html'), 'utf8'),
  ]);
  const html = page
    .replace('<html', `<html data-version="${VERSION}" data-help="${help}"`)
    .replace('/* style.css */', () => style)
    .replace('/* main.tsx */', () => script);
  checkSidebar(html);
  await writeFile(path.join(folder, 'sidebar.html'), html);
  return Buffer.byteLength(html);
}

async function bundled(file) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [at(file)],
    format: 'iife',
    // The same as for Code.js.
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: '{}',
    plugins: [compiledMessages],
    // HtmlService strips // and /* inside template literals.
    supported: { 'template-literal': false },
  });
  return outputFiles[0].text.trim();
}

function checkSidebar(html) {
  for (const trap of ['`', '<?', '<!--']) {
    if (html.includes(trap))
      throw new Error(`sidebar.html contains ${trap}, which HtmlService would alter`);
  }
  if (/(src|href)\s*=\s*["']?\s*(https?:)?\/\//i.test(html)) {
    throw new Error('sidebar.html loads something from another server');
  }
}
