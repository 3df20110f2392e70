/** Calls before a run: what is selected, and what a run would send. */
import { looksRounded } from './core/phone/read';
import { inOneRun } from './core/options/policy';
import { readFields, readOptions, readPointed, readText, readWhole } from './core/options/request';
import { preview as previewOf } from './core/commands/preview';
import { type StartOrder } from './core/commands/start';
import { LONGEST_START, startOf } from './core/commands/what-was-shown';
import { usualOf } from './core/options/settings';
import type { Survey } from './core/ports/table';
import { isTrouble } from './core/texts/trouble';
import { selected } from './google/tables/selection';
import type { Opened } from './google/world';
import type { Pointed, Preview, SurveyView } from './protocol';

/** Returns what is selected; null if that isn't a column, so that the panel doesn't change. */
export function selection(): Pointed | null {
  try {
    return selected();
  } catch (thrown) {
    if (isTrouble(thrown)) return null;
    throw thrown;
  }
}

/** Returns what a run would send, before anything is sent. Throws `bad-request`, and as `survey`. */
export function preview(world: Opened, request: unknown): Preview {
  const { pointed, options } = readFields(request, 'preview');
  const { survey, plan } = previewOf(
    world,
    readPointed(pointed),
    readOptions(options, usualOf(world.settings)),
  );
  const all = plan.split.send;
  const inRun = inOneRun(all);
  const send = Math.min(inRun, world.spending.left());
  return {
    ...shownOf(survey),
    start: startOf(world.secret, world.clock.now(), send, { survey, plan }),
    header: survey.table.headers?.phone ?? '',
    split: { ...plan.split, send },
    // Numbers that were never looked up come first.
    again: Math.max(0, send - (all - plan.again)),
    later: all - inRun,
    overMonthLimit: inRun - send,
    samples: plan.send.slice(0, 3).map((number) => `+${number}`),
    notMobile: plan.notMobile,
    landlines: plan.landlines,
    rounded: looksRounded(plan.send),
  };
}

/** Returns what the panel shows of a survey: not its rows, of which there can be many. */
function shownOf({ table: _t, rows: _r, within: _w, ...shown }: Survey): SurveyView {
  return shown;
}

/** Reads what the user confirmed. Throws `bad-request`. */
export function readStartOrder(world: Opened, request: unknown): StartOrder {
  const { start, pointed, selected: followed, options, cap } = readFields(request, 'start');
  return {
    start: readText(start, 'start', LONGEST_START),
    pointed: readPointed(pointed),
    options: readOptions(options, usualOf(world.settings)),
    cap: readWhole(cap, 'number', 0),
    selectionChanged: !isStillSelected(readPointed(followed), readPointed(pointed)),
  };
}

/**
 * Whether the selection is the one of the preview, or what the preview made of it. Compares only cells.
 * Returns true if the request has no selection, or if the current one has no column.
 */
function isStillSelected(followed: Pointed | null, counted: Pointed | null): boolean {
  const now = followed === null ? null : selection();
  if (now === null) return true;
  const cells = (one: Pointed | null): string =>
    JSON.stringify([one?.sheetId, one?.column, one?.rows?.map(({ from, to }) => [from, to])]);
  return [followed, counted].some((one) => cells(one) === cells(now));
}
