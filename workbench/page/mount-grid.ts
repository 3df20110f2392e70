import type { ActsOnSheet } from './acts-on-sheet';
import type { Desk } from './desk';
import { Grid } from './grid/grid';
import { takeKey } from './grid/keys';
import { followPointer } from './grid/pointer';

interface Doors {
  readonly menuAt: (at: { left: number; top: number }) => void;
  readonly filterAt: (column: number) => void;
}

/** Puts the grid into the page and connects it with the window's state. */
export function mountGrid(host: HTMLElement, desk: Desk, acts: ActsOnSheet, doors: Doors): Grid {
  const changed = (): void => {
    desk.onChange();
  };
  const grid = new Grid(host, () => desk.view(), {
    selected: (areas) => {
      desk.send({ do: 'select', sheet: desk.front, areas });
      changed();
    },
    typed: ({ row, column }, text) => {
      desk.send({ do: 'type', sheet: desk.front, row, column, text });
    },
    editing: (text) => {
      desk.editing = text;
      changed();
    },
    cleared: () => {
      acts.clear();
    },
    menuAt: (left, top) => {
      doors.menuAt({ left, top });
    },
    filterAt: doors.filterAt,
    widened: (column, width) => {
      desk.draw(column, width);
    },
    undo: () => {
      desk.send({ do: 'undo' });
    },
    redo: () => {
      desk.send({ do: 'redo' });
    },
  });
  desk.onCells = () => {
    grid.paintSoon();
  };
  grid.box.addEventListener('keydown', (event) => {
    takeKey(grid, event);
  });
  followPointer(grid, grid.box);
  clipboard(grid, acts);
  grid.paintSoon();
  return grid;
}

function clipboard(grid: Grid, acts: ActsOnSheet): void {
  const here = (): boolean => document.activeElement === grid.box;
  document.addEventListener('copy', (event) => {
    if (!here()) return;
    event.clipboardData?.setData('text/plain', acts.copied());
    event.preventDefault();
  });
  document.addEventListener('cut', (event) => {
    if (!here()) return;
    event.clipboardData?.setData('text/plain', acts.copied());
    acts.clear();
    event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    if (!here()) return;
    acts.paste(event.clipboardData?.getData('text/plain') ?? '');
    event.preventDefault();
  });
}
