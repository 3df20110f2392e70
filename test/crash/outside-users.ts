/** The users of a document: each with their own key, and at most one trigger. */
import type { KeyMemory } from '../../src/core/ports/world';
import type { FaultKind } from './faults';

interface User {
  /** Of the key that is stored now. */
  generation: number;
  revoked: boolean;
  /** What is remembered of each key, by its generation. */
  readonly memories: Map<number, KeyMemory>;
  alarm: boolean;
  /** Whether form responses call the program. */
  hears: boolean;
  /** When it rings next (ms), and how often at once. */
  rings: number;
  times: number;
  /** Google lost it without a word. */
  alarmLost: boolean;
  spent: number;
}

const HOUR_MS = 3_600_000;
export const PEOPLE = ['asha', 'ravi'] as const;

export class OutsideUsers {
  private readonly all = new Map<string, User>();

  /** `accepted`: as many numbers at once as the first person's key is known to be good for. */
  constructor(accepted: number, now: number) {
    for (const name of PEOPLE) {
      const refused = accepted > 0 ? { size: accepted + 2, at: now } : null;
      const memory = { generation: 1, accepted, refused, page: null, settled: 0, lateAt: null };
      this.all.set(name, {
        generation: 1,
        revoked: false,
        memories: new Map([[1, memory]]),
        alarm: false,
        hears: false,
        rings: 0,
        times: 1,
        alarmLost: false,
        spent: 0,
      });
    }
  }

  of(name: string): User {
    const user = this.all.get(name);
    if (user === undefined) throw new Error(`nobody is called ${name}`);
    return user;
  }

  memory(name: string): KeyMemory {
    const { memories, generation } = this.of(name);
    const unknown = {
      generation,
      accepted: 0,
      refused: null,
      page: null,
      settled: 0,
      lateAt: null,
    };
    return memories.get(generation) ?? unknown;
  }

  remember(name: string, memory: KeyMemory): void {
    this.of(name).memories.set(memory.generation, memory);
  }

  setAlarm(name: string, now: number): void {
    const user = this.of(name);
    if (!user.alarm) Object.assign(user, { alarm: true, alarmLost: false, rings: now + HOUR_MS });
  }

  clearAlarm(name: string): void {
    this.of(name).alarm = false;
  }

  /** Whose alarm rings at this time; it rings again an hour later. */
  ringing(now: number): string[] {
    const names: string[] = [];
    for (const [name, user] of this.all) {
      if (!user.alarm || user.rings > now) continue;
      for (; user.times > 0; user.times -= 1) names.push(name);
      user.rings = now + HOUR_MS;
      user.times = 1;
    }
    return names;
  }

  /** When the next alarm rings, null where none is set. */
  nextRing(): number | null {
    const rings = [...this.all.values()].filter(({ alarm }) => alarm).map(({ rings }) => rings);
    return rings.length === 0 ? null : Math.min(...rings);
  }

  befall(kind: FaultKind, name: string): void {
    const user = this.of(name);
    if (kind === 'key-revoked') user.revoked = true;
    if (kind === 'key-replaced') user.generation += 1;
    if (kind === 'alarm-late') user.rings += 5 * HOUR_MS;
    if (kind === 'alarm-twice') user.times = 2;
    if (kind === 'alarm-missing' && user.alarm)
      Object.assign(user, { alarm: false, alarmLost: true });
  }

  /** The person pastes the key that a run was started with, and it is in order. */
  mendKey(name: string, generation: number): void {
    Object.assign(this.of(name), { generation, revoked: false });
  }
}
