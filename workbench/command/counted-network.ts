/** Counts what is sent to Naam, for the progress bar and the summary. */
import type { FetchOutcome, FetchRequest, Network } from '../apps-script/surroundings/network';

export interface Traffic {
  submits: number;
  /** GETs without records. */
  polls: number;
  /** GETs with records. */
  pages: number;
  /** Distinct numbers in submits that were answered with 200, and those of them that are in a record. */
  sent: number;
  records: number;
}

interface CountedNetwork extends Network {
  readonly traffic: Traffic;
  /** Resets the counts, because the free test of the key isn't part of the run. */
  reset(): void;
}

const NOTHING: Traffic = { submits: 0, polls: 0, pages: 0, sent: 0, records: 0 };

/** Returns a network that sends through `network`, counts, and calls `changed` after each fetch. */
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

/** Counts a request. `asked` has the last ten digits of each number sent, and whether it is in a record. */
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

/** Returns the list in a field of a JSON object; empty if there is none. */
function listIn(json: string, name: string): readonly unknown[] {
  try {
    const list = (JSON.parse(json) as Record<string, unknown>)[name];
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
