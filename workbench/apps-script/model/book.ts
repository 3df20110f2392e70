import { WorkbenchError } from '../surroundings/exception';
import { applySnapshot, copySheet, History, takeSnapshot, type Snapshot } from './history';
import { MetadataStore } from './metadata-store';
import { Store } from '../surroundings/property-store';
import { SheetModel, type Workbook } from './sheet-model';
import type { Switches } from '../surroundings/switches';
import type { User } from '../surroundings/user';
import { wallOf } from './time-zone';

export interface BookOptions {
  timeZone?: string;
  locale?: string;
  title?: string;
  /** The user whose properties a custom function reads; by default the user who runs it. */
  owner?: User;
}

/** What a spreadsheet needs from the world around it. */
interface BookWorld {
  switches: Switches;
  now: () => number;
  /** Returns a new number. */
  newId: () => number;
}

/** A spreadsheet, with the actions of users. */
export class Book implements Workbook {
  readonly id: string;
  readonly timeZone: string;
  readonly locale: string;
  title: string;
  readonly owner: User | null;
  sheets: SheetModel[] = [];
  activeSheetId = 0;
  readonly metadata: MetadataStore;
  readonly history: History = new History(this);
  readonly switches: Switches;
  /** Document properties, by script. Not part of the cells: no undo, no version, no copy. [8] */
  private readonly stores = new Map<string, Store>();

  constructor(
    private readonly world: BookWorld,
    options: BookOptions = {},
  ) {
    this.id = `book-${String(world.newId())}`;
    this.timeZone = options.timeZone ?? 'Asia/Kolkata';
    this.locale = options.locale ?? 'en_US';
    this.owner = options.owner ?? null;
    this.title = options.title ?? 'Untitled spreadsheet';
    this.switches = world.switches;
    this.metadata = new MetadataStore(world.newId);
    this.sheets.push(new SheetModel(this, 0, 'Sheet1', 1000, 26));
  }

  /** Returns a sheet by its name, or by its position from 0. */
  sheet(which: string | number): SheetModel {
    const found =
      typeof which === 'number'
        ? this.sheets[which]
        : this.sheets.find(({ name }) => name === which);
    if (!found) throw new WorkbenchError(`no sheet ${String(which)} in ${this.id}`);
    return found;
  }

  addSheet(name: string, rows = 1000, columns = 26): SheetModel {
    this.history.everything();
    const made = new SheetModel(this, this.world.newId() * 1009, name, rows, columns);
    this.sheets.push(made);
    return made;
  }

  deleteSheet(which: string | number): void {
    const gone = this.sheet(which);
    this.history.everything();
    this.sheets = this.sheets.filter((sheet) => sheet !== gone);
    this.metadata.sheetDeleted(gone.id);
    if (this.activeSheetId === gone.id) this.activeSheetId = this.sheets[0]?.id ?? 0;
  }

  duplicateSheet(which: string | number, name?: string): SheetModel {
    const from = this.sheet(which);
    this.history.everything();
    const id = this.world.newId() * 1009;
    const made = copySheet(from, this, id, from.name);
    made.name = name ?? `Copy of ${from.name}`;
    this.sheets.push(made);
    if (this.switches.duplicatedTabsCopyMetadata) this.metadata.sheetDuplicated(from.id, id);
    return made;
  }

  addCopy(sheet: SheetModel): SheetModel {
    this.history.everything();
    const made = copySheet(sheet, this, this.world.newId() * 1009, sheet.name);
    made.name = `Copy of ${sheet.name}`;
    this.sheets.push(made);
    return made;
  }

  renameSheet(which: string | number, name: string): void {
    this.sheet(which).name = name;
  }

  activeSheet(): SheetModel {
    const found = this.sheets.find(({ id }) => id === this.activeSheetId) ?? this.sheets[0];
    if (!found) throw new WorkbenchError('a spreadsheet without sheets');
    return found;
  }

  /** Undoes the latest step of a user or a script. Returns false if there is none. */
  undo(): boolean {
    return this.history.undo();
  }

  /** Redoes the latest undo. Returns false if there is none. */
  redo(): boolean {
    return this.history.redo();
  }

  /** Returns a copy of all sheets, for the version history. */
  snapshot(): Snapshot {
    return takeSnapshot(this);
  }

  /** Restores a version; document properties stay as they are. */
  restore(snapshot: Snapshot): void {
    this.history.everything();
    applySnapshot(this, snapshot, this.switches.versionRestoreRestoresMetadata);
  }

  /** Copies the spreadsheet ("Make a copy"): same cells and metadata, a new ID, no properties or triggers. [8 LIVE] */
  copy(): Book {
    const { timeZone, locale, title } = this;
    const copy = new Book(this.world, { timeZone, locale, title: `Copy of ${title}` });
    copy.sheets = this.sheets.map((sheet) => copySheet(sheet, copy, sheet.id, sheet.name));
    copy.activeSheetId = this.activeSheetId;
    if (this.switches.copiesCarryMetadata) copy.metadata.items = this.metadata.copyItems();
    return copy;
  }

  cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rows() * sheet.columns(), 0);
  }

  /** Returns the wall time in the spreadsheet's zone, in ms as if it were UTC. */
  today(): number {
    return wallOf(this.world.now(), this.timeZone);
  }

  store(script: string): Store {
    let store = this.stores.get(script);
    if (!store) this.stores.set(script, (store = new Store()));
    return store;
  }
}
