/**
 * What the emulation claims of each point. It claims of two what becomes of late writes, but by
 * its usual switches writes land at once, and then nothing can be seen of that: so these two are
 * looked at where writes are late, each switch as it usually is.
 */
import { emulate, type Claims } from './emulated';
import { ONLY_LATE } from './script/points';

export interface Claimed {
  readonly claims: Claims;
  /** What is seen of those two where writes land at once. */
  readonly atOnce: Claims;
}

/** Runs the probe that stands in a folder, twice. */
export function claimed(folder: string): Claimed {
  const usual = emulate(folder);
  const late = emulate(folder, { pendingWritesLand: 'late' });
  return { claims: { ...usual, ...only(late) }, atOnce: only(usual) };
}

function only(claims: Claims): Claims {
  return Object.fromEntries(ONLY_LATE.map((key) => [key, claims[key] ?? '']));
}
