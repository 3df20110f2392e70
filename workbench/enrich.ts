/** `npm run enrich`: a CSV goes through the shipped add-on and comes out with names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { realClock, virtualClock, type Clock } from './apps-script/clock';
import type { Network } from './apps-script/network';
import { realNetwork } from './apps-script/real-network';
import { countedNetwork } from './command/counted-network';
import { AddOnTrouble, Desk } from './command/desk';
import { importedCell } from './command/import-cells';
import { readOptions, UsageTrouble, USAGE, type Options } from './command/options';
import { progressOn } from './command/progress';
import { reportOf, summaryOf } from './command/report';
import { CsvTrouble } from './csv/csv-trouble';
import { chooseColumn, listOf } from './csv/choose-column';
import { readCsv, type CsvFile } from './csv/read-csv';
import { writeCsv, type CsvChanges } from './csv/write-csv';
import { standInNetwork } from './naam/in-process';
import { DEMO_KEY, StandIn } from './naam/stand-in';
import type { Preview, Server } from '../src/protocol';

const FINISHED = 0;
const WRONG_USAGE = 2;
const NOT_FINISHED = 3;

type Choices = Parameters<Server['start']>[0]['options'];

const NAAM = 'https://app.naam.ai';

/** Where the numbers go: to the stand-in within this process, or to another server. */
interface Way {
  readonly clock: Clock;
  readonly network: Network;
  readonly key: string;
  readonly demo: boolean;
  close(): void;
}

function wayOf(env: NodeJS.ProcessEnv): Way {
  const base = env['NAAM_BASE_URL'];
  if (base === undefined || base === '') {
    const clock = virtualClock();
    const network = standInNetwork(new StandIn(), clock);
    return { clock, network, key: DEMO_KEY, demo: true, close: () => undefined };
  }
  const key = env['NAAM_API_KEY'];
  if (key === undefined || key === '') {
    throw new UsageTrouble('NAAM_BASE_URL needs a key beside it: set NAAM_API_KEY.');
  }
  const network = realNetwork({ rewrite: { from: NAAM, to: base } });
  const close = (): void => {
    network.close();
  };
  return { clock: realClock(), network, key, demo: false, close };
}

/** The column that was named, from 0; null leaves it to the add-on to find it. */
function columnOf(file: CsvFile, wanted: string | null): number | null {
  if (wanted === null) return null;
  const choice = chooseColumn(file.rows, wanted);
  if ('trouble' in choice) throw new UsageTrouble(choice.trouble);
  return choice.column;
}

/** Counts before anything is spent; a file without a phone column is a wrong use. */
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
    const none = error instanceof AddOnTrouble && error.code === 'no-column';
    throw none ? new UsageTrouble(`${error.sentence} ${listOf(file.rows)}`) : error;
  }
}

function readFile({ file }: Options): CsvFile {
  try {
    return readCsv(readFileSync(file));
  } catch (error) {
    if (error instanceof CsvTrouble) throw new UsageTrouble(error.message);
    throw new UsageTrouble(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** The file with what now stands in the two columns, and nothing else changed. */
function changesOf(file: CsvFile, desk: Desk, preview: Preview): CsvChanges {
  const sheet = desk.book.sheet(0);
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

function main(args: readonly string[]): number {
  const options = readOptions(args);
  const file = readFile(options);
  const column = columnOf(file, options.column);
  const way = wayOf(process.env);
  try {
    return enrich(options, file, column, way);
  } finally {
    way.close();
  }
}

function enrich(options: Options, file: CsvFile, column: number | null, way: Way): number {
  const progress = progressOn(process.stderr);
  const began = { real: Date.now(), virtual: way.clock.now() };
  let total = 0;
  const network = countedNetwork(way.network, () => {
    if (total > 0) progress.show(network.traffic.records, network.traffic.sent, total);
  });
  const desk = new Desk(way.clock, network);
  desk.book.sheet(0).paste(
    1,
    1,
    file.rows.map((row) => row.map(importedCell)),
  );
  desk.open();
  desk.call('connect', way.key);
  network.reset();
  const choices: Choices = { country: options.country };
  const before = count(desk, file, column, choices);
  total = before.split.send;
  const standing = desk.run(before, { options: choices, maxWaitMs: options.maxWaitMs });
  if (standing.run === null && total > 0) progress.show(total, total, total);
  progress.end();
  writeFileSync(options.out, writeCsv(file, changesOf(file, desk, before)));
  const now = desk.call('preview', { pointed: before.pointed, options: choices });
  const seconds = {
    real: (Date.now() - began.real) / 1_000,
    virtual: (way.clock.now() - began.virtual) / 1_000,
  };
  const { google } = desk;
  const report = reportOf({ before, now, standing, google, traffic: network.traffic, seconds });
  const words = options.json
    ? JSON.stringify(report)
    : summaryOf(report, before, way.demo, options.out);
  process.stdout.write(`${words}\n`);
  if (report.state === 'finished') return FINISHED;
  const trouble = standing.run?.trouble;
  process.stderr.write(
    trouble
      ? `${trouble.sentence} ${trouble.cure}\n`
      : 'Naam has not answered all numbers yet. Run it again with a longer --max-wait.\n',
  );
  return NOT_FINISHED;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageTrouble) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = WRONG_USAGE;
  } else if (error instanceof AddOnTrouble) {
    process.stderr.write(`${error.sentence} ${error.cure}\n`);
    process.exitCode = error.code === 'bad-request' ? WRONG_USAGE : NOT_FINISHED;
  } else throw error;
}
