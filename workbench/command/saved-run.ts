/**
 * Saves a run, so that another process can resume it: what Google would keep (properties, the two columns and
 * their metadata) is saved in files next to the output. The key isn't saved: it comes from NAAM_API_KEY.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { MetadataItem } from '../apps-script/model/metadata-store';
import type { Preview } from '../../src/protocol';
import type { Desk } from './desk';
import { UsageTrouble } from './options';
import type { Places } from './places';
import { isThere, readPrivate, writePrivate } from './private-file';

const KEY_PROPERTY = 'naam.key';

/** The names of properties with leases begin with this (`src/core/saved/lease.ts`). */
const LEASE_PREFIX = 'naam.lease.';

const VERSION = 1;

interface Version {
  readonly version: number;
}

interface State extends Version {
  /** SHA-256 of the file that is enriched. */
  readonly input: string;
  readonly before: Preview;
  readonly document: readonly Property[];
  readonly user: readonly Property[];
}

type Property = [key: string, value: string];

/** The cells. Written only if they changed, and always before the state that refers to them. */
interface Cells {
  readonly inserted: boolean;
  readonly columns: readonly (readonly (string | number | boolean)[])[];
  readonly metadata: readonly MetadataItem[];
}

const isVersion = (value: unknown): value is Version =>
  isObject(value) && typeof value['version'] === 'number';

function isState(value: unknown): value is State {
  if (!isObject(value)) return false;
  const { input, before, document, user } = value;
  return typeof input === 'string' && isPreview(before) && [document, user].every(isProperties);
}

/** Whether a value has the fields of a preview that a resumed run uses. */
function isPreview(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { place, pointed, split, nameColumn, statusColumn } = value;
  const columns = [nameColumn, statusColumn].every((column) => typeof column === 'number');
  return columns && [place, pointed, split].every(isObject);
}

const isProperties = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((pair) => Array.isArray(pair) && pair.every((text) => typeof text === 'string'));

function isCells(value: unknown): value is Cells {
  if (!isObject(value)) return false;
  const { columns, metadata } = value;
  return Array.isArray(columns) && columns.every(Array.isArray) && Array.isArray(metadata);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export class SavedRun {
  private cellsChanged = true;

  constructor(
    private readonly places: Places,
    private readonly bytes: Uint8Array,
  ) {}

  exists(): boolean {
    return isThere(this.places.state);
  }

  /** From now on, saves the run after each property write of the add-on. */
  follow(desk: Desk, before: Preview): void {
    desk.watch = ({ when, name }) => {
      if (when !== 'after') return;
      if (/^(Range|Sheet)\.(set|clear|insert|delete|add)/.test(name)) this.cellsChanged = true;
      if (/^Properties\.(set|delete)/.test(name)) this.save(desk, before);
    };
  }

  private save(desk: Desk, before: Preview): void {
    if (this.cellsChanged) {
      writePrivate(this.places.cells, JSON.stringify(cellsOf(desk, before)));
      this.cellsChanged = false;
    }
    const { document, user } = desk.properties();
    const state: State = {
      version: VERSION,
      input: this.hash(),
      before,
      document,
      user: user.filter(([key]) => key !== KEY_PROPERTY),
    };
    writePrivate(this.places.state, JSON.stringify(state));
  }

  /** Restores the run in a desk that has the file open, and returns its preview. Throws a UsageTrouble if it can't. */
  restore(desk: Desk): Preview {
    if (!this.exists())
      throw new UsageTrouble('There is no run to resume. Start one without --resume.');
    const { version } = read(this.places.state, isVersion);
    if (version !== VERSION)
      throw new UsageTrouble('This run was saved by another version. Resume it with that version.');
    const state = read(this.places.state, isState);
    if (state.input !== this.hash()) {
      throw new UsageTrouble(
        'The file has changed since the run started. Restore the original file, then resume.',
      );
    }
    const { before } = state;
    const cells = read(this.places.cells, isCells);
    const sheet = desk.book.sheet(0);
    if (cells.inserted) sheet.insertColumns(before.nameColumn, 2);
    [before.nameColumn, before.statusColumn].forEach((column, i) => {
      const values = cells.columns[i] ?? [];
      sheet.paste(
        1,
        column,
        values.map((value) => [value]),
      );
    });
    desk.book.metadata.items = cells.metadata.map((item) => ({ ...item }));
    // Our lock shows that the process of a saved lease no longer runs.
    const document = state.document.filter(([key]) => !key.startsWith(LEASE_PREFIX));
    desk.restoreProperties(document, state.user);
    this.cellsChanged = true;
    return before;
  }

  forget(): void {
    rmSync(this.places.state, { force: true });
    rmSync(this.places.cells, { force: true });
  }

  private hash(): string {
    return createHash('sha256').update(this.bytes).digest('hex');
  }
}

function cellsOf(desk: Desk, before: Preview): Cells {
  const sheet = desk.book.sheet(0);
  const rows = Array.from({ length: sheet.lastRow() }, (_, i) => i + 1);
  const metadata = desk.book.metadata.items;
  const columns = [before.nameColumn, before.statusColumn].map((column) =>
    rows.map((row) => sheet.value(row, column) as string | number | boolean),
  );
  return { inserted: before.place.kind === 'insert' && metadata.length > 0, columns, metadata };
}

function read<T>(file: string, isRight: (value: unknown) => value is T): T {
  const value = parsed(readPrivate(file) ?? '');
  if (isRight(value)) return value;
  throw new UsageTrouble(
    `Can't read ${file}, which has the state of the run to resume. Restore it from a backup. Or delete it and ` +
      'start without --resume: numbers that were already sent are then sent and paid for again.',
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
