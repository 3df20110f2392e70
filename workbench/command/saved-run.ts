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

const VERSION = 1;

interface State {
  readonly version: number;
  /** SHA-256 of the file that is enriched. */
  readonly input: string;
  readonly before: Preview;
  readonly document: [key: string, value: string][];
  readonly user: [key: string, value: string][];
}

/** The cells. Written only if they changed, and always before the state that refers to them. */
interface Cells {
  readonly inserted: boolean;
  readonly columns: readonly (readonly (string | number | boolean)[])[];
  readonly metadata: readonly MetadataItem[];
}

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
    const state = read(this.places.state) as State;
    if (state.version !== VERSION)
      throw new UsageTrouble('This run was saved by another version. Resume it with that version.');
    if (state.input !== this.hash()) {
      throw new UsageTrouble(
        'The file has changed since the run started. Restore the original file, then resume.',
      );
    }
    const { before } = state;
    const cells = read(this.places.cells) as Cells;
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
    desk.restoreProperties(state.document, state.user);
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

function read(file: string): unknown {
  try {
    return JSON.parse(readPrivate(file) ?? '');
  } catch (error) {
    if (error instanceof UsageTrouble) throw error;
    throw new UsageTrouble(`Can't read ${file}, which has the state of the run to resume.`);
  }
}
