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
  /** The panel is closed once the numbers are sent: triggers alone finish. */
  readonly background: boolean;
  /** The real Naam: the split first, then a word of consent. */
  readonly live: boolean;
  readonly yes: boolean;
  /** Never more distinct numbers than this; null: as many as the split says. */
  readonly maxNumbers: number | null;
  readonly resume: boolean;
  /** What to do with numbers whose request was cut off, when a run is resumed. */
  readonly unconfirmed: 'again' | 'leave' | 'check' | null;
}

export const USAGE = `Usage: npm run enrich -- FILE.csv [options]

  --out FILE        where the CSV with names goes      (default: FILE.named.csv)
  --column C        phone column: header, letter, number (default: found by itself)
  --country CC      country of numbers without a code  (default: IN)
  --max-wait TIME   how long to wait for Naam: 90, 90s, 10m, 2h (default: 10m)
  --json            one JSON object on stdout (use npm run -s)
  --background      closes the panel after the start; triggers alone finish (--max-wait: 24h)
  --live            the real Naam, with the key in NAAM_API_KEY: asks before anything is sent
  --max-numbers N   sends no more than N different numbers
  --yes             consent in advance, with --live and --max-numbers
  --resume          goes on with a run that was stopped, killed or paused
  --help            says this
  --unconfirmed C   with --resume: again, leave or check numbers whose request was cut off

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
  if (values.yes === true && values['max-numbers'] === undefined) {
    throw new UsageTrouble('--yes needs --max-numbers N: the most numbers that may be sent.');
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
    maxWaitMs: duration(values['max-wait'] ?? (values.background === true ? '24h' : '10m')),
    json: values.json ?? false,
    background: values.background ?? false,
    live: values.live ?? false,
    yes: values.yes ?? false,
    maxNumbers: wholeNumber(values['max-numbers']),
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
