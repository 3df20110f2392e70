/** Connects the command to the mock of Naam in this process, to another server, or to Naam. */
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
  /** Whether the names are made up. */
  readonly demo: boolean;
  /** Whether numbers cost credits, so that the user has to confirm. */
  readonly asks: boolean;
  close(): void;
}

const NAAM = 'https://app.naam.ai';

/** Returns the connection for the options and the environment. Throws a UsageTrouble if they don't fit together. */
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
  const close = (): void => {
    network.close();
  };
  const asks = options.live || isNaam(base);
  return { clock: realClock(), network, key, demo: false, asks, close };
}

/** Returns whether an address is that of the real Naam. Throws a UsageTrouble for an invalid address. */
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
