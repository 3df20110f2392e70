/** A network that counts what went to Naam, for the progress bar and the summary. */
import type { FetchOutcome, FetchRequest, Network } from '../apps-script/surroundings/network';

export interface Traffic {
  submits: number;
  /** GETs that brought no records. */
  polls: number;
  /** GETs that brought records. */
  pages: number;
  /** Numbers in submits that were answered with 200, and those of them that a record named. */
  sent: number;
  records: number;
}

interface CountedNetwork extends Network {
  readonly traffic: Traffic;
  /** Forgets what was counted so far: the free test of the key is not part of the job. */
  reset(): void;
}

const NOTHING: Traffic = { submits: 0, polls: 0, pages: 0, sent: 0, records: 0 };

export function countedNetwork(network: Network, changed: () => void): CountedNetwork {
  const traffic = { ...NOTHING };
  const asked = new Map<string, boolean>();
  return {
    traffic,
    reset: () => {
      Object.assign(traffic, NOTHING);
      asked.clear();
    },
    fetchAll: (requests) => {
      const outcomes = network.fetchAll(requests);
      requests.forEach((request, i) => {
        const outcome = outcomes[i];
        if (outcome) count(traffic, asked, request, outcome);
      });
      changed();
      return outcomes;
    },
  };
}

/** `asked`: the last ten digits of each number sent, and whether a record named it. */
function count(
  traffic: Traffic,
  asked: Map<string, boolean>,
  request: FetchRequest,
  outcome: FetchOutcome,
): void {
  if (request.method.toUpperCase() === 'POST') {
    traffic.submits += 1;
    const fine = outcome.kind === 'reply' && outcome.status === 200;
    if (fine)
      for (const number of listIn(request.body ?? '', 'query')) asked.set(digits(number), false);
    traffic.sent = asked.size;
    return;
  }
  const records = outcome.kind === 'reply' ? listIn(textOf(outcome.body), 'result') : [];
  for (const record of records) {
    const number = digits((record as { mobile?: unknown } | null)?.mobile);
    if (asked.has(number)) asked.set(number, true);
  }
  traffic.records = [...asked.values()].filter(Boolean).length;
  if (records.length > 0) traffic.pages += 1;
  else traffic.polls += 1;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const digits = (number: unknown): string => String(number).replace(/\D/g, '').slice(-10);

/** The list under a name of a JSON object, empty where there is none. */
function listIn(json: string, name: string): readonly unknown[] {
  try {
    const list = (JSON.parse(json) as Record<string, unknown>)[name];
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
