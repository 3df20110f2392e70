import { dice } from '../apps-script/surroundings/dice';
import type { Google } from '../apps-script/google';
import type { ClockTrigger } from '../apps-script/engine/trigger-table';

const QUARTER = 15 * 60_000;

/**
 * Returns when a trigger really fires: Google keeps the hour, not the minute. A repeating trigger fires up to
 * a quarter of an hour (and of its interval) early, so that "skip an hour" always fires an hourly one. A
 * one-shot never fires early.
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

/** Returns the next trigger to fire, with its time; null if there is none. */
export function nextTrigger(google: Google): { trigger: ClockTrigger; at: number } | null {
  const waiting = google.triggerTable.list
    .filter((one) => !one.disabled)
    .map((trigger) => ({ trigger, at: firesAt(trigger) }))
    .sort((a, b) => a.at - b.at);
  return waiting[0] ?? null;
}
