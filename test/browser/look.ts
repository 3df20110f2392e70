/** Checks the current view of the panel for what no view must have, such as clipped text. */
import { axeIn } from './axe';
import type { Person } from './person';

/** What axe finds in it, and what does not fit when letters are twice as large. */
export async function faults(me: Person): Promise<string[]> {
  const frame = await (await me.panel.owner().elementHandle()).contentFrame();
  if (!frame) throw new Error('no panel is open');
  // At its end nothing lies under the bar of actions, which stays in sight. Elsewhere axe measures
  // whatever the bar happens to cover, though a person can scroll it free.
  await frame.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
  });
  return [...(await axeIn(frame)), ...(await tooWide(me))];
}

/** The panel is 300 pixels wide; with text at 200 % nothing may need scrolling sideways. */
async function tooWide({ panel }: Person): Promise<string[]> {
  return panel.locator(':root').evaluate((root) => {
    const page = root as HTMLElement;
    page.style.fontSize = '200%';
    const edge = page.clientWidth;
    const wide = [...page.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { width, right } = one.getBoundingClientRect();
      // Fields scroll what stands in them.
      const field = one.matches('input, select');
      const cut = !field && one.scrollWidth > one.clientWidth + 1;
      return width > 1 && (right > edge + 0.5 || cut);
    });
    const scrolls = page.scrollWidth > edge ? [`the page is ${page.scrollWidth} of ${edge}`] : [];
    const said = wide.map((one) => `<${one.tagName.toLowerCase()} class="${one.className}">`);
    page.style.fontSize = '';
    return [...scrolls, ...said].map((what) => `too wide at 200 %: ${what}`);
  });
}
