/** `npm run zip`: packs the add-on for one sheet, as files to paste into Google's editor. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { versionIn } from './send/deliver';
import { listOf, readDelivery } from './basics/delivery';
import { folderName, pack } from './zip/pack';
import { rebuild } from './basics/rebuild';
import { orRefuse, Refusal } from './basics/refusal';
import { mustBeRight } from './check/validate';

/** Files that are pasted by hand are for a script bound to one sheet. */
const FROM = '.workbench/bound-dist';
const TO = '.workbench/zip';

const USAGE = `npm run zip -- [--policy FILE]

  --policy  limits for a company's copy (docs/policy.md)`;

void orRefuse(() => {
  const policy = policyFile();
  rebuild(ROOT, { bound: false, policy });
  const version = versionIn(ROOT);
  const delivery = readDelivery(path.join(ROOT, FROM));
  const mainSource = readFileSync(path.join(ROOT, 'src/main.ts'), 'utf8');
  mustBeRight(delivery, { version, mainSource, env: process.env });
  const name = folderName(version, policy !== undefined);
  const licence = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8');
  const { files, zip } = pack(delivery, { version, folder: name, licence });
  const folder = path.join(ROOT, TO, name);
  rmSync(path.join(ROOT, TO), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of files) writeFileSync(path.join(folder, file), bytes);
  writeFileSync(`${folder}.zip`, zip);
  process.stdout.write(`${listOf(delivery)}\n`);
  process.stdout.write(
    `Packed for one sheet. Paste these files by hand: ${path.relative('.', folder)}.zip\n`,
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
