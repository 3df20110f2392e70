/** Writes the headers of our two columns. Finds these by their anchors. */
import type { Survey } from '../../core/ports/table';
import { fail } from '../../core/texts/trouble';
import { type Columns, columnsByAnchors } from './anchors';
import type { Patch } from './covered-cells';
import { areFree, type Pairs } from './inserted-columns';
import { cellOf, type GoogleSheet, topOf } from './sheets';
import { writeCells } from './write-cells';

/** How often to try if columns keep moving. */
const MOST_ATTEMPTS = 4;

/**
 * Writes the headers that don't exist yet. If they break a formula that spilled over their cells,
 * removes them and returns false. `before`: the cells that were in the place of inserted columns.
 * Throws `sheet-moving` if somebody wrote other headers meanwhile, or columns keep moving.
 */
export function writeHeaders(sheet: GoogleSheet, survey: Survey, before: Pairs): boolean {
  const { headers } = survey.table;
  if (headers === null) return true;
  const blocked = blockedCells(sheet);
  written(sheet, survey, before, { name: headers.name, status: headers.status });
  if (blockedCells(sheet) <= blocked) return true;
  written(sheet, survey, before, { name: '', status: '' });
  return false;
}

type Texts = Readonly<Record<'name' | 'status', string>>;

function written(sheet: GoogleSheet, survey: Survey, before: Pairs, texts: Texts): void {
  const { table, headerRow } = survey;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const done = writeCells(sheet, {
      find: () => columnsByAnchors(sheet, table) ?? fail('sheet-moving'),
      headerRow,
      isAt: ({ values: [row = []] }, { phone, name, status }) => {
        const [header, ...pair] = [phone, name, status].map((column) => cellOf(row[column - 1]));
        // Somebody may type into a column as soon as it exists.
        const free = survey.place.kind !== 'insert' || areFree(pair, survey, before);
        return String(header) === table.headers?.phone && free;
      },
      patches: (columns) => patchesOf(sheet, survey, columns, texts),
      // The row is compared above.
      isAsRead: () => true,
    });
    if (done) return;
  }
  fail('sheet-moving');
}

/** Makes one patch of both headers if they are neighbours, because a kill could leave only one. */
function patchesOf(
  sheet: GoogleSheet,
  { headerRow, place, table }: Survey,
  columns: Columns,
  texts: Texts,
): Patch[] {
  const roles = (['name', 'status'] as const).filter((role) => {
    const there = String(cellOf(sheet.getRange(headerRow, columns[role]).getValue()));
    // A column inserted into a table of Sheets gets a header, which is replaced.
    const free = place.kind === 'insert' || there === '' || there === table.headers?.[role];
    return free && there !== texts[role];
  });
  const row = headerRow;
  if (roles.length === 2 && columns.status === columns.name + 1) {
    const values = [[texts.name, texts.status]];
    return [{ row, column: columns.name, values, asText: false }];
  }
  return roles.map((role) => ({
    row,
    column: columns[role],
    values: [[texts[role]]],
    asText: false,
  }));
}

/** Sheets shows this in the cell of a formula that can't spill because another cell isn't empty. */
const BLOCKED = '#REF!';

function blockedCells(sheet: GoogleSheet): number {
  return topOf(sheet, 60)
    .flat()
    .filter((cell) => cell === BLOCKED).length;
}
