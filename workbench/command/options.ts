/** The command line of `enrich`, or a sentence on what is wrong with it. */
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly file: string;
  readonly out: string;
  /** Header, letter or number of the phone column; null: found by header and content. */
  readonly column: string | null;
  /** ISO 3166 alpha-2, for numbers without a code. */
  readonly country: string;
  readonly maxWaitMs: number;
  readonly json: boolean;
}

export const USAGE = `Usage: npm run enrich -- FILE.csv [options]

  --out FILE        where the CSV with names goes      (default: FILE.named.csv)
  --column C        phone column: header, letter, number (default: found by itself)
  --country CC      country of numbers without a code  (default: IN)
  --max-wait TIME   how long to wait for Naam: 90, 90s, 10m, 2h (default: 10m)
  --json            one JSON object on stdout (use npm run -s)

Without NAAM_BASE_URL the built-in stand-in answers, with invented names and a virtual clock.
NAAM_BASE_URL and NAAM_API_KEY send the requests to another server, with a real clock.`;

/** A wrong use of the command; the message is for a person. */
export class UsageTrouble extends Error {
  override readonly name = 'UsageTrouble';
}

const DURATION = /^(\d+(?:\.\d+)?)(s|m|h)?$/;
const SECONDS = { s: 1, m: 60, h: 3_600 } as const;

/** Throws a UsageTrouble. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageTrouble('Name the CSV file to enrich.');
  if (more.length > 0) throw new UsageTrouble(`One file at a time: ${more.join(' ')} is too much.`);
  const country = (values.country ?? 'IN').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) {
    throw new UsageTrouble('--country takes two letters, such as IN or AE.');
  }
  const out = values.out ?? file.replace(/(\.csv)?$/i, '.named.csv');
  if (path.resolve(out) === path.resolve(file)) {
    throw new UsageTrouble('--out must be another file than the one that is read.');
  }
  return {
    file,
    out,
    column: values.column ?? null,
    country,
    maxWaitMs: duration(values['max-wait'] ?? '10m'),
    json: values.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        column: { type: 'string' },
        country: { type: 'string' },
        'max-wait': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageTrouble(error instanceof Error ? error.message : String(error));
  }
}

function duration(text: string): number {
  const match = DURATION.exec(text.trim());
  if (!match) throw new UsageTrouble('--max-wait takes a time such as 90s, 10m or 2h.');
  const unit = (match[2] ?? 's') as keyof typeof SECONDS;
  return Number(match[1]) * SECONDS[unit] * 1_000;
}
