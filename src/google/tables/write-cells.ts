/** Writing into columns that may move meanwhile: only what stands where it was meant is left there. */
import { fail } from '../../core/texts/trouble';
import { type Columns, sameColumns } from './anchors';
import { type Image, imageOf, type Patch, uncover, write } from './covered-cells';
import type { GoogleSheet } from './sheets';

/** Looks at columns that never stand still, before the write is left for later. */
const MOST_LOOKS = 4;

/** Attempts to look where the columns are after a write. */
const MOST_ATTEMPTS = 4;

const WAIT_MS = 1_000;

/**
 * Scattered rows are many writes. They are flushed in parts, so that an execution that is killed in
 * the middle of them leaves what it has written, and the next one goes on from there.
 */
const PATCHES_A_FLUSH = 10_000;

/** What is to be written, and where; `find` looks for the columns each time it is called. */
export interface Writing {
  readonly find: () => Columns;
  /** One-based: the row above all rows that are written, whose cells tell the columns. */
  readonly headerRow: number;
  /** Whether the columns stand in this image where they were found. */
  readonly standsIn: (image: Image, columns: Columns) => boolean;
  readonly patches: (columns: Columns) => readonly Patch[];
}

/**
 * Writes, flushes, and looks whether the columns still stand where they were written. Where they
 * have moved, the cells that were covered get back what they held, and nothing counts as written.
 */
export function writeCells(sheet: GoogleSheet, writing: Writing): boolean {
  const { columns, patches, before } = lookedAt(sheet, writing);
  if (patches.length === 0) return true;
  let shift: number | null = null;
  try {
    patches.forEach((patch, i) => {
      write(sheet, patch, before);
      if ((i + 1) % PATCHES_A_FLUSH === 0) SpreadsheetApp.flush();
    });
    // Bad writes are told at the next call; it must be one of ours [platform 6.3].
    SpreadsheetApp.flush();
  } finally {
    shift = shiftOf(writing, columns);
    if (shift !== 0) {
      patiently(() => {
        uncover(sheet, before, patches, shift ?? 0);
      });
    }
  }
  return shift === 0;
}

interface Looked {
  readonly columns: Columns;
  readonly patches: readonly Patch[];
  readonly before: Image;
}

/** Throws `sheet-moving` where the columns move at every look. */
function lookedAt(sheet: GoogleSheet, { find, headerRow, standsIn, patches }: Writing): Looked {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const columns = find();
    const wanted = patches(columns);
    const last = Math.max(headerRow, ...wanted.map(({ row, values }) => row + values.length - 1));
    const formatted = wanted.some(({ asText }) => asText);
    const before = imageOf(sheet, Math.max(1, headerRow), last, formatted);
    if (standsIn(before, columns)) return { columns, patches: wanted, before };
  }
  return fail('sheet-moving');
}

/** How far the columns have moved; null where they cannot be found, or not together. */
function shiftOf({ find }: Writing, columns: Columns): number | null {
  try {
    const now = patiently(find);
    const shift = now.status - columns.status;
    return shift !== 0 || sameColumns(now, columns) ? shift : null;
  } catch {
    return null;
  }
}

/** What was read before the write is lost with this execution: a passing error is waited for. */
function patiently<T>(act: () => T): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return act();
    } catch (thrown) {
      if (attempt === MOST_ATTEMPTS) throw thrown;
      Utilities.sleep(WAIT_MS * attempt);
    }
  }
}
