/** Uses the page of `npm start` and reads what it shows: cells, menu, panel, and the model behind. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface SheetModel {
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
  readonly hidden: readonly number[];
  readonly notes: readonly { readonly row: number; readonly note: string }[];
}

/** What the stand-in has written down. */
interface NaamModel {
  readonly scenario: string;
  readonly twice: number;
  readonly complaints: readonly string[];
  readonly ledger: {
    readonly asked: Readonly<Record<string, number>>;
    readonly charged: Readonly<Record<string, number>>;
  };
}

/** What the tests read of GET /model. */
export interface Model {
  /** The script's time. */
  readonly now: number;
  readonly activeSheetId: number;
  readonly sheets: readonly SheetModel[];
  readonly naam: NaamModel;
  readonly executions: readonly { readonly function: string; readonly state: string }[];
  readonly metadata: number;
  readonly properties: {
    readonly document: Readonly<Record<string, number>>;
    readonly users: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly triggers: readonly { readonly function: string; readonly disabled: boolean }[];
}

/** A cell on the screen, such as `C2`; cells out of sight are not in the document. */
export const cell = (page: Page, at: string): Locator => page.locator(`[data-cell="${at}"]`);

/** Texts of all cells on the screen, by their names. */
async function cellsInSight(page: Page): Promise<Readonly<Record<string, string>>> {
  const pairs = await page
    .locator('[data-cell]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-cell') ?? '', one.firstChild?.nodeValue ?? '']),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** The document itself, past the screen. */
export async function model(page: Page): Promise<Model> {
  const answer = await page.request.get(new URL('/model', page.url()).href);
  return (await answer.json()) as Model;
}

/** The sheet in which a test plays: the one that was opened last. */
export async function sheet(page: Page): Promise<SheetModel> {
  const last = (await model(page)).sheets.at(-1);
  if (!last) throw new Error('no sheet');
  return last;
}

const PAINTED_MS = 3_000;

/** Texts on the screen that are not those of the model, once there was time to paint them. */
export async function unlikeModel(page: Page): Promise<string[]> {
  for (const began = Date.now(); ;) {
    const [{ values }, seen] = [await sheet(page), await cellsInSight(page)];
    const unlike = Object.entries(seen).filter(([at, text]) => {
      const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(at) ?? [];
      const value = values[Number(row) - 1]?.[letter.charCodeAt(0) - 65] ?? '';
      // Numbers are shown by their format.
      return typeof value === 'string' && value !== text;
    });
    if (unlike.length === 0 || Date.now() - began > PAINTED_MS)
      return unlike.map(([at, text]) => `${at}: ${text}`);
  }
}

/** Goes through a menu by the words of its items: `choose(page, 'Extensions', 'Naam for Sheets', …)`. */
export async function choose(page: Page, ...words: readonly string[]): Promise<void> {
  for (const name of words) await page.getByRole('menuitem', { name, exact: true }).click();
  // The sheet takes the focus back in the next frame; who types before then types into nothing.
  await page.evaluate(
    () =>
      new Promise((then) => {
        requestAnimationFrame(() => requestAnimationFrame(then));
      }),
  );
}

/** Selects a whole column by its letter. */
export async function selectColumn(page: Page, letter: string): Promise<void> {
  await page.getByRole('columnheader', { name: letter, exact: true }).click();
}

/** Selects a cell or an area such as `C2:C9`, wherever it is, and brings it into sight. */
export async function goTo(page: Page, area: string): Promise<void> {
  const box = page.getByLabel('Name box');
  await box.fill(area);
  await box.press('Enter');
  await page.locator('.grid:focus').waitFor();
}

/** Opens a CSV as a person does, by File; it stands in a tab of its own. */
export async function openCsv(page: Page, name: string, text: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('CSV file').setInputFiles(file);
  await tab.and(page.locator('[aria-selected=true]')).waitFor();
}

/** The add-on's sidebar, of whoever sits at this window. */
export const panel = (page: Page): FrameLocator =>
  page.frameLocator('aside.sidebar:not([hidden]) iframe');
