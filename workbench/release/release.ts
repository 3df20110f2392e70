/** `npm run release -- X.Y.Z`: says what a release would do; with `--really` it does it. */
import { parseArgs } from 'node:util';
import { ROOT } from '../root';
import { obstacleOf } from './deliver';
import { orRefuse, Refusal } from './refusal';
import { makeRelease } from './make-release';
import { workplaceAt } from './workplace';

const USAGE = `npm run release -- X.Y.Z [--really]

  Without --really nothing is changed and nothing is sent: it only says what would be done.`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

void orRefuse(async () => {
  const { version, really } = options();
  const obstacle = (): string | null => obstacleOf(ROOT, process.env);
  await makeRelease(workplaceAt(ROOT, process.env, say, obstacle), { version, really, say });
});

function options(): { version: string; really: boolean } {
  try {
    const known = { really: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ options: known, allowPositionals: true });
    const [version, ...more] = positionals;
    if (version === undefined || more.length > 0) throw new Error('Give one version.');
    return { version, really: values.really ?? false };
  } catch (error) {
    throw new Refusal((error as Error).message, USAGE);
  }
}
