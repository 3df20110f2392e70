/**
 * `npm run push`: looks whether anything can be sent, builds, checks, and sends the add-on to the
 * script of .clasp.json. Without --anew it sends what stands in dist/, if that is what it should be.
 */
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { deliver, obstacleOf } from './send/deliver';
import { mustBeFresh } from './check/freshness';
import { runNpm } from './basics/npm';
import { rebuild } from './basics/rebuild';
import { orRefuse, Refusal } from './basics/refusal';

const USAGE = `npm run push -- [--dry-run] [--bound] [--policy FILE]

  --anew     builds dist/ and runs npm run lint first: npm run push says it by itself
  --dry-run  shows what would be sent, and sends nothing
  --bound    for a script bound to one sheet: woken every five minutes instead of once an hour
  --policy   what a company allows in its copy (docs/policy.md)`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

void orRefuse(async () => {
  const { 'dry-run': dryRun = false, anew = false, bound = false, policy } = options();
  // What only the person can mend is told before anything that takes minutes.
  const obstacle = obstacleOf(ROOT, process.env);
  if (obstacle !== null && !dryRun) throw obstacle;
  if (obstacle !== null) say(`It could not be sent yet. ${obstacle.message}`);
  if (anew) {
    say(rebuild(ROOT, { bound, policy }));
    runNpm(ROOT, process.env, 'lint');
  }
  mustBeFresh(ROOT, { bound, policy });
  await deliver({ root: ROOT, dryRun, env: process.env, say });
});

interface Options {
  readonly 'dry-run'?: boolean | undefined;
  readonly anew?: boolean | undefined;
  readonly bound?: boolean | undefined;
  readonly policy?: string | undefined;
}

function options(): Options {
  try {
    const known = {
      'dry-run': { type: 'boolean' },
      anew: { type: 'boolean' },
      bound: { type: 'boolean' },
      policy: { type: 'string' },
    } as const;
    return parseArgs({ options: known }).values;
  } catch (error) {
    throw new Refusal((error as Error).message, USAGE);
  }
}
