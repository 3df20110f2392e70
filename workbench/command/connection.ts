/** Where the numbers go: to the stand-in within this process, to another server, or to Naam. */
import { realClock, virtualClock, type Clock } from '../apps-script/surroundings/clock';
import type { Network } from '../apps-script/surroundings/network';
import { realNetwork } from '../apps-script/surroundings/real-network';
import { standInNetwork } from '../naam/serving/in-process';
import { DEMO_KEY, StandIn } from '../naam/stand-in';
import { UsageTrouble, type Options } from './options';

export interface Connection {
  readonly clock: Clock;
  readonly network: Network;
  readonly key: string;
  /** True where the names are invented. */
  readonly demo: boolean;
  /** True where numbers cost credits: a person agrees before they are sent. */
  readonly asks: boolean;
  close(): void;
}

const NAAM = 'https://app.naam.ai';

/**
 * A run that is resumed sees a clock that is ahead by this much: the process that left it is known
 * to be dead, and what it was sending when it died counts as cut off at once.
 */
const AHEAD_MS = 400_000;

/** Throws a UsageTrouble. */
export function connectionOf(options: Options, env: NodeJS.ProcessEnv): Connection {
  const base = env['NAAM_BASE_URL'] ?? '';
  if (base === '' && !options.live) {
    if (options.resume) throw new UsageTrouble('Use --resume with --live or NAAM_BASE_URL.');
    return standIn();
  }
  if (options.background) {
    throw new UsageTrouble(
      "You can't use --background with --live or NAAM_BASE_URL: background runs are an hour apart, which needs the virtual clock of the demo.",
    );
  }
  const key = env['NAAM_API_KEY'] ?? '';
  if (key === '') {
    const asked = base === '' ? '--live' : 'NAAM_BASE_URL';
    throw new UsageTrouble(`${asked} needs a key. Set NAAM_API_KEY.`);
  }
  const network = realNetwork(base === '' ? {} : { rewrite: { from: NAAM, to: base } });
  const clock = ahead(realClock(), options.resume ? AHEAD_MS : 0);
  const close = (): void => {
    network.close();
  };
  return { clock, network, key, demo: false, asks: options.live || isNaam(base), close };
}

/** Returns whether an address is that of the real Naam, whatever was said of it. */
function isNaam(base: string): boolean {
  try {
    return new URL(base).hostname.replace(/\.$/, '') === new URL(NAAM).hostname;
  } catch {
    throw new UsageTrouble(`NAAM_BASE_URL isn't a valid address: ${base}`);
  }
}

function standIn(): Connection {
  const clock = virtualClock();
  const network = standInNetwork(new StandIn(), clock);
  return { clock, network, key: DEMO_KEY, demo: true, asks: false, close: () => undefined };
}

function ahead(clock: Clock, by: number): Clock {
  return { ...clock, now: () => clock.now() + by };
}
