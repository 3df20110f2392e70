import { type Area, letters } from '../../apps-script/model/area';
import { editOf, noteOf, textOf } from '../sheet-cells';
import { ColumnHeads } from './column-heads';
import { Editor, type Then } from './editor';
import { element } from './element';
import { HEAD_HEIGHT, ROW_HEIGHT } from './geometry';
import { NoteTip } from './note-tip';
import { placeOf } from './cell-place';
import { RowElement } from './row-element';
import type { Place } from './selection';
import type { SheetView } from './sheet-view';

/** Rows and columns that are drawn beyond the edges, so that scrolling shows no blank area. */
const BEYOND = { rows: 6, columns: 2 };

/** What the user does in the grid. */
interface GridEvents {
  selected(areas: readonly Area[]): void;
  typed(place: Place, text: string): void;
  editing(text: string | null): void;
  cleared(areas: readonly Area[]): void;
  menuAt(x: number, y: number): void;
  filterAt(column: number): void;
  widened(column: number, width: number): void;
  undo(): void;
  redo(): void;
}

/** The sheet on the screen. Only visible cells are in the document. */
export class Grid {
  readonly box = element('div', 'grid', {
    role: 'grid',
    tabindex: '0',
    'aria-multiselectable': 'true',
  });
  private readonly canvas = element('div', 'canvas');
  private readonly body = element('div', 'rows', { role: 'rowgroup' });
  private readonly heads = new ColumnHeads();
  private readonly frozen = new RowElement(1);
  private readonly rows = new Map<number, RowElement>();
  private readonly editor: Editor;
  private readonly tip: NoteTip;
  private asked = false;
  private hovered: HTMLElement | null = null;

  constructor(
    private readonly host: HTMLElement,
    readonly view: () => SheetView | null,
    readonly events: GridEvents,
  ) {
    const top = element('div', 'top', { role: 'rowgroup' });
    top.append(this.heads.box, this.frozen.box);
    this.frozen.box.classList.add('frozen');
    this.canvas.append(top, this.body);
    this.box.append(this.canvas);
    host.append(this.box);
    this.tip = new NoteTip(host);
    this.editor = new Editor(
      host,
      (place, text, then) => {
        this.edited(place, text, then);
      },
      () => {
        events.editing(null);
        this.box.focus();
      },
      (text) => {
        events.editing(text);
      },
    );
    this.box.addEventListener('scroll', () => {
      this.editor.finish('stay');
      this.paintSoon();
    });
    this.box.addEventListener('focus', () => {
      this.paintSoon();
    });
    this.box.addEventListener('pointerover', (event) => {
      this.hover(event.target);
    });
    new ResizeObserver(() => {
      this.paintSoon();
    }).observe(this.box);
  }

