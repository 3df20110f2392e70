import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ownTime, panelTime } from '../../workbench/browser/panel-time';
import { inBrowser } from './stage';
import { ENGLISH } from './words';

const DIST = path.join(__dirname, '../../dist');
const USABLE_MS = 300;
/** Whatever else this machine does meanwhile counts, too: the best of so many is ours. */
const OPENINGS = 25;

inBrowser('what the page runs', (stage) => {
  it('are the very files that a push sends', async () => {
    const { page } = await stage.open(ENGLISH.query);
    await page.getByRole('button', { name: /Code\.js/ }).click();
    for (const file of ['Code.js', 'sidebar.html']) {
      const bytes = readFileSync(path.join(DIST, file));
      const hash = createHash('sha256').update(bytes).digest('hex');
      expect(await page.locator(`[data-hash="${file}"]`).textContent()).toBe(hash);
    }
  });

  it('is a panel that is usable after less than 300 ms of its own time', async () => {
    const { page } = await stage.open(ENGLISH.query);
    const quickest = ownTime(await panelTime(page, OPENINGS, USABLE_MS));
    expect(quickest).toBeGreaterThan(0);
    expect(quickest).toBeLessThan(USABLE_MS);
  });
});
