/** A panel of 300 × 500 pixels, as on a laptop of 1366 × 768: what is visible without scrolling. */
import type { Locator } from 'playwright-core';
import type { Person } from './person';

const HEIGHT = 500;

/** Makes the window so high that the panel has 500 pixels, or as many as are given. */
export async function asOnALaptop({ page, panel }: Person, height = HEIGHT): Promise<void> {
  const frame = await panel.owner().boundingBox();
  const window = page.viewportSize();
  if (!frame || !window) throw new Error('no panel is open');
  const more = Math.floor(height - frame.height);
  await page.setViewportSize({ ...window, height: window.height + more });
}

/** Makes it as high as what stands in it, but no lower than on a laptop. */
export async function asHighAsNeeded(me: Person): Promise<void> {
  await asOnALaptop(me);
  await asOnALaptop(me, await me.panel.locator(':root').evaluate((root) => root.scrollHeight + 1));
}

/** Scrolls back to the top, and says which of these cannot be seen whole, by their words. */
export async function outOfSight(what: readonly Locator[]): Promise<string[]> {
  const hidden: string[] = [];
  for (const one of what) {
    const words = await one.evaluate((element) => {
      scrollTo(0, 0);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const inside = top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
      const covered = at === null || !(element.contains(at) || at.contains(element));
      const text = (element as HTMLElement).innerText.trim();
      return inside && !covered ? null : `${text} at ${top}–${bottom} of ${innerHeight}`;
    });
    if (words !== null) hidden.push(words);
  }
  return hidden;
}
