/**
 * What the emulation claims about each point. Two points are about writes that are applied late. By default
 * the emulation applies writes at once, so these two are observed in a second run with late writes.
 */
import { emulate, type Claims } from './emulated';
import { ONLY_LATE } from './script/points';

export interface Claimed {
  readonly claims: Claims;
  /** What is observed for these two points if writes are applied at once. */
  readonly atOnce: Claims;
}

/** Runs the probe in a folder twice. */
export function claimed(folder: string): Claimed {
  const usual = emulate(folder);
  const late = emulate(folder, { pendingWritesLand: 'late' });
  return { claims: { ...usual, ...only(late) }, atOnce: only(usual) };
}

function only(claims: Claims): Claims {
  return Object.fromEntries(ONLY_LATE.map((key) => [key, claims[key] ?? '']));
}
