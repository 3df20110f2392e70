import { letters } from '../../apps-script/model/area';
import { element } from './element';
import type { SheetView } from './sheet-view';

/** The row of column letters, with edges that can be dragged to change the width. */
export class ColumnHeads {
  readonly box = element('div', 'row heads', { role: 'row', 'aria-rowindex': '1' });
  private readonly heads = new Map<number, HTMLElement>();

  constructor() {
    const corner = element('div', 'corner', { role: 'columnheader', 'aria-colindex': '1' });
    const words = element('span', 'unseen');
    words.textContent = 'All cells';
    corner.append(words);
    this.box.append(corner);
  }

  paint({ geometry, selection, sheet }: SheetView, first: number, last: number): void {
    for (const [column, head] of this.heads) {
      if (column >= first && column <= last) continue;
      head.remove();
      this.heads.delete(column);
    }
    for (let column = first; column <= last; column += 1) {
      const head = this.heads.get(column) ?? this.add(column);
      const whole = selection.areas.some(
        ({ row, rows, column: left, columns }) =>
          row === 1 && rows >= sheet.rows && column >= left && column < left + columns,
      );
      head.classList.toggle('on', selection.touchesColumn(column));
      head.classList.toggle('whole', whole);
      head.style.left = `${geometry.left(column)}px`;
      head.style.width = `${geometry.width(column)}px`;
    }
  }

  private add(column: number): HTMLElement {
    const head = element('div', 'column-head', {
      role: 'columnheader',
      'aria-colindex': String(column + 1),
      'data-column': String(column),
    });
    head.append(letters(column), element('span', 'edge', { 'data-edge': String(column) }));
    this.box.insertBefore(head, this.heads.get(column + 1) ?? null);
    this.heads.set(column, head);
    return head;
  }
}
