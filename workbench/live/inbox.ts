import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { Envelope } from './messages';

/**
 * Receives what users do while a script runs. The script blocks the thread, so messages have to be fetched.
 * `bell` is a counter in shared memory that shows, with one read, whether there are new ones.
 */
export class Inbox {
  private heard = 0;

  constructor(
    private readonly port: MessagePort,
    private readonly bell: Int32Array,
  ) {}

  /** Returns whether messages came since the last call. */
  rang(): boolean {
    const rings = Atomics.load(this.bell, 0);
    const more = rings !== this.heard;
    this.heard = rings;
    return more;
  }

  take(): Envelope | null {
    const got = receiveMessageOnPort(this.port) as { message: Envelope } | undefined;
    return got ? got.message : null;
  }

  /** Blocks the thread until a message comes, at most so long. */
  wait(ms: number): void {
    if (ms > 0) Atomics.wait(this.bell, 0, this.heard, ms);
  }
}
