/** Writes into columns that may move meanwhile, and restores cells that were written by mistake. */
import { fail } from '../../core/texts/trouble';
import { repeated } from '../services/repeat';
import { type Columns, sameColumns } from './anchors';
import { type Image, imageOf, type Patch, uncover, write } from './covered-cells';
import type { GoogleSheet } from './sheets';

/** How often to look for columns that keep moving, before the write is left for later. */
const MOST_LOOKS = 4;

/**
 * How often to try what comes after a write, because only this execution knows what was in the cells
 * before it.
 */
const MOST_ATTEMPTS = 4;

/**
 * Many scattered rows are flushed in parts, so that an execution that is killed leaves what it has
 * written, and the next one continues from there.
 */
const PATCHES_A_FLUSH = 10_000;

/** What to write, and where. */
export interface Writing {
  /** Finds the columns; called several times. */
  readonly find: () => Columns;
  /** One-based: a row above the rows to write, whose cells show which columns these are. */
  readonly headerRow: number;
  /** Returns whether the image has the columns where they were found. */
  readonly isAt: (image: Image, columns: Columns) => boolean;
  readonly patches: (columns: Columns) => readonly Patch[];
  /** Returns whether the cells to write are as they were when the write was planned. */
  readonly isAsRead: (image: Image, columns: Columns) => boolean;
}

/**
 * Writes, flushes, and checks that the columns haven't moved. If they have, restores the cells that
 * were overwritten, and returns false. Writes nothing, and returns false, if the cells to write have
 * changed since the write was planned. Throws `sheet-moving`.
 */
export function writeCells(sheet: GoogleSheet, writing: Writing): boolean {
  const { columns, patches, before } = findTarget(sheet, writing);
  if (patches.length === 0) return true;
  if (!writing.isAsRead(before, columns)) return false;
  let shift: number | null = null;
  try {
    patches.forEach((patch, i) => {
      write(sheet, patch, before);
      if ((i + 1) % PATCHES_A_FLUSH === 0) SpreadsheetApp.flush();
    });
    // A bad write throws at the next call, which must be here [platform 6.3].
    SpreadsheetApp.flush();
  } finally {
    shift = shiftOf(writing, columns);
    if (shift !== 0) {
      repeated(MOST_ATTEMPTS, () => {
        uncover(sheet, before, patches, shift ?? 0);
      });
    }
  }
  return shift === 0;
}

interface Target {
  readonly columns: Columns;
  readonly patches: readonly Patch[];
  readonly before: Image;
}

/** Finds the columns and reads the image. Throws `sheet-moving` if the columns move every time. */
function findTarget(sheet: GoogleSheet, { find, headerRow, isAt, patches }: Writing): Target {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const columns = find();
    const wanted = patches(columns);
    const last = Math.max(headerRow, ...wanted.map(({ row, values }) => row + values.length - 1));
    const formatted = wanted.some(({ asText }) => asText);
    const before = imageOf(sheet, Math.max(1, headerRow), last, formatted);
    if (isAt(before, columns)) return { columns, patches: wanted, before };
  }
  return fail('sheet-moving');
}

/** Returns how far the columns have moved; null if they can't be found, or didn't move together. */
function shiftOf({ find }: Writing, columns: Columns): number | null {
  try {
    const now = repeated(MOST_ATTEMPTS, find);
    const shift = now.status - columns.status;
    return shift !== 0 || sameColumns(now, columns) ? shift : null;
  } catch {
    return null;
  }
}
