/** `npm run push`: builds, checks and sends the add-on to the script of .clasp.json. */
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { deliver } from './deliver';
import { rebuild } from './rebuild';
import { orRefuse, Refusal } from './refusal';

const USAGE = `npm run push -- [--dry-run] [--bound] [--policy FILE]

  --dry-run  shows what would be sent, and sends nothing
  --bound    for a script bound to one sheet: woken every five minutes instead of once an hour
  --policy   what a company allows in its copy (docs/policy.md)`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

void orRefuse(async () => {
  const { 'dry-run': dryRun = false, bound = false, policy } = options();
  say(rebuild(ROOT, { bound, policy }));
  await deliver({ root: ROOT, dryRun, env: process.env, say });
});

interface Options {
  readonly 'dry-run'?: boolean | undefined;
  readonly bound?: boolean | undefined;
  readonly policy?: string | undefined;
}

function options(): Options {
  try {
    const known = {
      'dry-run': { type: 'boolean' },
      bound: { type: 'boolean' },
      policy: { type: 'string' },
    } as const;
    return parseArgs({ options: known }).values;
  } catch (error) {
    throw new Refusal((error as Error).message, USAGE);
  }
}
