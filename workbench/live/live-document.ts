import path from 'node:path';
import { Google, type Book, type Call, type Script } from '../apps-script/google';
import { WorkbenchError } from '../apps-script/surroundings/exception';
import type { Clock } from '../apps-script/surroundings/clock';
import { OpenedCsv } from './pictures/csv-of-sheet';
import { hashesOf } from './hashes';
import type { Mode } from './messages';
import { DEMO_KEYS, People } from './people/people';
import { SimulatedNaam } from './people/simulated-naam';

/** The folders of the project as shipped, and of its build for a bound script. */
export interface Folders {
  readonly 'add-on': string;
  readonly bound: string | null;
}

/** The spreadsheet of the page, with its users, the installed script and the mock of Naam. */
export class LiveDocument {
  readonly google: Google;
  readonly naam: SimulatedNaam;
  readonly people: People;
  readonly book: Book;
  private readonly scripts = new Map<Mode, Script>();
  private readonly hashed = new Map<Script, { code: string; sidebar: string }>();
  private mode: Mode = 'add-on';
  private csv: OpenedCsv;

  constructor(
    clock: Clock,
    private readonly folders: Folders,
    sample: { name: string; bytes: Uint8Array },
  ) {
    this.naam = new SimulatedNaam(Object.values(DEMO_KEYS).filter((key) => key !== null));
    this.google = new Google({ clock, network: this.naam.network(clock) });
    this.people = new People(this.google);
    this.book = this.google.newBook();
    this.csv = this.open(sample.name, sample.bytes);
    this.install('add-on');
  }

  script(): Script {
    return this.install(this.mode);
  }

  /** Switches between add-on and bound script in the same document. To Google, these are two scripts. */
  turn(mode: Mode): void {
    this.install(mode);
    this.mode = mode;
  }

  canBind(): boolean {
    return this.folders.bound !== null;
  }

  hashes(): { code: string; sidebar: string } {
    const script = this.script();
    const known = this.hashed.get(script) ?? hashesOf(script);
    this.hashed.set(script, known);
    return known;
  }

  call(call: Pick<Call, 'function' | 'user' | 'surface'> & { args?: unknown[] }): Call {
    return { ...call, script: this.script(), book: this.book };
  }

  /** Opens a file in a new tab in front; in a new document, in the first tab. */
  open(name: string, bytes: Uint8Array): OpenedCsv {
    const csv = new OpenedCsv(name, bytes);
    const cells = csv.cells();
    const [first] = this.book.sheets;
    const fresh = this.book.sheets.length === 1 && first?.lastRow() === 0;
    const sheet = fresh ? first : this.book.addSheet(this.freeName(csv.name), 1000, 26);
    sheet.name = fresh ? csv.name : sheet.name;
    if (fresh) this.book.title = csv.name;
    sheet.paste(1, 1, cells);
    this.book.activeSheetId = sheet.id;
    if (fresh) this.book.history.forget();
    this.csv = csv;
    return csv;
  }

  /** Returns a tab as a CSV file. Throws if there is no such tab. */
  download(sheetId: number): { name: string; bytes: Uint8Array } {
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new WorkbenchError('There is no such tab.');
    const name = `${this.book.title} - ${sheet.name}`.replace(/[^\p{L}\p{N} _.-]/gu, '_');
    return { name: `${name}.csv`, bytes: this.csv.write(sheet) };
  }

  private install(mode: Mode): Script {
    const folder = this.folders[mode];
    const known = this.scripts.get(mode);
    if (known) return known;
    if (folder === null) throw new RangeError('there is no bound build');
    const script = this.google.install(path.resolve(folder), mode);
    this.scripts.set(mode, script);
    return script;
  }

  private freeName(wish: string): string {
    const taken = this.book.sheets.map(({ name }) => name);
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? wish : `${wish} (${n})`;
      if (!taken.includes(name)) return name;
    }
  }
}
