/** A network that counts what went to Naam, for the progress bar and the summary. */
import type { FetchOutcome, FetchRequest, Network } from '../apps-script/surroundings/network';

export interface Traffic {
  submits: number;
  /** GETs that brought no records. */
  polls: number;
  /** GETs that brought records. */
  pages: number;
  /** Numbers in submits that were answered with 200, and records on pages. */
  sent: number;
  records: number;
}

export interface CountedNetwork extends Network {
  readonly traffic: Traffic;
  /** Forgets what was counted so far: the free test of the key is not part of the job. */
  reset(): void;
}

const NOTHING: Traffic = { submits: 0, polls: 0, pages: 0, sent: 0, records: 0 };

export function countedNetwork(network: Network, changed: () => void): CountedNetwork {
  const traffic = { ...NOTHING };
  return {
    traffic,
    reset: () => void Object.assign(traffic, NOTHING),
    fetchAll: (requests) => {
      const outcomes = network.fetchAll(requests);
      requests.forEach((request, i) => {
        const outcome = outcomes[i];
        if (outcome) count(traffic, request, outcome);
      });
      changed();
      return outcomes;
    },
  };
}

function count(traffic: Traffic, request: FetchRequest, outcome: FetchOutcome): void {
  if (request.method.toUpperCase() === 'POST') {
    traffic.submits += 1;
    const fine = outcome.kind === 'reply' && outcome.status === 200;
    if (fine) traffic.sent += listIn(request.body ?? '', 'query');
    return;
  }
  const records = outcome.kind === 'reply' ? listIn(textOf(outcome.body), 'result') : 0;
  traffic.records += records;
  if (records > 0) traffic.pages += 1;
  else traffic.polls += 1;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Length of the list under a name of a JSON object, 0 where there is none. */
function listIn(json: string, name: string): number {
  try {
    const list = (JSON.parse(json) as Record<string, unknown>)[name];
    return Array.isArray(list) ? list.length : 0;
  } catch {
    return 0;
  }
}
