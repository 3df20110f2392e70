/**
 * Locks an output file, because two processes would pay for the same numbers. The lock is a file with the ID
 * and the machine of the process. A lock whose process no longer runs doesn't count.
 */
import { linkSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { UsageTrouble } from './options';
import { createPrivate, readPrivate } from './private-file';

interface Holder {
  readonly process: number;
  readonly machine: string;
}

/** How often we read a lock without content: its process writes its ID right after it created the file. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 50;

/** Takes the lock and returns a function that releases it. Throws a UsageTrouble if another process has it. */
export function lock(file: string): () => void {
  if (!take(file)) {
    clearAway(file);
    if (!take(file)) throw new UsageTrouble(heldBy(file, holderOf(file)));
  }
  return () => {
    rmSync(file, { force: true });
  };
}

function take(file: string): boolean {
  try {
    createPrivate(file, JSON.stringify({ process: process.pid, machine: hostname() }));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a killed process. Throws a UsageTrouble if its process still runs. */
function clearAway(file: string): void {
  const before = holderOf(file);
  if (before !== null && isAlive(before)) throw new UsageTrouble(heldBy(file, before));
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // A third process may have removed it and taken the lock since we looked. If so, restore its lock.
  const moved = holderOf(aside);
  if (moved !== null && isAlive(moved)) linkSync(aside, file);
  rmSync(aside);
}

/** Returns null if the file is empty, as after a kill. */
function holderOf(file: string): Holder | null {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    try {
      return JSON.parse(readPrivate(file) ?? 'null') as Holder | null;
    } catch (error) {
      if (error instanceof UsageTrouble) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_LOOKS_MS);
    }
  }
  return null;
}

/** Whether the process runs. One on another machine counts as running. One with our ID is an older process. */
function isAlive({ process: id, machine }: Holder): boolean {
  if (machine !== hostname()) return true;
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function heldBy(file: string, holder: Holder | null): string {
  const who = holder === null ? '' : ` (process ${holder.process} on ${holder.machine})`;
  return (
    `Another enrich command${who} is using this output file. Wait until it ends, or stop it first. ` +
    `If no such process is running, delete ${file}.`
  );
}
