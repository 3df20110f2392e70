/** `npm run probe`: writes the probe that you paste into a sheet, or runs it in the emulation. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { USUAL } from '../apps-script/surroundings/switches';
import { ROOT } from '../root';
import { EMULATED_SERVER } from './emulated-network';
import { claimed, type Claimed } from './claims';
import { oddServer } from './odd-server';
import { buildProbe } from './probe-project';
import { NOT_OBSERVED } from './not-observed';

const USAGE = `npm run probe -- [--emulated] [--server https://…] [--odd-server PORT]

  (nothing)      writes the probe to .workbench/probe/; paste it into an empty spreadsheet
  --emulated     runs it in the emulation and prints the results
  --server URL   the public https address of a server started with --odd-server
  --odd-server   starts a server that misbehaves on purpose, on this computer`;

const HOW = `Written to .workbench/probe/: Code.js and appsscript.json.

 1. Create an empty spreadsheet with a test account, then choose Extensions > Apps Script.
 2. In Project Settings, select "Show appsscript.json". Replace both files, and save.
 3. Reload the spreadsheet. Choose Naam probe > Look, allow access, and choose Look again.
 4. After three minutes, choose Naam probe > Table. The other menu items check the rest.
 5. Copy the tab "Naam probe" into docs/observed/ (its README says how).

The script can see only this spreadsheet. It doesn't contact Naam and sends no numbers.`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function main(): Promise<void> {
  const { emulated, server = '', 'odd-server': port } = options();
  if (port !== undefined) {
    oddServer().listen(Number(port), '127.0.0.1', () => {
      say(
        `Listening on 127.0.0.1:${port}: point a public https address to it. Press Ctrl+C to stop.`,
      );
    });
    return;
  }
  const trial = path.join(ROOT, '.workbench/probe-emulated');
  await buildProbe({ root: ROOT, folder: trial, claims: {}, server: EMULATED_SERVER });
  const what = claimed(trial);
  if (emulated === true) {
    say(listOf(what));
    return;
  }
  await buildProbe({ root: ROOT, folder: path.join(ROOT, '.workbench/probe'), ...what, server });
  say(HOW);
}

function listOf({ claims, atOnce }: Claimed): string {
  const width = Math.max(...Object.keys(claims).map(({ length }) => length));
  const seen = Object.entries(claims).map(([key, saw]) => {
    const usual: unknown = (USUAL as unknown as Record<string, unknown>)[key];
    const plain = atOnce[key];
    const where = plain === undefined ? '' : ` (with late writes; with immediate writes: ${plain})`;
    return `${usual === undefined ? ' ' : '*'} ${key.padEnd(width)}  ${saw}${where}`;
  });
  const rest = Object.entries(NOT_OBSERVED).map(([key, why]) => `* ${key.padEnd(width)}  ${why}`);
  return [
    'What the emulation does (* is a switch: the add-on works both ways):',
    ...seen,
    '',
    "What the probe can't see:",
    ...rest,
  ].join('\n');
}

function options() {
  const { values } = parseArgs({
    options: {
      emulated: { type: 'boolean' },
      server: { type: 'string' },
      'odd-server': { type: 'string' },
    },
  });
  if (values.server !== undefined && !/^https:\/\/[^/]+$/.test(values.server))
    throw new Error('--server takes an address such as https://odd.example, without a path.');
  if (values['odd-server'] !== undefined && !/^\d{1,5}$/.test(values['odd-server']))
    throw new Error('--odd-server takes a port number.');
  return values;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
});
