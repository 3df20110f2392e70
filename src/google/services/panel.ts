/** Menu, sidebar and boxes. In AuthMode.NONE only the menu may be built [platform 3.1]. */
/** What a menu item says, and the entry point that it calls. */
export interface MenuItem {
  readonly words: string;
  readonly calls: string;
}

export function buildMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { words, calls } of items) menu.addItem(words, calls);
  menu.addToUi();
}

/** What the one page shows first; it is page by an attribute of its body. */
export type Mode = 'panel' | 'schedule' | 'confirm';

const TITLE = 'Naam for Sheets';

const BOX = { width: 420, height: 430 };

export function showPanel(mode: Mode): void {
  SpreadsheetApp.getUi().showSidebar(page(mode));
}

/** A box over the sheet. It does not hold this execution: its buttons call the script again. */
export function showBox(mode: Mode): void {
  const box = page(mode).setWidth(BOX.width).setHeight(BOX.height);
  SpreadsheetApp.getUi().showModalDialog(box, TITLE);
}

function page(mode: Mode): GoogleAppsScript.HTML.HtmlOutput {
  const text = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const page = text.replace('data-mode="panel"', `data-mode="${mode}"`);
  return HtmlService.createHtmlOutput(page).setTitle(TITLE);
}

export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/**
 * Throws anywhere but in a panel, a box or a menu. Any function of a script can be typed into a cell,
 * where it runs with the properties of the spreadsheet's owner [platform 3.1, CF]; there, and in a
 * trigger, Google has no user interface.
 */
export function requireUi(): void {
  try {
    SpreadsheetApp.getUi();
  } catch {
    throw new Error('This function works in the menu and panel of Naam for Sheets, not in a cell.');
  }
}

/**
 * Shows Google's consent page where a permission is missing, and ends the execution: consent can be
 * given in part [google: granular OAuth]. Does nothing where all are granted.
 */
export function requirePermissions(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}
