import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { Envelope } from './messages';

/**
 * What people do while a script runs. The script holds the thread, so orders are fetched, not
 * delivered: the bell tells, at the price of one memory read, whether there is anything to fetch.
 */
export class Inbox {
  private heard = 0;

  constructor(
    private readonly port: MessagePort,
    private readonly bell: Int32Array,
  ) {}

  /** Whether the bell has rung since the last time this was asked. */
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

  /** Blocks the thread until the bell rings, at most so long. */
  wait(ms: number): void {
    if (ms > 0) Atomics.wait(this.bell, 0, this.heard, ms);
  }
}
