/** An error that a service throws. The execution turns it into an `Exception` of the script's realm. */
export class GoogleError extends Error {
  override readonly name = 'Exception';
}

/** An error in the emulation or its test. A script must not be able to catch it. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
}

/** Texts of the Spreadsheet service. [platform.md 6.2, 6.4, 6.7] */
export const SHEET_TEXT = {
  outside: 'The coordinates of the range are outside the dimensions of the sheet.',
  rowTooSmall: 'The starting row of the range is too small.',
  columnTooSmall: 'The starting column of the range is too small.',
  noRange: 'Range not found',
  noCell: 'Cell reference out of range',
  allRows: 'Sorry, it is not possible to delete all non-frozen rows.',
  allColumns: 'Sorry, it is not possible to delete all non-frozen columns.',
  rowsOut: 'Those rows are out of bounds.',
  columnsOut: 'Those columns are out of bounds.',
  fewRows: 'The number of rows in the range must be at least 1.',
  fewColumns: 'The number of columns in the range must be at least 1.',
  protected:
    'You are trying to edit a protected cell or object. ' +
    'Please contact the spreadsheet owner to remove protection if you need to edit.',
  longCell: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  manyCells:
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  typed: 'This operation is not allowed on cells in typed columns.',
  typedFormat: "You can't set the number format of cells in a typed column.",
  tableFilter: 'You cannot create a filter that intersects a table.',
  metadataPlace:
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may ' +
    'only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  // No source has these two texts.
  metadataFull: 'This action would exceed the developer metadata limit. (invented text)',
  columnsMany: 'This action would exceed the limit of 18278 columns. (invented text)',
  uiContext: 'Cannot call SpreadsheetApp.getUi() from this context.',
  lastSheet: "You can't remove all the sheets in a document.",
  sameName: (name: string): string =>
    `A sheet with the name "${name}" already exists. Please enter another name.`,
  noDocument: (id: string): string =>
    `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
  violates: (cell: string): string =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  mismatch: (what: 'rows' | 'columns', data: number, range: number): string =>
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
    `The data has ${String(data)} but the range has ${String(range)}.`,
  // No source says what a script sees if its tab is deleted.
  sheetGone: (id: number): string => `Sheet ${String(id)} not found`,
} as const;
