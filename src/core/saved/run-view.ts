/** Makes the view of a run for the panel from its saved state. */
import { sentCount, sizeOf, undecided } from './batch';
import type { Copied, RunState } from './run-state';
import type { Language } from '../texts/language';
import { inView, type TroubleView } from '../texts/trouble';

/** A request that Naam may have received, about which the user decides. */
export interface UndecidedView {
  /** Identifies it in a call of `resolve`. */
  readonly n: number;
  readonly at: number;
  readonly count: number;
  /** First and last number, E.164. */
  readonly first: string;
  readonly last: string;
  /** Whether its results can be fetched again, free. */
  readonly canCheck: boolean;
}

export interface RunView {
  readonly run: string;
  readonly state: 'queueing' | 'running' | 'stopping' | 'paused';
  /** Why it is paused, or can't stop yet; else null. */
  readonly trouble: TroubleView | null;
  /** When a pause ends automatically (ms); null if the user has to act first. */
  readonly resumesAt: number | null;
  /** Distinct numbers: the most that the run sends, and those that were sent. */
  readonly planned: number;
  readonly sent: number;
  /** Distinct numbers with a written result, and those of them with a name. */
  readonly answered: number;
  readonly found: number;
  /** Distinct numbers whose results are awaited. */
  readonly inFlight: number;
  readonly unconfirmed: number;
  readonly undecided: readonly UndecidedView[];
  readonly refused: number;
  /** Rows that got the result of another row, free. */
  readonly copied: Copied;
  readonly began: number;
  /** When the oldest request that is still awaited was sent (ms); null without one. */
  readonly waitingSince: number | null;
  /** Requests whose answers are in the sheet. From two on, the remaining time can be estimated. */
  readonly batchesDone: number;
}

/** Returns what the panel shows of a run, with texts in this language. */
export function viewOf(state: RunState, language: Language): RunView {
  const { head, batches } = state;
  const sum = (...states: string[]): number =>
    batches.reduce((total, b) => (states.includes(b.state) ? total + sizeOf(b) : total), 0);
  const why = 'trouble' in head.phase ? head.phase.trouble : undefined;
  return {
    run: head.run,
    state: head.phase.at,
    trouble: why === undefined ? null : inView(why, language),
    resumesAt: head.phase.at === 'paused' ? head.phase.until : null,
    planned: head.planned,
    sent: sentCount(state.batches),
    answered: sum('done', 'refused'),
    found: batches.reduce((total, b) => (b.state === 'done' ? total + b.found : total), 0),
    inFlight: sum('waiting', 'sending'),
    unconfirmed: sum('unconfirmed'),
    undecided: undecided(state.batches).map(({ batchId: n, at, numbers, id }) => ({
      n,
      at,
      count: numbers.length,
      first: `+${numbers[0] ?? ''}`,
      last: `+${numbers[numbers.length - 1] ?? ''}`,
      canCheck: id !== null,
    })),
    refused: sum('refused'),
    copied: head.copied,
    began: head.began,
    waitingSince: oldest(batches),
    batchesDone: batches.filter(({ state }) => state === 'done').length,
  };
}

function oldest(batches: RunState['batches']): number | null {
  const times = batches.filter(({ state }) => state === 'waiting').map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}
