import type { Page } from 'playwright-core';
import { axe } from './axe';
import { choose, goTo, model, panel } from './sheet';
import { inBrowser } from './stage';
import { ENGLISH } from './words';

const MONTH_MS = 30 * 86_400_000;

/** Opens something, and what axe finds while it is open. */
async function look(page: Page, open: () => Promise<void>): Promise<string[]> {
  await open();
  const found = await axe(page);
  await page.keyboard.press('Escape');
  return found;
}

inBrowser('the page around the add-on', (stage) => {
  it('is found good by axe: sheet, menus, strip and dialogs; and keeps still', async () => {
    const { page } = await stage.open(ENGLISH.query);
    const strip = page.getByLabel('Workbench');
    const button = (name: RegExp) => strip.getByRole('button', { name });
    await button(/^Naam/).waitFor();
    const found: string[] = [];
    const see = async (open: () => Promise<void>): Promise<void> => {
      found.push(...(await look(page, open)));
    };
    await see(() => goTo(page, 'B3:C9'));
    await see(() => choose(page, 'Extensions', 'Naam for Sheets'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    for (const name of [/Code\.js/, /^Clock/, /^Naam/, /^Executions/])
      await see(() => button(name).click());
    await see(async () => {
      await choose(page, 'Data', 'Create a filter');
      await choose(page, 'Data', 'Filter by values…');
    });
    await see(() => choose(page, 'Insert', 'Note'));
    await see(() => button(/differences/).click());
    expect(found).toEqual([]);

    const before = (await model(page)).now;
    await button(/^Skip a month$/).click();
    while ((await model(page)).now < before + MONTH_MS) await page.waitForTimeout(50);

    // And nothing moves by itself where motion is unwelcome.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await choose(page, 'Extensions', 'Naam for Sheets', 'Open Naam');
    await panel(page).getByRole('heading', { level: 1 }).waitFor();
    for (const frame of page.frames()) {
      const moving = await frame.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((one) => {
            const { transitionDuration, animationName, transitionProperty } = getComputedStyle(one);
            const glides = transitionDuration !== '0s' && transitionProperty !== 'none';
            return glides || animationName !== 'none';
          }).length,
      );
      expect(moving).toBe(0);
    }
  });
});
