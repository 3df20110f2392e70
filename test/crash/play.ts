/** Plays a story with its faults to the end, and returns what happened. */
import { RUN_KEY } from '../../src/core/saved/run-state';
import type { Fault } from './faults';
import type { Breach } from './laws';
import { isUnreadable } from './odd-answers';
import type { Outside } from './outside';
import { PEOPLE } from './outside-users';
import { Person } from './person';
import { Player, type Wrap } from './player';
import type { Story } from './stories';
import { countStory } from './tally';

/** A story that is over. */
export interface Played {
  readonly outside: Outside;
  readonly broken: readonly Breach[];
}

/**
 * An alarm with nothing to do is gone after ringing so often, beside rings that are killed: the
 * results of a run are read once more, and those with late names again.
 */
const LAST_RINGS = 5;
/** Names that cannot be read, where none was found before, are asked for about a day. */
const RINGS_FOR_UNREADABLE = 24;
/** Alarms ring so far apart: longer than any lease. */
const HOUR_MS = 3_600_000;

/** Told by the people in it; afterwards all is calm, and the run must end. */
export function playStory(story: Story, faults: readonly Fault[], wrap?: Wrap): Played {
  countStory();
  const player = new Player(story.beginning, faults, wrap);
  const person = new Person(player, story);
  const { outside } = player;
  story.tell(person, player);
  person.live();
  const more = isUnreadable(story.beginning.mood.nameForm) ? RINGS_FOR_UNREADABLE : 0;
  for (let ring = 0; ring < LAST_RINGS + more + faults.length; ring += 1) {
    outside.now += HOUR_MS;
    for (const user of PEOPLE) if (outside.users.of(user).alarm) player.ring(user);
    person.live();
  }
  outside.show({ kind: 'end', ended: !outside.store.has(RUN_KEY) });
  return { outside, broken: player.broken };
}
