/** What no view of the panel may have, looked at as it stands now. */
import { axe } from './axe';
import type { Person } from './person';

/** What axe finds in the page, and what does not fit when letters are twice as large. */
export async function faults(me: Person): Promise<string[]> {
  return [...(await axe(me.page)), ...(await tooWide(me))];
}

/** The panel is 300 pixels wide; with text at 200 % nothing may need scrolling sideways. */
async function tooWide({ panel }: Person): Promise<string[]> {
  return panel.locator(':root').evaluate((root) => {
    const page = root as HTMLElement;
    page.style.fontSize = '200%';
    const edge = page.clientWidth;
    const wide = [...page.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { width, right } = one.getBoundingClientRect();
      return width > 1 && (right > edge + 0.5 || one.scrollWidth > one.clientWidth + 1);
    });
    const scrolls = page.scrollWidth > edge ? [`the page is ${page.scrollWidth} of ${edge}`] : [];
    const said = wide.map((one) => `<${one.tagName.toLowerCase()} class="${one.className}">`);
    page.style.fontSize = '';
    return [...scrolls, ...said].map((what) => `too wide at 200 %: ${what}`);
  });
}
