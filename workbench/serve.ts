/** `npm start`: the add-on in a page that looks and works like a sheet, on this machine only. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startPageServer } from './page-server/page-server';
import { ROOT } from './root';

const USUAL_PORT = 8321;

async function main(): Promise<void> {
  const wanted = process.env['PORT'];
  const bound = path.join(ROOT, '.workbench', 'bound-dist');
  const folders = { 'add-on': path.join(ROOT, 'dist'), bound: existsSync(bound) ? bound : null };
  const port = wanted === undefined ? USUAL_PORT : Number(wanted);
  const { url } = await startPageServer({ port, folders });
  process.stdout.write(`${url}\n`);
}

main().catch((error: unknown) => {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const why = taken ? 'That port is taken. Choose another one: PORT=0 npm start' : String(error);
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
});
