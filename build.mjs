/**
 * Builds what is shipped (dist/: Code.js, sidebar.html, appsscript.json) and, in .workbench/, the
 * Node programs that run it. The parts are in build/.
 */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCode } from './build/code.mjs';
import { at } from './build/places.mjs';
import { policyWords, readPolicy } from './build/policy.mjs';
import { buildSidebar } from './build/sidebar.mjs';
import { buildWorkbench } from './build/workbench.mjs';

const USAGE = `node build.mjs [--bound] [--policy FILE] [--out FOLDER] [--quiet]

  --bound   for a script bound to one sheet: woken every five minutes, not once an hour
  --policy  what a company allows in its copy (docs/policy.md)
  --out     builds the three files into this folder, and nothing else
  --quiet   says nothing when all is well`;

const SHIPPED = ['Code.js', 'sidebar.html', 'appsscript.json'];
/** The same script as it is when bound to one sheet, for the workbench to show. */
const BOUND_DIST = at('.workbench/bound-dist');

function options() {
  const flag = { type: 'boolean', default: false };
  const text = { type: 'string' };
  const known = { bound: flag, quiet: flag, policy: text, out: text };
  try {
    return parseArgs({ options: known }).values;
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
}

/** The three files of one kind. */
async function buildShipped(folder, kind) {
  await mkdir(folder, { recursive: true });
  const sizes = await Promise.all([buildCode(folder, kind), buildSidebar(folder)]);
  await copyFile(at('appsscript.json'), path.join(folder, 'appsscript.json'));
  return sizes;
}

/** What else stands in dist/ would be sent to Google. */
async function removeStrays() {
  for (const file of await readdir(at('dist'))) {
    if (!SHIPPED.includes(file)) await rm(at('dist', file), { recursive: true });
  }
}

try {
  const { bound, quiet, policy: file, out } = options();
  const policy = await readPolicy(file);
  const folder = out === undefined ? at('dist') : path.resolve(out);
  const [[code, sidebar]] = await Promise.all([
    buildShipped(folder, { bound, policy }),
    ...(out === undefined
      ? [buildShipped(BOUND_DIST, { bound: true, policy }), buildWorkbench()]
      : []),
  ]);
  if (out === undefined) await removeStrays();
  const restricted = policyWords(policy);
  if (!quiet) {
    const name = path.relative(at(), folder);
    console.log(`${name}/: Code.js ${code} B, sidebar.html ${sidebar} B, appsscript.json`);
    if (restricted !== '') console.log(`Policy: ${restricted}`);
  }
} catch (error) {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
}
