/** `npm run release -- X.Y.Z`: says what a release would do; with `--really` it does it. */
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { obstacleOf } from './deliver';
import { orRefuse, Refusal } from './refusal';
import { makeRelease } from './make-release';
import { unfilled } from './to-fill-in';
import { workplaceAt } from './workplace';

const USAGE = `npm run release -- X.Y.Z [--really] [--policy FILE]

  Without --really nothing is changed and nothing is sent: it only says what would be done.
  --policy  what a company allows in its copy (docs/policy.md)`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

void orRefuse(async () => {
  const { version, really, policy } = options();
  const obstacle = (): string | null => {
    const both = [obstacleOf(ROOT, process.env), unfilled(ROOT)].filter((one) => one !== null);
    return both.length === 0 ? null : both.join('\n');
  };
  const at = workplaceAt(ROOT, process.env, say, obstacle, policy);
  await makeRelease(at, { version, really, say });
});

function options(): { version: string; really: boolean; policy?: string } {
  try {
    const known = { really: { type: 'boolean' }, policy: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options: known, allowPositionals: true });
    const [version, ...more] = positionals;
    if (version === undefined || more.length > 0) throw new Error('Give one version.');
    const { really = false, policy } = values;
    return { version, really, ...(policy === undefined ? {} : { policy }) };
  } catch (error) {
    throw new Refusal((error as Error).message, USAGE);
  }
}
