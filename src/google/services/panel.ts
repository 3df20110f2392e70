/** Shows menu, sidebar and boxes. In AuthMode.NONE only the menu is allowed [platform 3.1]. */

/** The text of a menu item, and the entry point that it calls. */
export interface MenuItem {
  readonly words: string;
  readonly calls: string;
}

/** Adds the menu of the add-on. */
export function buildMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { words, calls } of items) menu.addItem(words, calls);
  menu.addToUi();
}

/** What the page shows first. The page reads it from an attribute of its body. */
export type Mode = 'panel' | 'schedule' | 'confirm';

const TITLE = 'Naam for Sheets';

const BOX = { width: 420, height: 430 };

/** Opens the page as a sidebar. */
export function showPanel(mode: Mode): void {
  SpreadsheetApp.getUi().showSidebar(page(mode));
}

/** Opens the page as a box over the sheet. The execution doesn't wait for it: it calls the script again. */
export function showBox(mode: Mode): void {
  const box = page(mode).setWidth(BOX.width).setHeight(BOX.height);
  SpreadsheetApp.getUi().showModalDialog(box, TITLE);
}

function page(mode: Mode): GoogleAppsScript.HTML.HtmlOutput {
  const text = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const page = text.replace('data-mode="panel"', `data-mode="${mode}"`);
  return HtmlService.createHtmlOutput(page).setTitle(TITLE);
}

/** Shows a message box, and waits until the user closes it. */
export function showMessage(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/**
 * Throws unless called from a panel, box or menu. People can type any function of a script into a
 * cell, where it runs with the properties of the spreadsheet's owner [platform 3.1, CF]. In cells and
 * triggers, Google has no user interface.
 */
export function requireUi(): void {
  try {
    SpreadsheetApp.getUi();
  } catch {
    throw new Error('This function works in the menu and panel of Naam for Sheets, not in a cell.');
  }
}

/**
 * Shows Google's consent page and ends the execution if a permission is missing, because users can
 * grant only some of them [google: granular OAuth].
 */
export function requirePermissions(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}
