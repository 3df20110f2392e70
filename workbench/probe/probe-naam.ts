/** `npm run probe:naam`: which reading of each doubt about Naam's API holds, with a real key. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { doorTo } from './naam/ask';
import { givenNumbers, GivenTrouble, masked } from './naam/given-numbers';
import { probeNaam } from './naam/probing';
import { reportOf } from './naam/report';

const USAGE = `NAAM_API_KEY=… npm run probe:naam -- [NUMBER …] [--yes] [--wait MINUTES] [--again ID]

  NUMBER     up to three mobile numbers of your own; each may cost one credit
             (none: only what is free is asked)
  --yes      does not ask before the numbers are sent
  --wait     how long to wait for the results, in minutes (default: 10)
  --again    asks for the results of an earlier probe, free of charge

Names, numbers and the key stand in no line of the report.`;

const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;

async function main(): Promise<void> {
  const { numbers, yes, minutes, again } = options();
  const key = process.env['NAAM_API_KEY'] ?? '';
  if (key === '') throw new GivenTrouble('Set NAAM_API_KEY to your key.');
  const base = baseOf(process.env['NAAM_BASE_URL'] ?? 'https://app.naam.ai');
  if (numbers.length > 0 && !yes) await confirm(numbers, base);
  const wait = waiting(minutes * 60_000);
  const { findings, id } = await probeNaam({ door: doorTo(base, key), key, numbers, again, wait });
  process.stdout.write(`${reportOf(findings, base, new Date().toISOString().slice(0, 10))}\n`);
  if (id !== null) process.stderr.write(`Ask again later, free of charge: --again ${id}\n`);
}

async function confirm(numbers: readonly string[], base: string): Promise<void> {
  const list = numbers.map(masked).join(', ');
  process.stderr.write(`To ${base}: ${list}. At most ${numbers.length} credits, one submit.\n`);
  if (!process.stdin.isTTY) throw new GivenTrouble('Nobody can be asked here: say --yes.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(
    'Are these your own numbers, and shall they be sent? Type yes: ',
  );
  lines.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new GivenTrouble('Nothing was sent.');
}

/** A key goes over https, or stays on this machine. */
function baseOf(url: string): string {
  if (/^https:\/\/[^/]+$/.test(url) || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(url))
    return url;
  throw new GivenTrouble('NAAM_BASE_URL must be https, or http on this machine, without a path.');
}

function waiting(longestMs: number): (attempt: number) => Promise<boolean> {
  const end = Date.now() + longestMs;
  return async (attempt) => {
    const pause = Math.min(FIRST_WAIT_MS * 1.5 ** (attempt - 1), LONGEST_WAIT_MS);
    if (Date.now() + pause > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return true;
  };
}

function options() {
  const known = {
    yes: { type: 'boolean' },
    wait: { type: 'string' },
    again: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ options: known, allowPositionals: true });
  const minutes = Number(values.wait ?? 10);
  if (!(minutes >= 0 && minutes <= 1_440)) throw new GivenTrouble('--wait takes minutes.');
  const numbers = givenNumbers(positionals);
  const again = values.again ?? null;
  if (again !== null && numbers.length > 0)
    throw new GivenTrouble('--again goes without numbers: nothing is sent anew.');
  return { numbers, yes: values.yes ?? false, minutes, again };
}

main().catch((error: unknown) => {
  const usage = error instanceof GivenTrouble || error instanceof TypeError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (usage) process.stderr.write(`\n${USAGE}\n`);
  process.exitCode = 1;
});
