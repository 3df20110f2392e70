import { letters } from '../../apps-script/model/area';
import { kindOf, noteOf, textOf } from '../sheet-cells';
import { element } from './element';
import type { SheetView } from './sheet-view';

interface CellElement {
  readonly box: HTMLElement;
  readonly text: Text;
  button: HTMLElement | null;
}

/** One row on the screen: its number and its visible cells. Drawing changes only what differs. */
export class RowElement {
  readonly box = element('div', 'row', { role: 'row' });
  private readonly head = element('div', 'row-head', { role: 'rowheader', 'aria-colindex': '1' });
  private readonly cells = new Map<number, CellElement>();

  constructor(private readonly row: number) {
    this.box.setAttribute('aria-rowindex', String(row + 1));
    this.head.textContent = String(row);
    this.head.dataset['row'] = String(row);
    this.box.append(this.head);
  }

  paint(view: SheetView, first: number, last: number, top: number | null): void {
    if (top !== null) this.box.style.transform = `translateY(${top}px)`;
    this.head.classList.toggle('on', view.selection.touchesRow(this.row));
    for (const [column, cell] of this.cells) {
      if (column >= first && column <= last) continue;
      cell.box.remove();
      this.cells.delete(column);
    }
    for (let column = first; column <= last; column += 1) this.paintCell(view, column);
  }

  private paintCell(view: SheetView, column: number): void {
    const { geometry, cells } = view;
    const cell = this.cells.get(column) ?? this.addCell(column);
    const picture = cells.at(this.row, column);
    const text = textOf(picture);
    if (cell.text.data !== text) cell.text.data = text;
    const className = classOf(view, this.row, column, kindOf(picture), noteOf(picture) !== '');
    if (cell.box.className !== className) {
      cell.box.className = className;
      const selected = view.selection.has(this.row, column);
      cell.box.setAttribute('aria-selected', String(selected));
    }
    const left = `${geometry.left(column)}px`;
    const width = `${geometry.width(column)}px`;
    if (cell.box.style.left !== left) cell.box.style.left = left;
    if (cell.box.style.width !== width) cell.box.style.width = width;
    this.paintFilter(view, column, cell);
  }

  private addCell(column: number): CellElement {
    const name = `${letters(column)}${this.row}`;
    const box = element('div', '', {
      role: 'gridcell',
      id: `cell-${name}`,
      'data-cell': name,
      'aria-colindex': String(column + 1),
      'aria-selected': 'false',
    });
    const text = document.createTextNode('');
    box.append(text);
    const cell = { box, text, button: null };
    // In the order of the columns, for screen readers.
    const next = this.cells.get(column + 1)?.box ?? null;
    this.box.insertBefore(box, next);
    this.cells.set(column, cell);
    return cell;
  }

  private paintFilter({ sheet }: SheetView, column: number, cell: CellElement): void {
    const { filter } = sheet;
    const here =
      filter !== null &&
      filter.area.row === this.row &&
      column >= filter.area.column &&
      column < filter.area.column + filter.area.columns;
    if (!here) {
      cell.button?.remove();
      cell.button = null;
      return;
    }
    const active = filter.columns.some((one) => one.column === column);
    cell.button ??= filterButton(column);
    cell.button.classList.toggle('active', active);
    const words = `Filter column ${letters(column)}${active ? ', active' : ''}`;
    cell.button.setAttribute('aria-label', words);
    if (!cell.button.isConnected) cell.box.append(cell.button);
  }
}

function filterButton(column: number): HTMLElement {
  return element('button', 'filter-button', {
    type: 'button',
    tabindex: '-1',
    'data-filter': String(column),
  });
}

function classOf(
  { selection }: SheetView,
  row: number,
  column: number,
  kind: string,
  noted: boolean,
): string {
  let name = `cell ${kind}`;
  if (noted) name += ' noted';
  const { active } = selection;
  const is = active.row === row && active.column === column;
  if (is) return `${name} active`;
  if (!selection.has(row, column)) return name;
  name += ' in';
  const { row: top, column: left, rows, columns } = selection.last();
  const inside = row >= top && row < top + rows && column >= left && column < left + columns;
  if (!inside) return name;
  if (row === top) name += ' et';
  if (row === top + rows - 1) name += ' eb';
  if (column === left) name += ' el';
  if (column === left + columns - 1) name += ' er';
  return name;
}
