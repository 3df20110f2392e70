import { rows, type Fact } from './rows';

const T = {
  rules: 'a rule refuses a write when it reaches the sheet, with the real text',
  builder: 'rules are built, read and copied',
  pictures: 'a picture in a cell is a CellImage, and is not blank',
  looks: 'how cells look is kept',
  cleared: 'contents, formats, notes and rules are cleared apart',
  moved: 'cells are copied, moved, sorted and merged',
  shifted: 'cells are deleted and inserted, and the others move',
  region: 'the data region ends at blank cells',
  where: 'ranges know where they are',
  formulas: 'formulas are set for many cells at once',
  notes: 'notes are read and written',
};

const kept = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'kept, never drawn']));
const required = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'what a cell can contain']));

/** How cells look, what they can contain, and operations on many of them. */
export const FACTS_OF_RANGES: readonly [string, Fact][] = [
  ...rows('SpreadsheetApp', 'DOC SPA', T.builder, { newDataValidation: 'a builder of rules' }),
  ...rows('Range', 'DOC RG; LIVE 69383589684, 66463759559', T.rules, {
    getDataValidation: 'of the first cell; null without one',
    getDataValidations: 'null for cells without one',
    setDataValidation: 'null removes it; refused in typed columns [4625062496, 59279161892]',
    setDataValidations: 'sizes must match',
    clearDataValidations: 'removes only rules',
  }),
  ...rows('DataValidationBuilder', 'DOC DataValidationBuilder', T.builder, {
    build: 'a rule',
    setAllowInvalid: 'true unless it is set: a warning only',
    setHelpText: 'shown to users',
    ...required(
      'requireCheckbox requireDate requireNumberBetween requireNumberEqualTo ' +
        'requireNumberGreaterThan requireNumberGreaterThanOrEqualTo requireNumberLessThan ' +
        'requireNumberLessThanOrEqualTo requireTextContains requireTextDoesNotContain ' +
        'requireTextEqualTo requireTextIsEmail requireTextIsUrl requireValueInList',
    ),
    requireFormulaSatisfied: 'formulas are not calculated, so nothing satisfies one here',
  }),
  ...rows('DataValidation', 'DOC DataValidation', T.builder, {
    getAllowInvalid: 'whether other input only shows a warning',
    getCriteriaType: 'its kind',
    getCriteriaValues: 'its arguments',
    getHelpText: 'null without one',
    copy: 'a builder that begins with it',
  }),
  ...rows('CellImage', 'DOC CellImage; 60678438236, 53057781984', T.pictures, {
    getAltTextTitle: 'as set',
    getAltTextDescription: 'always empty here',
    getContentUrl: 'where the picture is',
  }),
  ...rows('Range', 'DOC RG', T.looks, {
    ...kept(
      'getBackground getBackgrounds getFontColor getFontWeight getFontWeights getFontStyle ' +
        'getHorizontalAlignment setBackground setBackgrounds setFontColor setFontWeight ' +
        'setFontWeights setFontSize setFontStyle setHorizontalAlignment setVerticalAlignment setWrap',
    ),
  }),
  ...rows('Range', 'DOC RG', T.cleared, {
    clear: 'contents and formats, or what its options say',
    clearFormat: 'number formats and styles',
  }),
  ...rows('Range', 'DOC RG', T.moved, {
    copyTo: 'with formats; relative references move along',
    moveTo: 'with formats; references stay as they are [INF]',
    sort: 'by columns of the sheet; numbers, texts, booleans, blanks last [INF]',
    merge: 'all become one cell',
    breakApart: 'all merges in the range',
  }),
  ...rows('Range', 'DOC RG', T.shifted, {
    deleteCells: 'cells from below move up, or those from the right move left',
    insertCells: 'cells move down or right; what leaves the grid is lost [INF]',
  }),
  ...rows('Range', 'DOC RG', T.region, { getDataRegion: 'as Ctrl+A selects' }),
  ...rows('Range', 'DOC RG', T.where, {
    getHeight: 'its rows',
    getWidth: 'its columns',
    getRowIndex: 'its first row',
    getGridId: 'the id of its sheet',
  }),
  ...rows('Range', 'DOC RG', T.formulas, { setFormulas: 'sizes must match' }),
  ...rows('Range', 'DOC RG', T.notes, { setNotes: 'sizes must match' }),
];
