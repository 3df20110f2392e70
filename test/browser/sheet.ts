/** Hands and eyes on the page of `npm start`: its cells, its menu, its panel, the model behind. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface SheetModel {
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
}

/** What the tests read of GET /model. */
export interface Model {
  readonly activeSheetId: number;
  readonly sheets: readonly SheetModel[];
  readonly naam: Readonly<Record<string, unknown>>;
}

/** A cell on the screen, such as `C2`; cells out of sight are not in the document. */
export const cell = (page: Page, at: string): Locator => page.locator(`[data-cell="${at}"]`);

/** The document itself, past the screen. */
export async function model(page: Page): Promise<Model> {
  const answer = await page.request.get(new URL('/model', page.url()).href);
  return (await answer.json()) as Model;
}

/** Goes through a menu by the words of its items: `choose(page, 'Extensions', 'Naam for Sheets', …)`. */
export async function choose(page: Page, ...words: readonly string[]): Promise<void> {
  for (const name of words) await page.getByRole('menuitem', { name, exact: true }).click();
}

/** The add-on's sidebar, of whoever sits at this window. */
export const panel = (page: Page): FrameLocator =>
  page.frameLocator('aside.sidebar:not([hidden]) iframe');
