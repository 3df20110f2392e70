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

export function showPanel(title: string): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title);
  SpreadsheetApp.getUi().showSidebar(page);
}

export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** A box with OK and Cancel. The document lock does not outlive it [platform 7]. */
export function ask(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** False where Google wants the user to grant permissions again [platform 2.7]. */
export function isAuthorized(): boolean {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return status !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** A time-driven trigger may run where no spreadsheet is to be had [platform 2.5]. */
export function hasSpreadsheet(): boolean {
  return (SpreadsheetApp.getActiveSpreadsheet() as object | null) !== null;
}
