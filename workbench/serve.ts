/** `npm start`: serves a page that looks and works like Sheets, with the add-on in it, on this machine only. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPageServer } from './page-server/page-server';
import { ROOT } from './root';

const USUAL_PORT = 8321;
const USAGE = `npm start -- [--project FOLDER] [--bare]

  --project  runs the project in this folder instead of dist/, such as a build with a company's policy
  --bare     opens the sheet without the panel`;

async function main(): Promise<void> {
  const wanted = process.env['PORT'];
  const { project, bare } = options();
  const bound = project ?? path.join(ROOT, '.workbench', 'bound-dist');
  const addOn = project ?? path.join(ROOT, 'dist');
  const folders = { 'add-on': addOn, bound: existsSync(bound) ? bound : null };
  const port = wanted === undefined ? USUAL_PORT : Number(wanted);
  const { url } = await startPageServer({ port, folders, greets: !bare && project === null });
  process.stdout.write(`${url}\n`);
}

/** Returns the folder to run instead of dist/ (null for dist/), and whether to open no panel. */
function options(): { project: string | null; bare: boolean } {
  const known = { project: { type: 'string' }, bare: { type: 'boolean' } } as const;
  const { project, bare = false } = parseArgs({ options: known }).values;
  return { project: project === undefined ? null : path.resolve(project), bare };
}

main().catch((error: unknown) => {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const wrong = ((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  const why = taken
    ? 'That port is taken. Choose another one: PORT=0 npm start'
    : wrong
      ? `${(error as Error).message}\n${USAGE}`
      : String(error);
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
});
