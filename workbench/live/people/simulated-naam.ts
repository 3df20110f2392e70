import type { Clock } from '../../apps-script/surroundings/clock';
import type { Network } from '../../apps-script/surroundings/network';
import { standInNetwork } from '../../naam/serving/in-process';
import { PLENTY } from '../../naam/keys';
import { PLAIN } from '../../naam/behaviour/behaviour';
import { PAGE_SCENARIOS } from '../../naam/behaviour/scenarios-of-the-page';
import { StandIn } from '../../naam/stand-in';
import type { NaamLine } from '../messages';

/** The mock of Naam behind the page, and its scenario. */
export class SimulatedNaam {
  readonly standIn: StandIn;
  private scenario = 'normal';

  constructor(private readonly keys: readonly string[]) {
    this.standIn = new StandIn({ keys: Object.fromEntries(keys.map((key) => [key, {}])) });
  }

  /** Switches to a scenario. A scenario that happens once is added to the current one. */
  turn(id: string): void {
    const scenario = PAGE_SCENARIOS[id];
    if (!scenario) throw new RangeError(`There is no scenario ${id}.`);
    if (scenario.next) {
      this.standIn.next(...scenario.next);
      return;
    }
    this.scenario = id;
    this.standIn.set({ ...PLAIN, ...scenario.moods });
    for (const key of this.keys) this.standIn.key(key, { ...PLENTY, ...scenario.key });
  }

  network(clock: Clock): Network {
    return standInNetwork(this.standIn, clock);
  }

  line(): NaamLine {
    const { charged, asked, requests, complaints } = this.standIn.ledger;
    const times = [...charged.values()];
    return {
      scenario: this.scenario,
      requests: requests.length,
      numbers: asked.size,
      credits: times.reduce((sum, count) => sum + count, 0),
      twice: times.filter((count) => count > 1).length,
      complaints: [...complaints],
    };
  }
}
