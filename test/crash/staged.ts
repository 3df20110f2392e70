/** A story with all its random choices, as plain data in one line, so that it can be repeated. */
import type { Fault } from './faults';
import type { Breach } from './laws';
import type { Mood } from './outside-naam';
import { playStory, type Played } from './play';
import type { Wrap } from './player';
import { STORIES, type StoryName } from './stories';

export interface Staged {
  readonly story: StoryName;
  readonly faults: readonly Fault[];
  /** Where Naam is in another mood than the story's own. */
  readonly mood?: Partial<Mood>;
}

export function playStaged({ story, faults, mood = {} }: Staged, wrap?: Wrap): Played {
  const told = STORIES[story];
  const { beginning } = told;
  const staged = { ...beginning, mood: { ...beginning.mood, ...mood } };
  return playStory({ ...told, beginning: staged }, faults, wrap);
}

/** The line that replays it. */
function replayLine({ story, faults, mood }: Staged): string {
  const more = mood === undefined ? '' : ` --mood '${JSON.stringify(mood)}'`;
  return `npm run crash -- --story '${story}' --faults '${JSON.stringify(faults)}'${more}`;
}

/** What a staged story breaks first, and the line that replays it; null where all laws are kept. */
export function brokenBy(staged: Staged, wrap?: Wrap): string | null {
  const { broken, outside } = playStaged(staged, wrap);
  const [first] = broken;
  if (first === undefined) return null;
  const calls = staged.faults.map(({ at }) => outside.names[at - 1] ?? '-').join(', ');
  return `law ${inWords(first)} at ${calls}\n  ${replayLine(staged)}`;
}

const inWords = ({ law, wrong }: Breach): string => `${law} (${wrong})`;
