/**
 * `npm run push`: checks that it can send files, builds and checks the add-on, and sends it to the script of
 * .clasp.json.
 */
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { deliver, obstacleOf } from './send/deliver';
import { runNpm } from './basics/npm';
import { rebuild } from './basics/rebuild';
import { orRefuse, Refusal } from './basics/refusal';

const USAGE = `npm run push -- [--dry-run] [--bound] [--policy FILE]

  --dry-run  shows what would be sent, without sending it
  --bound    for a script bound to one sheet: background runs every five minutes, not once an hour
  --policy   limits for a company's copy (docs/policy.md)`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

void orRefuse(async () => {
  const { 'dry-run': dryRun = false, bound = false, policy } = options();
  // Check what only the user can fix before anything that takes minutes.
  const obstacle = obstacleOf(ROOT, process.env);
  if (obstacle !== null && !dryRun) throw obstacle;
  if (obstacle !== null) say(`The add-on can't be sent yet. ${obstacle.message}`);
  say(rebuild(ROOT, { bound, policy }));
  runNpm(ROOT, process.env, 'lint');
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
