/** Reads the command line of `enrich`. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly file: string;
  readonly out: string;
  /** Header, letter or number of the phone column; null: detected by header and content. */
  readonly column: string | null;
  /** ISO 3166 alpha-2 code of the default country. */
  readonly country: string;
  readonly maxWaitMs: number;
  readonly json: boolean;
  /** Whether to close the panel after the start, so that triggers finish the run. */
  readonly background: boolean;
  /** Whether to use the real Naam, after the user confirmed. */
  readonly live: boolean;
  readonly yes: boolean;
  /** The most distinct numbers to send; null: as many as the preview shows. */
  readonly maxNumbers: number | null;
  /** Whether to look up possible landlines. */
  readonly landlines: boolean;
  readonly resume: boolean;
  /** With `resume`: what to do with unconfirmed numbers. */
  readonly unconfirmed: 'again' | 'leave' | 'check' | null;
}

export const USAGE = `Usage: npm run enrich -- FILE.csv [options]

  --out FILE        output file (default: FILE.named.csv)
  --column C        phone column by header, letter or number (default: detected automatically)
  --country CC      default country, for numbers without a country code (default: IN)
  --landlines       also looks up possible landlines
  --max-wait TIME   how long to wait for Naam, such as 90s, 10m or 2h (default: 10m)
  --json            prints one JSON object (use npm run -s)
  --background      closes the panel after the start and finishes in the background
                    (default of --max-wait: 24h)
  --live            uses the real Naam with the key in NAAM_API_KEY; asks before sending
  --max-numbers N   looks up at most N different numbers
  --yes             confirms in advance, with --live and --max-numbers
  --resume          continues a run that was stopped, killed or paused
  --unconfirmed C   with --resume: again, leave or check the unconfirmed numbers
  --help            shows this help

By default, a built-in mock of Naam answers with made-up names on a virtual clock.
To use another server with a real clock, set NAAM_BASE_URL and NAAM_API_KEY.`;

/** A usage error. Its message is shown to the user. */
export class UsageTrouble extends Error {
  override readonly name = 'UsageTrouble';
}

const DURATION = /^(\d+(?:\.\d+)?)(s|m|h)?$/;
const SECONDS = { s: 1, m: 60, h: 3_600 } as const;

/** Returns the options of the arguments. Throws a UsageTrouble for wrong ones. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageTrouble('Enter the name of a CSV file.');
  if (more.length > 0) throw new UsageTrouble(`Enter only one file, without ${more.join(' ')}.`);
  const country = (values.country ?? 'IN').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) {
    throw new UsageTrouble('--country takes two letters, such as IN or AE.');
  }
  if (values.yes === true && values['max-numbers'] === undefined) {
    throw new UsageTrouble('--yes needs --max-numbers N, the most numbers to look up.');
  }
  const out = values.out ?? file.replace(/(\.csv)?$/i, '.named.csv');
  return {
    file,
    out,
    column: values.column ?? null,
    country,
    maxWaitMs: duration(values['max-wait'] ?? (values.background === true ? '24h' : '10m')),
    json: values.json ?? false,
    background: values.background ?? false,
    live: values.live ?? false,
    yes: values.yes ?? false,
    maxNumbers: wholeNumber(values['max-numbers']),
    landlines: values.landlines ?? false,
    resume: values.resume ?? false,
    unconfirmed: choice(values.unconfirmed),
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
        background: { type: 'boolean' },
        live: { type: 'boolean' },
        yes: { type: 'boolean' },
        'max-numbers': { type: 'string' },
        landlines: { type: 'boolean' },
        resume: { type: 'boolean' },
        unconfirmed: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageTrouble(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new UsageTrouble('--max-numbers takes a whole number.');
  return Number(text);
}

function choice(text: string | undefined): Options['unconfirmed'] {
  if (text === undefined) return null;
  const known = (['again', 'leave', 'check'] as const).find((word) => word === text);
  if (known === undefined) throw new UsageTrouble('--unconfirmed takes again, leave or check.');
  return known;
}

function duration(text: string): number {
  const match = DURATION.exec(text.trim());
  if (!match) throw new UsageTrouble('--max-wait takes a time such as 90s, 10m or 2h.');
  const unit = (match[2] ?? 's') as keyof typeof SECONDS;
  return Number(match[1]) * SECONDS[unit] * 1_000;
}
