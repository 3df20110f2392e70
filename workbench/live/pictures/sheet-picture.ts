import type { SheetModel } from '../../apps-script/model/sheet-model';
import type { FilterPicture, SheetPicture } from '../messages';

/** Returns what the page shows of a sheet, without its cells. */
export function sheetPicture(sheet: SheetModel): SheetPicture {
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rows(),
    columns: sheet.columns(),
    columnIds: sheet.columnList.map(({ id }) => id),
    widths: sheet.columnList.map(({ width }) => width),
    hidden: hiddenRuns(sheet),
    filter: filterPicture(sheet),
  };
}

function hiddenRuns(sheet: SheetModel): [number, number][] {
  const runs: [number, number][] = [];
  const end = Math.min(sheet.hidden.end(), sheet.rows());
  for (let row = 1; row <= end; row += 1) {
    if (sheet.hidden.get(row - 1) === undefined) continue;
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function filterPicture({ filter, filtered }: SheetModel): FilterPicture | null {
  if (filter === null) return null;
  const columns = [...filtered].map(([column, condition]) => ({
    column,
    begins: typeof condition === 'string' ? condition : null,
    without: typeof condition === 'string' ? [] : [...condition],
  }));
  return { area: filter, columns };
}