  /** Draws at the next frame, once for all changes until then. */
  paintSoon(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.paint();
    });
  }

  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  /** Selects an area, reports it, and scrolls to its moving corner. */
  choose(area: Area, options: { add?: boolean; reveal?: boolean } = {}): void {
    const view = this.view();
    if (!view) return;
    view.selection.choose(area, options.add);
    this.changed(options.reveal ?? true);
  }

  stretch(to: Place, reveal = true): void {
    const view = this.view();
    if (!view) return;
    const { rows, columns } = view.sheet;
    view.selection.stretch({
      row: Math.max(1, Math.min(rows, to.row)),
      column: Math.max(1, Math.min(columns, to.column)),
    });
    this.changed(reveal);
  }

  /** Opens the active cell for editing. It is empty if a letter is about to be typed into it. */
  edit(empty: boolean): void {
    const view = this.view();
    if (!view) return;
    const { active } = view.selection;
    this.reveal(active);
    this.paint();
    const cell = this.cellAt(active);
    if (!cell) return;
    const text = empty ? '' : editOf(view.cells.at(active.row, active.column));
    this.tip.hide();
    this.events.editing(text);
    const host = this.host.getBoundingClientRect();
    this.editor.open(active, text, cell.getBoundingClientRect(), host);
  }

  reveal({ row, column }: Place): void {
    const view = this.view();
    if (!view) return;
    const { geometry } = view;
    const { box } = this;
    const head = HEAD_HEIGHT + ROW_HEIGHT;
    if (row > 1) {
      const top = geometry.placeOf(row) * ROW_HEIGHT;
      const room = box.clientHeight - head - ROW_HEIGHT;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top > box.scrollTop + room) box.scrollTop = top - room;
    }
    const left = geometry.left(column) - geometry.left(1);
    const wide = box.clientWidth - geometry.left(1) - geometry.width(column);
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (left > box.scrollLeft + wide) box.scrollLeft = left - wide;
  }

  /** Returns how many rows are visible. */
  page(): number {
    const room = this.box.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
    return Math.max(1, Math.floor(room / ROW_HEIGHT) - 1);
  }

  private changed(reveal: boolean): void {
    const view = this.view();
    if (!view) return;
    if (reveal) this.reveal(view.selection.corner());
    this.events.selected(view.selection.areas);
    this.paintSoon();
  }

  private edited(place: Place, text: string, then: Then): void {
    const view = this.view();
    this.events.editing(null);
    if (!view) return;
    if (text !== editOf(view.cells.at(place.row, place.column))) this.events.typed(place, text);
    const { geometry, sheet } = view;
    const along = { right: 1, left: -1 }[then as string] ?? 0;
    const down = { down: 1, up: -1 }[then as string] ?? 0;
    if (then === 'stay') return;
    const column = Math.max(1, Math.min(sheet.columns, place.column + along));
    const row = down === 0 ? place.row : geometry.step(place.row, down);
    this.box.focus();
    this.choose({ row, column, rows: 1, columns: 1 });
  }

  private paint(): void {
    const view = this.view();
    if (!view) return;
    const { geometry, sheet, selection } = view;
    const { box, canvas, body } = this;
    box.setAttribute('aria-label', sheet.name);
    box.setAttribute('aria-description', 'Escape, then Tab, leaves the sheet.');
    box.setAttribute('aria-rowcount', String(sheet.rows + 1));
    box.setAttribute('aria-colcount', String(sheet.columns + 1));
    canvas.style.width = `${geometry.totalWidth()}px`;
    body.style.height = `${geometry.count() * ROW_HEIGHT}px`;
    const left = geometry.columnAt(box.scrollLeft + geometry.left(1));
    const right = geometry.columnAt(box.scrollLeft + box.clientWidth);
    const first = Math.max(1, left - BEYOND.columns);
    const last = Math.min(sheet.columns, right + BEYOND.columns);
    this.heads.paint(view, first, last);
    this.frozen.paint(view, first, last, null);
    this.paintRows(view, first, last);
    const { row, column } = selection.active;
    const active = this.cellAt(selection.active);
    if (active) box.setAttribute('aria-activedescendant', `cell-${letters(column)}${row}`);
    else box.removeAttribute('aria-activedescendant');
    this.showNote();
  }

  private paintRows(view: SheetView, first: number, last: number): void {
    const { geometry } = view;
    const { box, body } = this;
    const from = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - BEYOND.rows);
    const seen = Math.ceil(box.clientHeight / ROW_HEIGHT) + 2 * BEYOND.rows;
    const to = Math.min(geometry.count(), from + seen);
    const wanted = new Set<number>();
    for (let place = from; place < to; place += 1) wanted.add(geometry.rowAt(place));
    for (const [row, line] of this.rows) {
      if (wanted.has(row)) continue;
      line.box.remove();
      this.rows.delete(row);
    }
    for (let place = from; place < to; place += 1) {
      const row = geometry.rowAt(place);
      let line = this.rows.get(row);
      if (!line) {
        line = new RowElement(row);
        this.rows.set(row, line);
        const next = this.rows.get(geometry.rowAt(place + 1));
        body.insertBefore(line.box, next && next !== line ? next.box : null);
      }
      line.paint(view, first, last, place * ROW_HEIGHT);
    }
  }

  private cellAt({ row, column }: Place): HTMLElement | null {
    return this.box.querySelector(`#cell-${letters(column)}${row}`);
  }

  private hover(target: EventTarget | null): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.cell') : null;
    this.hovered = cell?.classList.contains('noted') ? cell : null;
    this.showNote();
  }

  private showNote(): void {
    const view = this.view();
    if (!view || this.editor.isOpen()) return;
    const { active } = view.selection;
    const focused = document.activeElement === this.box ? this.cellAt(active) : null;
    const cell = this.hovered?.isConnected ? this.hovered : focused;
    const place = cell === this.hovered && cell ? placeOf(cell) : active;
    const note = place ? noteOf(view.cells.at(place.row, place.column)) : '';
    this.tip.hide();
    if (cell && note !== '') this.tip.show(note, cell, this.host);
  }

  /** Returns the displayed text of a cell. */
  textAt(place: Place): string {
    const view = this.view();
    return view ? textOf(view.cells.at(place.row, place.column)) : '';
  }
}
