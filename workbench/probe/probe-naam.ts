/** `npm run probe:naam`: finds out with a real key how Naam's API behaves where its documentation leaves that open. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { doorTo } from './naam/ask';
import { givenNumbers, GivenTrouble, masked } from './naam/given-numbers';
import { probeNaam } from './naam/probing';
import { reportOf } from './naam/report';

const USAGE = `NAAM_API_KEY=… npm run probe:naam -- [NUMBER …] [--yes] [--wait MINUTES] [--again ID]

  NUMBER     up to three mobile numbers of your own; each can cost one credit
             (without numbers, only free requests are made)
  --yes      sends the numbers without asking first
  --wait     how long to wait for the results, in minutes (default: 10)
  --again    fetches the results of an earlier probe, for free

The report contains no names, no numbers and no key.`;

const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;

async function main(): Promise<void> {
  const { numbers, yes, minutes, again } = options();
  const key = process.env['NAAM_API_KEY'] ?? '';
  if (key === '') throw new GivenTrouble('Set NAAM_API_KEY to your key.');
  const base = baseOf(process.env['NAAM_BASE_URL'] ?? 'https://app.naam.ai');
  if (numbers.length > 0 && !yes) await confirm(numbers, base);
  const wait = waiting(minutes * 60_000);
  const door = doorTo(base, key);
  const { findings, id } = await probeNaam({ door, key, numbers, again, wait, aMinute });
  process.stdout.write(`${reportOf(findings, base, new Date().toISOString().slice(0, 10))}\n`);
  if (id !== null)
    process.stderr.write(`To fetch the results again later, for free: --again ${id}\n`);
}

async function confirm(numbers: readonly string[], base: string): Promise<void> {
  const list = numbers.map(masked).join(', ');
  process.stderr.write(
    `Sending to ${base}: ${list}. Up to ${numbers.length} credits, one request.\n`,
  );
  if (!process.stdin.isTTY)
    throw new GivenTrouble('You need to confirm this. Without a terminal, add --yes.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(
    'Are these your own numbers, and do you want to send them? Type yes: ',
  );
  lines.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new GivenTrouble('Nothing was sent.');
}

/** Returns the address. Throws a GivenTrouble unless it is https or on this machine, because a key is sent to it. */
function baseOf(url: string): string {
  if (/^https:\/\/[^/]+$/.test(url) || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(url))
    return url;
  throw new GivenTrouble(
    'NAAM_BASE_URL must be an https address, or http on this computer, without a path.',
  );
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

async function aMinute(): Promise<void> {
  process.stderr.write('Some names are missing. Asking once more in a minute.\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}

function options() {
  const known = {
    yes: { type: 'boolean' },
    wait: { type: 'string' },
    again: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ options: known, allowPositionals: true });
  const minutes = Number(values.wait ?? 10);
  if (!(minutes >= 0 && minutes <= 1_440))
    throw new GivenTrouble('--wait takes a number of minutes, up to 1440.');
  const numbers = givenNumbers(positionals);
  const again = values.again ?? null;
  if (again !== null && numbers.length > 0)
    throw new GivenTrouble('Use --again without numbers. It sends nothing.');
  return { numbers, yes: values.yes ?? false, minutes, again };
}

main().catch((error: unknown) => {
  const usage = error instanceof GivenTrouble || error instanceof TypeError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (usage) process.stderr.write(`\n${USAGE}\n`);
  process.exitCode = 1;
});
