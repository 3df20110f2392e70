import type { Clock } from '../../apps-script/surroundings/clock';
import type { Network } from '../../apps-script/surroundings/network';
import type { FaultKind } from '../../naam/behaviour/faults';
import { standInNetwork } from '../../naam/serving/in-process';
import { PLENTY, type KeyState } from '../../naam/keys';
import { PLAIN, type Moods } from '../../naam/behaviour/moods';
import { StandIn } from '../../naam/stand-in';
import type { NaamLine } from '../messages';

/** How Naam behaves, for the list in the page. What is `once` is over after it has happened. */
interface Mood {
  readonly words: string;
  readonly once?: FaultKind[];
  readonly moods?: Partial<Moods>;
  readonly key?: Partial<KeyState>;
  readonly revoked?: true;
}

const MINUTES = 60_000;

export const MOODS: Readonly<Record<string, Mood>> = {
  normal: { words: 'As usual' },
  slow: {
    words: 'Slow: ten minutes a batch',
    moods: { processing: { fixedMs: 10 * MINUTES, perNumberMs: 5, inTurn: true }, delayMs: 4_000 },
  },
  stuck: { words: 'Never ready', moods: { stuck: true } },
  credits: { words: 'Out of credits', key: { credits: 0 } },
  daily: { words: 'Daily limit reached', key: { dailyLimit: 0 } },
  bulk: { words: 'Bulk not enabled for the key', key: { bulkEnabled: false } },
  revoked: { words: 'Key revoked', revoked: true },
  hurried: { words: 'Asks to slow down', moods: { minGapMs: 20_000 } },
  evil: { words: 'Names that look like formulas', moods: { names: 'evil' } },
  'cut-accepted': { words: 'Next submit: cut off, yet accepted', once: ['accepted-but-cut'] },
  'cut-lost': { words: 'Next submit: cut off, and lost', once: ['not-accepted-but-cut'] },
  nonsense: { words: 'Next submit: accepted, answers nonsense', once: ['accepted-but-nonsense'] },
  refused: { words: 'Next submit: "Not Acceptable"', once: ['error-not-acceptable'] },
  gateway: { words: 'Next poll: 502 page', once: ['poll-502-html'] },
};

/** The stand-in behind the page, and the mood that somebody has put it into. */
export class MoodyNaam {
  readonly standIn: StandIn;
  private mood = 'normal';
  private revoked = false;

  constructor(private readonly keys: readonly string[]) {
    this.standIn = new StandIn({ keys: Object.fromEntries(keys.map((key) => [key, {}])) });
  }

  /** Takes on a mood; one that happens once leaves the rest as it is. */
  turn(name: string): void {
    const mood = MOODS[name];
    if (!mood) throw new RangeError(`no mood ${name}`);
    if (mood.once) {
      this.standIn.next(...mood.once);
      return;
    }
    this.mood = name;
    this.revoked = mood.revoked ?? false;
    this.standIn.set({ ...PLAIN, ...mood.moods });
    for (const key of this.keys) this.standIn.key(key, { ...PLENTY, ...mood.key });
  }

  network(clock: Clock): Network {
    const real = standInNetwork(this.standIn, clock);
    const strange = { 'x-access-token': 'no-key-of-anybody' };
    return {
      fetchAll: (requests) =>
        real.fetchAll(
          this.revoked
            ? requests.map((one) => ({ ...one, headers: { ...one.headers, ...strange } }))
            : requests,
        ),
    };
  }

  line(): NaamLine {
    const { charged, asked, requests, complaints } = this.standIn.ledger;
    const times = [...charged.values()];
    return {
      mood: this.mood,
      requests: requests.length,
      numbers: asked.size,
      credits: times.reduce((sum, count) => sum + count, 0),
      twice: times.filter((count) => count > 1).length,
      complaints: [...complaints],
    };
  }
}
