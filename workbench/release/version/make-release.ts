/** Makes a release, or lists its steps. */
import { mustBePossible, stepsOf } from './steps';
import { Refusal } from '../basics/refusal';
import type { Workplace } from './workplace';

interface Wanted {
  readonly version: string;
  readonly really: boolean;
  readonly say: (line: string) => void;
}

/** Takes the steps of a release, or lists them. If it throws a Refusal, the same command continues from that step. */
export async function makeRelease(at: Workplace, { version, really, say }: Wanted): Promise<void> {
  mustBePossible(at, version);
  const obstacle = at.obstacle();
  if (really && obstacle !== null) throw new Refusal(obstacle, 'Nothing was changed.');
  if (obstacle !== null) say(`The release can't be made yet. ${obstacle}`);
  const steps = stepsOf(at, version, new Date().toISOString().slice(0, 10), say);
  for (const { title, done, take } of steps) {
    const taken = done();
    say(`${taken ? 'done already' : really ? 'now' : 'would do'}: ${title}`);
    if (really && !taken) await take();
  }
  if (really) say('Now run: git push --follow-tags');
  else say('Nothing was changed or sent. To make the release, add --really.');
}
