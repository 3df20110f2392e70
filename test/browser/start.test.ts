import { cell, choose, model, panel } from './sheet';
import { inBrowser } from './stage';

const GRID_MS = 3_000;
/** Whatever else this machine does meanwhile counts, too: the best of so many is ours. */
const OPENINGS = 3;

inBrowser('npm start', (stage) => {
  it('shows the sample in the grid, soon, as the model has it', async () => {
    const { page } = await stage.open();
    const times: number[] = [];
    for (let opened = 0; opened < OPENINGS; opened += 1) {
      const began = performance.now();
      await page.reload();
      await cell(page, 'C1').waitFor();
      times.push(performance.now() - began);
    }
    expect(Math.min(...times)).toBeLessThan(GRID_MS);
    expect(await cell(page, 'C1').textContent()).toBe('Mobile');
    expect((await model(page)).sheets[0]?.values[0]?.[2]).toBe('Mobile');
  });

  it('opens the panel from the menu', async () => {
    const { page } = await stage.open();
    await choose(page, 'Extensions', 'Naam for Sheets', 'Open Naam');
    await panel(page).getByRole('button').first().waitFor();
    expect(await panel(page).locator('body').innerText()).not.toBe('');
  });

  it('greets with the panel and a demo key: three clicks to names', async () => {
    const { page } = await stage.open('', {}, []);
    await page.getByRole('button', { name: 'Use the demo key' }).click();
    await panel(page)
      .getByRole('button', { name: /^Look up \d+ names$/ })
      .click();
    await cell(page, 'D2').getByText('Shabana Khan').waitFor();
    expect(await page.getByRole('button', { name: 'Use the demo key' }).count()).toBe(0);
  });

  it('brings the letters of Hindi along', async () => {
    const { page } = await stage.open('?language=hi', {}, []);
    await panel(page).getByRole('heading', { level: 1 }).waitFor();
    expect(page.frames()).toHaveLength(2);
    for (const frame of page.frames()) {
      await frame.waitForFunction(() =>
        [...document.fonts].some(
          ({ family, status }) => family.includes('Devanagari') && status === 'loaded',
        ),
      );
    }
  });
});
