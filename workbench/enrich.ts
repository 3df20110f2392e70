/** `npm run enrich`: looks up the numbers of a CSV file with the shipped add-on. */
import { readFileSync } from 'node:fs';
import { connectionOf, type Connection } from './command/connection';
import { consent, consentToResume } from './command/consent';
import { countedNetwork, type Traffic } from './command/counted-network';
import { cureHere } from './command/cures';
import { AddOnTrouble, Desk } from './command/desk';
import { lock } from './command/lock';
import { readOptions, UsageTrouble, USAGE, type Options } from './command/options';
import { placesOf, writeOut, type Places } from './command/places';
import { progressOn } from './command/progress';
import { othersInWords, reportOf, summaryOf } from './command/report';
import { SavedRun } from './command/saved-run';
import { CsvTrouble } from './csv/csv-trouble';
import { chooseColumn, listOf } from './csv/choose-column';
import { readCsv, type CsvFile } from './csv/read-csv';
import { writeCsv, type CsvChanges } from './csv/write-csv';
import type { Preview, Server, RunStatus } from '../src/protocol';

const FINISHED = 0;
const WRONG_USAGE = 2;
const NOT_FINISHED = 3;
/** The exit code of a program that Ctrl+C ended. */
const INTERRUPTED = 130;

/** The add-on looks for headers in the first so many rows. */
const HEADER_ROWS = 50;

type Choices = Parameters<Server['start']>[0]['options'];

/** Returns the column of --column, from 0; null without --column: then the add-on finds it. Throws a UsageTrouble. */
function columnOf(desk: Desk, file: CsvFile, wanted: string | null): number | null {
  if (wanted === null) return null;
  const choice = chooseColumn(file.rows, headersOf(desk, file), wanted);
  if ('trouble' in choice) throw new UsageTrouble(choice.trouble);
  return choice.column;
}

/** Previews the run. Throws a UsageTrouble for a file without a phone column or rows, and for an unknown country. */
function count(desk: Desk, file: CsvFile, column: number | null, options: Choices): Preview {
  const sheet = desk.book.sheet(0);
  const chosen = {
    sheetId: sheet.id,
    rows: null,
    visible: false,
    place: { kind: 'beside' },
  } as const;
  const pointed = column === null ? null : { ...chosen, column: column + 1 };
  try {
    return desk.call('preview', { pointed, options });
  } catch (error) {
    if (!(error instanceof AddOnTrouble)) throw error;
    const { code, sentence } = error.trouble;
    if (code === 'no-column') {
      if (file.rows.length === 1) throw new UsageTrouble('The file has no rows below its header.');
      throw new UsageTrouble(`${sentence} ${listOf(file.rows, fullestRow(file))}`);
    }
    // The country is the only part of the request that the user typed.
    if (code === 'bad-request')
      throw new UsageTrouble(
        `--country ${options.country ?? ''} isn't a known country code. Use two letters, such as IN or AE.`,
      );
    throw error;
  }
}

/** Returns the row of the headers that the add-on finds, from 0. */
function headersOf(desk: Desk, file: CsvFile): number {
  try {
    const { headerRow } = desk.call('preview', { pointed: null, options: {} });
    return Math.max(0, headerRow - 1);
  } catch (error) {
    if (error instanceof AddOnTrouble) return fullestRow(file);
    throw error;
  }
}

/** Returns the first of the top rows with the most filled columns, because titles fill fewer. */
function fullestRow(file: CsvFile): number {
  const filled = file.rows.slice(0, HEADER_ROWS).map((row) => row.filter(Boolean).length);
  return Math.max(0, filled.indexOf(Math.max(0, ...filled)));
}

function readBytes({ file }: Options): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageTrouble(`Can't read ${file}: ${(error as Error).message}`);
  }
}

function parse(bytes: Buffer): CsvFile {
  try {
    return readCsv(bytes);
  } catch (error) {
    throw error instanceof CsvTrouble ? new UsageTrouble(error.message) : error;
  }
}

/** Returns the changes of the file: the current content of the two columns. */
function changesOf(file: CsvFile, desk: Desk, preview: Preview): CsvChanges {
  const sheet = desk.book.sheet(0);
  // A start that failed before it inserted the columns changes nothing.
  const made = preview.place.kind !== 'insert' || desk.book.metadata.items.length > 0;
  if (!made) return {};
  const columns = [preview.nameColumn, preview.statusColumn];
  const texts = columns.map((column) =>
    file.rows.map((_, row) => String(sheet.value(row + 1, column))),
  );
  if (preview.place.kind === 'insert') {
    return { insert: texts.map((cells) => ({ after: preview.pointed.column - 1, cells })) };
  }
  const replace = columns.flatMap((column, i) =>
    file.rows.map((_, row) => ({ row, column: column - 1, text: texts[i]?.[row] ?? '' })),
  );
  return {
    replace: replace.filter(({ row, column, text }) => text !== (file.rows[row]?.[column] ?? '')),
  };
}

/** What one call of the command works on. */
interface Job {
  readonly options: Options;
  readonly places: Places;
  readonly connection: Connection;
  readonly file: CsvFile;
  readonly desk: Desk;
  readonly saved: SavedRun | null;
  readonly choices: Choices;
}

function main(args: readonly string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return FINISHED;
  }
  const options = readOptions(args);
  const places = placesOf(options);
  const bytes = readBytes(options);
  const file = parse(bytes);
  const connection = connectionOf(options, process.env);
  try {
    const release = lock(places.lock);
    try {
      const saved = connection.demo ? null : new SavedRun(places, bytes);
      return enrich({ options, places, connection, file, saved });
    } finally {
      release();
    }
  } finally {
    connection.close();
  }
}

