import { dice } from '../apps-script/surroundings/dice';
import type { Google } from '../apps-script/google';
import type { ClockTrigger } from '../apps-script/engine/trigger-table';

const QUARTER = 15 * 60_000;

/**
 * When a trigger really fires: Google keeps to the hour, not to the minute. A repeating one comes
 * up to a quarter of an hour (and of its interval) early, so that "skip an hour" always meets an
 * hourly one; a one-shot never comes early.
 */
function firesAt({ id, everyMs, nextAt }: ClockTrigger): number {
  const seed = Array.from(`${id} ${nextAt}`).reduce(
    (sum, c) => (sum * 31 + c.charCodeAt(0)) | 0,
    7,
  );
  const share = dice(seed)();
  return everyMs === 0
    ? nextAt + Math.round(share * 20_000)
    : nextAt - Math.round(share * Math.min(QUARTER, everyMs / 4));
}

/** The next trigger to fire, if any is to come. */
export function nextTrigger(google: Google): { trigger: ClockTrigger; at: number } | null {
  const waiting = google.triggerTable.list
    .filter((one) => !one.disabled)
    .map((trigger) => ({ trigger, at: firesAt(trigger) }))
    .sort((a, b) => a.at - b.at);
  return waiting[0] ?? null;
}
