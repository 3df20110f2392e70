/** The trigger's sign of life: a document property, so that every editor sees whether it still fires. */

export interface TriggerSign {
  /** When the trigger was created or last fired (ms). */
  readonly firedAt: number;
  /** Since when neither a run nor a schedule has needed it (ms); null while one does. */
  readonly idleSince: number | null;
}

/** After this many missed intervals a trigger counts as dead: Google may have disabled it. */
const MISSED = 3;

/** Returns the key of a user's sign. */
export function signKey(owner: string): string {
  return `naam.alarm.${owner.slice(0, 8)}`;
}

/** Returns a saved sign; null if there is none that can be read. */
export function readSign(text: string | null | undefined): TriggerSign | null {
  const [, fired, idle] = /^(\d+)(?: (\d+))?$/.exec(text ?? '') ?? [];
  if (fired === undefined) return null;
  return { firedAt: Number(fired), idleSince: idle === undefined ? null : Number(idle) };
}

/** Returns the text of a sign. */
export function signText({ firedAt, idleSince }: TriggerSign): string {
  return idleSince === null ? String(firedAt) : `${String(firedAt)} ${String(idleSince)}`;
}

/** Returns whether three intervals have passed since this moment (ms). */
export function isSilent(since: number, everyMinutes: number, now: number): boolean {
  return now - since > MISSED * everyMinutes * 60_000;
}
