/** `npm run zip`: the add-on for one sheet, as files to paste into Google's editor by hand. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { versionIn } from './deliver';
import { listOf, readDelivery } from './delivery';
import { folderName, pack } from './pack';
import { rebuild } from './rebuild';
import { orRefuse, Refusal } from './refusal';
import { mustBeRight } from './validate';

/** What is pasted by hand is bound to one sheet. */
const FROM = '.workbench/bound-dist';
const TO = '.workbench/zip';

const USAGE = `npm run zip -- [--policy FILE]

  --policy  what a company allows in its copy (docs/policy.md)`;

void orRefuse(() => {
  rebuild(ROOT, { bound: false, policy: policyFile() });
  const version = versionIn(ROOT);
  const delivery = readDelivery(path.join(ROOT, FROM));
  const mainSource = readFileSync(path.join(ROOT, 'src/main.ts'), 'utf8');
  mustBeRight(delivery, { version, mainSource, env: process.env });
  const { files, zip } = pack(delivery, version, readFileSync(path.join(ROOT, 'LICENSE'), 'utf8'));
  const folder = path.join(ROOT, TO, folderName(version));
  rmSync(path.join(ROOT, TO), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
  writeFileSync(`${folder}.zip`, zip);
  process.stdout.write(`${listOf(delivery)}\n`);
  process.stdout.write(
    `Packed for one sheet, to be pasted by hand: ${path.relative('.', folder)}.zip\n`,
  );
  return Promise.resolve();
});

function policyFile(): string | undefined {
  try {
    return parseArgs({ options: { policy: { type: 'string' } } }).values.policy;
  } catch (error) {
    throw new Refusal((error as Error).message, USAGE);
  }
}
