import { placeOf } from './cell-place';
import type { Grid } from './grid';

type Drag = (x: number, y: number) => void;

/** Handles mouse and touch: selects cells, whole rows and columns, and drags the edges of columns. */
export function followPointer(grid: Grid, box: HTMLElement): void {
  let drag: Drag | null = null;
  box.addEventListener('pointerdown', (event) => {
    const target = event.target as HTMLElement;
    if (target.dataset['filter'] !== undefined) return;
    drag = begin(grid, target, event);
    if (!drag) return;
    grid.focus();
    event.preventDefault();
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener('pointermove', (event) => {
    drag?.(event.clientX, event.clientY);
  });
  box.addEventListener('pointerup', () => {
    drag = null;
  });
  box.addEventListener('dblclick', (event) => {
    if ((event.target as HTMLElement).closest('.cell') ?? onCell(event)) grid.edit(false);
  });
  box.addEventListener('click', (event) => {
    const column = (event.target as HTMLElement).dataset['filter'];
    if (column !== undefined) grid.events.filterAt(Number(column));
  });
  box.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const view = grid.view();
    const target = event.target as HTMLElement;
    const place = placeUnder(target);
    if (view && place && !view.selection.has(place.row, place.column)) begin(grid, target, event);
    grid.events.menuAt(event.clientX, event.clientY);
  });
}

function onCell(event: MouseEvent): Element | null {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest('.cell') ?? null;
}

function placeUnder(target: HTMLElement): { row: number; column: number } | null {
  const cell = target.closest<HTMLElement>('.cell');
  if (cell) return placeOf(cell);
  const { column, row } = target.closest<HTMLElement>('[data-column],[data-row]')?.dataset ?? {};
  return column === undefined && row === undefined
    ? null
    : { row: Number(row ?? 1), column: Number(column ?? 1) };
}

function begin(grid: Grid, target: HTMLElement, event: MouseEvent): Drag | null {
  const view = grid.view();
  if (!view) return null;
  const { sheet } = view;
  const stretch = event.shiftKey;
  const add = event.ctrlKey || event.metaKey;
  const { edge } = target.dataset;
  if (edge !== undefined) return widen(grid, Number(edge), event.clientX);
  if (target.closest('.corner')) {
    grid.choose({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, { reveal: false });
    return () => undefined;
  }
  const column = target.closest<HTMLElement>('.column-head')?.dataset['column'];
  if (column !== undefined) {
    if (stretch) grid.stretch({ row: sheet.rows, column: Number(column) }, false);
    else
      grid.choose(
        { row: 1, column: Number(column), rows: sheet.rows, columns: 1 },
        { add, reveal: false },
      );
    return under(target, (at) => {
      const to = at.closest<HTMLElement>('.column-head,.cell')?.getAttribute('aria-colindex');
      if (to) grid.stretch({ row: sheet.rows, column: Number(to) - 1 }, false);
    });
  }
  const row = target.closest<HTMLElement>('.row-head')?.dataset['row'];
  if (row !== undefined) {
    if (stretch) grid.stretch({ row: Number(row), column: sheet.columns }, false);
    else
      grid.choose(
        { row: Number(row), column: 1, rows: 1, columns: sheet.columns },
        { add, reveal: false },
      );
    return under(target, (at) => {
      const to = at.closest('.row')?.querySelector<HTMLElement>('.row-head')?.dataset['row'];
      if (to) grid.stretch({ row: Number(to), column: sheet.columns }, false);
    });
  }
  const place = placeUnder(target);
  if (!place) return null;
  if (stretch) grid.stretch(place);
  else grid.choose({ ...place, rows: 1, columns: 1 }, { add });
  return under(target, (at) => {
    const cell = at.closest<HTMLElement>('.cell');
    const to = cell && placeOf(cell);
    if (to) grid.stretch(to);
  });
}

/** Returns a drag that calls `run` for each cell or head under the pointer, once each time it is entered. */
function under(start: Element, run: (at: Element) => void): Drag {
  let before = start.closest('.cell,.row-head,.column-head');
  return (x, y) => {
    const at = document.elementFromPoint(x, y)?.closest('.cell,.row-head,.column-head');
    if (!at || at === before) return;
    before = at;
    run(at);
  };
}

function widen(grid: Grid, column: number, from: number): Drag {
  const before = grid.view()?.geometry.width(column) ?? 0;
  return (x) => {
    grid.events.widened(column, before + x - from);
  };
}
