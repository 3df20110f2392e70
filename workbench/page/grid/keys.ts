import type { Grid } from './grid';
import type { Place } from './selection';
import type { SheetView } from './sheet-view';

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Whether the next Tab leaves the sheet: after Escape it does; otherwise Tab moves the selection. */
let leaving = false;

/** Handles a key while the sheet, and no cell editor, has the focus. */
export function takeKey(grid: Grid, event: KeyboardEvent): void {
  const view = grid.view();
  if (!view || event.isComposing) return;
  const wasLeaving = leaving;
  leaving = event.key === 'Escape';
  if (event.key === 'Tab' && wasLeaving) return;
  const handled = moves(grid, view, event) || commands(grid, view, event) || types(grid, event);
  if (handled) event.preventDefault();
}

function moves(grid: Grid, view: SheetView, event: KeyboardEvent): boolean {
  const { selection } = view;
  const from = event.shiftKey && event.key !== 'Tab' ? selection.corner() : selection.active;
  const to = target(grid, view, event, from);
  if (!to) return false;
  if (event.shiftKey && event.key !== 'Tab') grid.stretch(to);
  else grid.choose({ ...to, rows: 1, columns: 1 });
  // The frozen row is always visible, so selecting it doesn't scroll.
  if (event.key === 'Home' && to.row === 1) grid.box.scrollTop = 0;
  return true;
}

function target(grid: Grid, view: SheetView, event: KeyboardEvent, from: Place): Place | null {
  const { geometry, sheet, cells } = view;
  const control = event.ctrlKey || event.metaKey;
  const within = (column: number): number => Math.max(1, Math.min(sheet.columns, column));
  const arrow = ARROWS[event.key];
  if (arrow) {
    const [down, right] = arrow;
    if (control) return toEdge(grid, view, from, down, right);
    const row = down === 0 ? from.row : geometry.step(from.row, down);
    return { row, column: within(from.column + right) };
  }
  switch (event.key) {
    case 'Tab':
      return { row: from.row, column: within(from.column + (event.shiftKey ? -1 : 1)) };
    case 'Home':
      return { row: control ? 1 : from.row, column: 1 };
    case 'End':
      return control
        ? { row: Math.max(1, cells.lastRow()), column: Math.max(1, cells.lastColumn()) }
        : { row: from.row, column: sheet.columns };
    case 'PageDown':
      return { row: geometry.step(from.row, grid.page()), column: from.column };
    case 'PageUp':
      return { row: geometry.step(from.row, -grid.page()), column: from.column };
    default:
      return null;
  }
}

/** Returns the last cell with content in a direction, or the first one after blanks. */
function toEdge(grid: Grid, view: SheetView, from: Place, down: number, right: number): Place {
  const { geometry, sheet } = view;
  const next = ({ row, column }: Place): Place => ({
    row: down === 0 ? row : geometry.step(row, down),
    column: Math.max(1, Math.min(sheet.columns, column + right)),
  });
  const same = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
  let at = next(from);
  const filled = grid.textAt(from) !== '' && grid.textAt(at) !== '';
  for (let ahead = next(at); !same(ahead, at); ahead = next(at)) {
    if (filled ? grid.textAt(ahead) === '' : grid.textAt(at) !== '') break;
    at = ahead;
  }
  return at;
}

function commands(grid: Grid, view: SheetView, event: KeyboardEvent): boolean {
  const { selection, sheet } = view;
  const { events } = grid;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const { row, column, rows, columns } = selection.last();
  if (control && key === 'a')
    grid.choose({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, { reveal: false });
  else if (control && key === 'z' && !event.shiftKey) events.undo();
  else if (control && (key === 'y' || key === 'z')) events.redo();
  else if (control && key === ' ')
    grid.choose({ row: 1, column, rows: sheet.rows, columns }, { reveal: false });
  else if (event.shiftKey && key === ' ')
    grid.choose({ row, column: 1, rows, columns: sheet.columns }, { reveal: false });
  else if (key === 'delete' || key === 'backspace') events.cleared(selection.areas);
  else if (key === 'enter' || key === 'f2') grid.edit(false);
  else if (key === 'contextmenu' || (event.shiftKey && key === 'f10')) {
    const active = grid.box.querySelector('.active')?.getBoundingClientRect();
    events.menuAt(active?.left ?? 0, active?.bottom ?? 0);
  } else return false;
  return true;
}

/** Opens the cell for a letter. The browser then puts the letter, or what an input method makes of it, into it. */
function types(grid: Grid, event: KeyboardEvent): boolean {
  const letter = event.key.length === 1 || event.key === 'Process';
  if (letter && !event.ctrlKey && !event.metaKey && !event.altKey) grid.edit(true);
  return false;
}
