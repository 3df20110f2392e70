import type { Area } from '../apps-script/model/area';
import type { MenuItem } from '../apps-script/engine/screen';
import type {
  UserAction,
  BoxEvent,
  ExecutionLine,
  ServerEvent,
  PageEvent,
  PersonId,
  SheetPicture,
  Status,
} from '../live/messages';
import { Connection } from './connection';
import { Geometry } from './grid/geometry';
import { Selection } from './grid/selection';
import type { SheetView } from './grid/sheet-view';
import { SheetCells } from './sheet-cells';
import { ColumnWidths } from './column-widths';

interface Notice {
  readonly id: number;
  readonly kind: 'running' | 'error' | 'toast';
  readonly text: string;
}

interface OpenSheet extends SheetView {
  sheet: SheetPicture;
  readonly widths: ColumnWidths;
}

/** The names of the document's users in the page. */
export const PEOPLE: Readonly<Record<PersonId, string>> = {
  a: 'User A',
  b: 'User B',
  c: 'Colleague without a key',
};

/** The state of this window. The page is drawn from it after each change. */
export class Desk {
  title = '';
  person: PersonId;
  language: string;
  sheets: readonly SheetPicture[] = [];
  front = 0;
  status: Status | null = null;
  readonly executions = new Map<number, ExecutionLine>();
  menus: readonly { caption: string | null; items: MenuItem[] }[] = [];
  readonly sidebars = new Map<PersonId, PageEvent>();
  dialog: PageEvent | null = null;
  readonly boxes: BoxEvent[] = [];
  notices: Notice[] = [];
  lost = false;
  /** The text of the cell that is being edited; null if there is none. */
  editing: string | null = null;
  readonly connection: Connection;
  /** Replies of the script, for the frames that wait for them. */
  onReply: (reply: Extract<ServerEvent, { is: 'reply' }>) => void = () => undefined;
  onCells: () => void = () => undefined;
  onChange: () => void = () => undefined;
  private readonly open = new Map<number, OpenSheet>();
  private noticed = 0;

  constructor(query: URLSearchParams) {
    const person = query.get('person');
    this.person = person === 'b' || person === 'c' ? person : 'a';
    this.language = query.get('language') ?? 'en';
    this.connection = new Connection(
      () => this.person,
      (news) => {
        this.hear(news);
      },
      (lost) => {
        this.lost = lost;
        this.onChange();
      },
    );
  }

  send(act: UserAction): void {
    this.connection.send(act);
  }

  /** The sheet in front. */
  view(): SheetView | null {
    return this.open.get(this.front) ?? null;
  }

  /** Sets the width of a column of the sheet in front, as the user drags it. */
  draw(column: number, width: number): void {
    const view = this.open.get(this.front);
    if (!view) return;
    view.widths.draw(view.sheet, column, width);
    view.geometry.widen(view.widths.of(view.sheet));
    this.onCells();
  }

  /** Brings a sheet to the front for this window's user. */
  show(id: number): void {
    this.front = id;
    const view = this.open.get(id);
    if (view) this.send({ do: 'select', sheet: id, areas: view.selection.areas });
    this.onCells();
    this.onChange();
  }

  become(person: PersonId, language: string): void {
    this.person = person;
    this.language = language;
    const query = new URLSearchParams({ person, language });
    history.replaceState(null, '', `?${query.toString()}`);
    this.send({ do: 'person', language });
    this.onChange();
  }

  closePanel(panel: string): void {
    for (const [person, page] of this.sidebars)
      if (page.panel === panel) this.sidebars.delete(person);
    if (this.dialog?.panel === panel) this.dialog = null;
    this.send({ do: 'close-panel', panel });
    this.onChange();
  }

  notify(kind: Notice['kind'], text: string, seconds: number | null): void {
    this.noticed += 1;
    const id = this.noticed;
    this.notices = [...this.notices.filter((one) => one.kind !== kind), { id, kind, text }];
    this.onChange();
    if (seconds === null) return;
    setTimeout(() => {
      this.dismiss(id);
    }, seconds * 1_000);
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((one) => one.id !== id);
    this.onChange();
  }

  private hear(news: ServerEvent): void {
    switch (news.is) {
      case 'book':
        this.outline(news.title, news.sheets);
        break;
      case 'cells':
        this.open.get(news.sheet)?.cells.apply(news.runs);
        this.fit(news.sheet);
        this.onCells();
        break;
      case 'selection':
        this.selected(news.sheet, news.areas);
        break;
      case 'status':
        this.status = news.status;
        break;
      case 'executions':
        for (const line of news.lines) this.executions.set(line.n, line);
        break;
      case 'menus':
        this.menus = news.menus;
        break;
      case 'page':
        this.page(news);
        break;
      case 'close-panels':
        this.sidebars.clear();
        this.dialog = null;
        break;
      case 'box':
        this.boxes.push(news);
        break;
      case 'box-gone':
        this.boxes.splice(0, Infinity, ...this.boxes.filter(({ box }) => box !== news.box));
        break;
      case 'running':
        this.running(news.function);
        break;
      case 'script-error':
        this.notify('error', news.message, null);
        break;
      case 'trouble':
        this.notify('error', news.sentence, null);
        break;
      case 'toast':
        this.notify(
          'toast',
          [news.title, news.message].filter(Boolean).join(': '),
          news.seconds ?? 5,
        );
        break;
      case 'reply':
        this.onReply(news);
        return;
      case 'ready':
        for (const { widths } of this.open.values()) widths.settle();
    }
    this.onChange();
  }

  private outline(title: string, sheets: readonly SheetPicture[]): void {
    this.title = title;
    this.sheets = sheets;
    for (const sheet of sheets) {
      const known = this.open.get(sheet.id);
      const view = known ?? {
        sheet,
        cells: new SheetCells(),
        geometry: new Geometry(),
        selection: new Selection(),
        widths: new ColumnWidths(),
      };
      view.sheet = sheet;
      view.geometry.fit(sheet, view.widths.of(sheet));
      this.open.set(sheet.id, view);
    }
    if (!sheets.some(({ id }) => id === this.front)) this.front = sheets[0]?.id ?? 0;
    this.onCells();
  }

  private selected(sheet: number, areas: readonly Area[]): void {
    this.front = sheet;
    this.open.get(sheet)?.selection.set(areas);
    this.onCells();
  }

  private page(news: PageEvent): void {
    if (news.kind === 'sidebar') this.sidebars.set(this.person, news);
    else this.dialog = news;
  }

  private running(name: string | null): void {
    if (name !== null) this.notify('running', 'Running script', null);
    else this.notices = this.notices.filter(({ kind }) => kind !== 'running');
  }

  private fit(id: number): void {
    const view = this.open.get(id);
    if (!view) return;
    view.widths.fit(view.cells, view.sheet);
    view.geometry.widen(view.widths.of(view.sheet));
  }
}
