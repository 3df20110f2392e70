/** `npm run release -- X.Y.Z`: lists the steps of a release. With `--really`, it takes them. */
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { obstacleOf } from './send/deliver';
import { orRefuse, Refusal } from './basics/refusal';
import { makeRelease } from './version/make-release';
import { unfilled } from './version/to-fill-in';
import { workplaceAt } from './version/workplace';

const USAGE = `npm run release -- X.Y.Z [--really] [--public] [--policy FILE]

  Without --really, it only says what it would do. Nothing is changed or sent.
  --public  for a public listing: stops while marketplace/ or SECURITY.md has a place to fill in
  --policy  limits for a company's copy (docs/policy.md)`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

void orRefuse(async () => {
  const { version, really, isPublic, policy } = options();
  const obstacle = (): string | null => {
    const google = obstacleOf(ROOT, process.env)?.message ?? null;
    const both = [google, isPublic ? unfilled(ROOT) : null].filter((one) => one !== null);
    return both.length === 0 ? null : both.join('\n');
  };
  const at = workplaceAt(ROOT, process.env, say, obstacle, policy);
  await makeRelease(at, { version, really, say });
});

interface Options {
  readonly version: string;
  readonly really: boolean;
  readonly isPublic: boolean;
  readonly policy?: string;
}

function options(): Options {
  try {
    const known = {
      really: { type: 'boolean' },
      public: { type: 'boolean' },
      policy: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ options: known, allowPositionals: true });
    const [version, ...more] = positionals;
    if (version === undefined || more.length > 0)
      throw new Error('Enter one version, such as 0.2.0.');
    const { really = false, public: isPublic = false, policy } = values;
    return { version, really, isPublic, ...(policy === undefined ? {} : { policy }) };
  } catch (error) {
    throw new Refusal((error as Error).message, USAGE);
  }
}
