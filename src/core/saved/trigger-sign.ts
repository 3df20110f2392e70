/** The sign of life that a person's trigger leaves in the document, where every editor can read it. */

export interface TriggerSign {
  /** When the trigger was made or last fired (ms). */
  readonly firedAt: number;
  /** Since when neither a run nor a schedule has needed it (ms); null while one does. */
  readonly idleSince: number | null;
}

/** A trigger that missed so many of its times is taken for dead: Google may have disabled it. */
const MISSED = 3;

/** The property of a person's sign. */
export function signKey(owner: string): string {
  return `naam.alarm.${owner.slice(0, 8)}`;
}

/** Returns a saved sign; null where there is none, or none that can be read. */
export function readSign(text: string | null | undefined): TriggerSign | null {
  const [, fired, idle] = /^(\d+)(?: (\d+))?$/.exec(text ?? '') ?? [];
  if (fired === undefined) return null;
  return { firedAt: Number(fired), idleSince: idle === undefined ? null : Number(idle) };
}

export function signText({ firedAt, idleSince }: TriggerSign): string {
  return idleSince === null ? String(firedAt) : `${String(firedAt)} ${String(idleSince)}`;
}

/** Returns whether three intervals have passed since this moment (ms). */
export function isSilent(since: number, everyMinutes: number, now: number): boolean {
  return now - since > MISSED * everyMinutes * 60_000;
}