function enrich(given: Omit<Job, 'desk' | 'choices'>): number {
  const { options, connection, file, saved } = given;
  const progress = progressOn(process.stderr);
  const began = { real: Date.now(), virtual: connection.clock.now() };
  let total = 0;
  const network = countedNetwork(connection.network, () => {
    if (total > 0) progress.show(network.traffic.records, network.traffic.sent, total);
  });
  const desk = new Desk(connection.clock, network);
  // Texts stay texts: Sheets would make a number of +971501234567 and lose its plus.
  const sheet = desk.book.sheet(0);
  sheet.paste(1, 1, file.rows);
  // Select an empty column, because the add-on prefers the selected column if it contains numbers.
  sheet.select(1, Math.min(sheet.lastColumn() + 1, sheet.columns()));
  const { country, landlines } = options;
  const job: Job = { ...given, desk, choices: { country, landlines } };
  const { before, go } = options.resume ? resumed(job) : fresh(job);
  network.reset();
  total = before.split.send;
  saved?.follow(desk, before);
  const { standing, ticks } = written(job, before, () =>
    options.background
      ? desk.leave(go, options.maxWaitMs)
      : { standing: desk.drive(go, options.maxWaitMs, progress.readsAgain), ticks: null },
  );
  if (standing.run === null) {
    if (total > 0) progress.show(total, total, total);
    saved?.forget();
  }
  progress.end();
  const seconds = {
    real: (Date.now() - began.real) / 1_000,
    virtual: (connection.clock.now() - began.virtual) / 1_000,
  };
  const facts = { before, standing, ticks, traffic: network.traffic, seconds };
  return printed(job, facts);
}

interface Beginning {
  readonly before: Preview;
  /** Starts or resumes the run. */
  readonly go: () => RunStatus;
}

function fresh({ options, connection, file, desk, saved, choices }: Job): Beginning {
  if (saved?.exists() === true) {
    throw new UsageTrouble(
      `The last run for ${options.out} isn't finished. Continue it with --resume, so that you don't pay twice.`,
    );
  }
  desk.open();
  desk.call('connect', connection.key);
  const before = count(desk, file, columnOf(desk, file, options.column), choices);
  if (before.others.length > 0) process.stderr.write(`${othersInWords(before)}\n`);
  const cap = consent(options, before, connection.asks);
  const { start, pointed } = before;
  return { before, go: () => desk.call('start', { start, pointed, options: choices, cap }) };
}

function resumed({ options, connection, desk, saved }: Job): Beginning {
  const before = saved?.restore(desk);
  if (before === undefined)
    throw new UsageTrouble('There is no run to resume. Start one without --resume.');
  desk.open();
  desk.call('connect', connection.key);
  const choice = options.unconfirmed;
  consentToResume(options, leftToSend(desk.call('look'), choice === 'again'), connection.asks);
  const go = (): RunStatus => {
    const { run } = desk.call('step');
    if (choice !== null) for (const { n } of run?.undecided ?? []) desk.call('resolve', n, choice);
    return run === null ? desk.call('look') : desk.call('resume');
  };
  return { before, go };
}

/** Returns the most numbers that a run can still send. With `again`, unconfirmed ones are included. */
function leftToSend({ run }: RunStatus, again: boolean): number {
  if (run === null) return 0;
  const { planned, sent, unconfirmed, inFlight } = run;
  return Math.max(0, planned - sent) + (again ? unconfirmed + inFlight : 0);
}

/** Runs `act`, and always writes what was found so far to the output file. */
function written<T>({ places, file, desk }: Job, before: Preview, act: () => T): T {
  try {
    return act();
  } finally {
    writeOut(places, writeCsv(file, changesOf(file, desk, before)));
  }
}

/** The result of one run of the command. */
interface Outcome {
  readonly before: Preview;
  readonly standing: RunStatus;
  /** Triggers that fired after the panel was closed; null if it stayed open. */
  readonly ticks: number | null;
  readonly traffic: Traffic;
  readonly seconds: { readonly real: number; readonly virtual: number };
}

/** Prints the report, and why a run isn't finished. Returns the exit code. */
function printed({ options, connection, desk, choices, saved }: Job, outcome: Outcome): number {
  const { before, standing, ticks } = outcome;
  const { run, until } = standing;
  const now = desk.call('preview', { pointed: before.pointed, options: choices });
  const report = reportOf({ ...outcome, now, google: desk.google });
  const words = options.json
    ? JSON.stringify(report)
    : summaryOf(report, before, { demo: connection.demo, ticks, out: options.out });
  process.stdout.write(`${words}\n`);
  if (report.state === 'finished') return FINISHED;
  const trouble = run?.trouble;
  const why = trouble
    ? `${trouble.sentence} ${cureHere(trouble, until !== null)}`
    : "Naam hasn't returned all results within --max-wait.";
  const decide =
    trouble?.code.startsWith('unconfirmed') === true
      ? ' and --unconfirmed again, leave or check'
      : '';
  const then = saved ? ` To continue, run the same command with --resume${decide}.` : '';
  process.stderr.write(`${why}${then}\n`);
  return NOT_FINISHED;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageTrouble) {
    process.stderr.write(`${error.message}\nTo see all options, run: npm run enrich -- --help\n`);
    process.exitCode = WRONG_USAGE;
  } else if (error instanceof AddOnTrouble) {
    process.stderr.write(`${error.trouble.sentence} ${cureHere(error.trouble, false)}\n`);
    process.exitCode = error.trouble.code === 'bad-request' ? WRONG_USAGE : NOT_FINISHED;
  } else if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') {
    process.stderr.write('\nStopped. To continue, run the same command with --resume.\n');
    process.exitCode = INTERRUPTED;
  } else throw error;
}
