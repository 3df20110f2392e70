/**
 * Two executions at once: the first loses its lock at one of its calls, and a second one begins there. The
 * second runs to its end, or is suspended at one of its calls until the first has ended.
 */
import type { Fault } from './faults';
import { playStory } from './play';
import { Recording } from './recording';
import type { Player, Wrap } from './player';
import { STORIES, type Story, type StoryName } from './stories';

/** How the second execution begins. */
export const SECONDS = {
  step: (player: Player, user: string) => player.press(user, 'step', (server) => server.step()),
  tick: (player: Player, user: string) => {
    player.ring(user);
  },
  start: (player: Player, user: string) => {
    player.startAgain(user);
  },
  resume: (player: Player, user: string) =>
    player.press(user, 'resume', (server) => server.resume()),
} as const;

export type Second = keyof typeof SECONDS;

interface TwoWorkers {
  readonly story: StoryName;
  readonly second: Second;
  /** The call of the story at which the lock is lost. */
  readonly at: number;
  /** The call of the second execution at which it is suspended; null: it runs to its end. */
  readonly suspendedAt: number | null;
  readonly faults?: readonly Fault[];
}

interface Tried {
  /** The laws that were broken, as sentences. */
  readonly broken: readonly string[];
  /** Whether the first execution was one that works, and the second began. */
  readonly met: boolean;
  /** Whether the second was suspended: if not, it had fewer calls. */
  readonly suspended: boolean;
}

function playTwo({ story, second, at, suspendedAt, faults = [] }: TwoWorkers, wrap?: Wrap): Tried {
  const seen = { met: false, suspended: false };
  const told: Story = {
    ...STORIES[story],
    tell: (person, player) => {
      const { outside } = player;
      player.beside = (by) => {
        seen.met = true;
        const recording = new Recording(suspendedAt ?? Infinity, () => outside.now);
        outside.recording = recording;
        SECONDS[second](player, by.user);
        if (suspendedAt === null || !recording.isSuspended()) outside.recording = null;
        else {
          seen.suspended = true;
          outside.afterwards.set(by, () => {
            recording.continue();
            outside.recording = null;
          });
        }
      };
      STORIES[story].tell(person, player);
    },
  };
  const { broken } = playStory(told, [...faults, { at, kind: 'lock-lost' }], wrap);
  return { ...seen, broken: broken.map(({ law, wrong }) => `${law} (${wrong})`) };
}

/** So many calls of the story, and of the second execution, lie between two that are tried. */
interface Sample {
  readonly first: number;
  readonly second: number;
}

/** Loses the lock at every call of the story, and suspends the second execution at every call. */
export function everyTwo(
  story: StoryName,
  second: Second,
  faults: readonly Fault[],
  sample: Sample = { first: 1, second: 1 },
  wrap?: Wrap,
): { readonly plays: number; readonly failures: readonly string[] } {
  const { calls } = playStory(STORIES[story], faults).outside;
  const failures: string[] = [];
  let plays = 0;
  for (let at = 1; at <= calls; at += sample.first) {
    for (let suspendedAt: number | null = null; ;) {
      const { broken, met, suspended } = playTwo({ story, second, at, suspendedAt, faults }, wrap);
      plays += 1;
      const where = `${second} at ${at}, suspended at ${suspendedAt ?? 'no call'}`;
      if (broken.length > 0) failures.push(`${story}, ${where}: ${broken.join('; ')}`);
      if (!met || (suspendedAt !== null && !suspended)) break;
      suspendedAt = suspendedAt === null ? 1 : suspendedAt + sample.second;
    }
  }
  return { plays, failures };
}
