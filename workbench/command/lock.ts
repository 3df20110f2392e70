/**
 * One process at a time works on an output: two would send, and pay for, the same numbers. The lock
 * is a file that holds the process's ID and machine; one whose process is gone counts for nothing.
 */
import { linkSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { UsageTrouble } from './options';
import { createPrivate, readPrivate } from './private-file';

interface Holder {
  readonly process: number;
  readonly machine: string;
}

/** Another process writes its ID right after it has created the file. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 50;

/** Takes the lock, and returns how to release it. Throws a UsageTrouble where another process has it. */
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

/** Removes a lock that a killed process has left. Throws a UsageTrouble where its holder lives. */
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
  // A third process may have cleared it away and taken the lock since we looked: then it gets it back.
  const moved = holderOf(aside);
  if (moved !== null && isAlive(moved)) linkSync(aside, file);
  rmSync(aside);
}

/** Returns null where the file says nothing, as after a kill. */
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

/** On another machine nobody can look: it counts as alive. A lock of our own ID is an older process's. */
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
