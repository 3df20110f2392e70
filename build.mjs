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

  --bound   for a script bound to one sheet: its trigger runs every five minutes, not once an hour
  --policy  the limits of a company's copy (docs/policy.md)
  --out     builds only the three files, into this folder
  --quiet   prints nothing if the build succeeds`;

const SHIPPED = ['Code.js', 'sidebar.html', 'appsscript.json'];
/** The same script, built for one sheet: the workbench shows it. */
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

/** Builds the three files for an add-on or a bound script. Returns the bytes of Code.js and of sidebar.html. */
async function buildShipped(folder, kind) {
  await mkdir(folder, { recursive: true });
  const sizes = await Promise.all([buildCode(folder, kind), buildSidebar(folder)]);
  await copyFile(at('appsscript.json'), path.join(folder, 'appsscript.json'));
  return sizes;
}

/** Removes all other files from dist/: they would be sent to Google. */
async function removeOthers() {
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
  if (out === undefined) await removeOthers();
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
