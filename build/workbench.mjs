/** Builds the Node programs of the workbench, and its page, into .workbench/. */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { indianLines } from './india.mjs';
import { at, shared } from './places.mjs';

/** Builds the Node programs and the page. Packages are not bundled: Node loads them from node_modules. */
export async function buildWorkbench() {
  const programs = {
    enrich: at('workbench/enrich.ts'),
    'stand-in': at('workbench/naam/serving/serve-stand-in.ts'),
    serve: at('workbench/serve.ts'),
    'live-worker': at('workbench/live/worker.ts'),
    push: at('workbench/release/push.ts'),
    release: at('workbench/release/release.ts'),
    zip: at('workbench/release/zip.ts'),
    probe: at('workbench/probe/probe.ts'),
    'probe-naam': at('workbench/probe/probe-naam.ts'),
    'apps-script': at('workbench/apps-script/library.ts'),
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
    // The bench measures the source of core with the same table as in Code.js.
    define: { INDIAN_LINES: JSON.stringify(await indianLines()) },
    sourcemap: 'inline',
  });
  await buildPage();
}

/** Builds what the browser loads: the page, and `google.script` and the key field for the panel's frame. */
async function buildPage() {
  await build({
    ...shared,
    write: true,
    entryPoints: {
      page: at('workbench/page/main.tsx'),
      'google-script': at('workbench/page/frame/google-script.ts'),
      'key-field': at('workbench/page/frame/key-field.ts'),
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
