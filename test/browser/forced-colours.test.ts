/** Forced colours, as in the contrast themes of Windows: nothing is shown by colour alone. */
import type { Locator } from 'playwright-core';
import { ALL, atDesk, type Person } from './person';
import { inBrowser } from './stage';
import { ENGLISH } from './words';

/** What WCAG 2.2 asks for between neighbours that are no text (1.4.11), and between text and its ground. */
const SHAPE = 3;
const TEXT = 4.5;

interface Look {
  readonly ground: string;
  readonly text: string;
  /** Of the lower edge. */
  readonly edge: string;
  /** Every colour that is painted: ground, stripes, edge. */
  readonly painted: readonly string[];
}

/** As they are computed, or what stands after them. */
const looks = (what: Locator, after?: '::after'): Promise<Look[]> =>
  what.evaluateAll(
    (all, pseudo) =>
      all.map((one) => {
        const style = getComputedStyle(one, pseudo);
        const { backgroundColor, backgroundImage, borderBottomColor, borderBottomWidth } = style;
        const stripes = backgroundImage.match(/rgba?\([^)]*\)/g) ?? [];
        const edge = borderBottomWidth === '0px' ? [] : [borderBottomColor];
        return {
          ground: backgroundColor,
          text: style.color,
          edge: borderBottomColor,
          painted: [backgroundColor, ...stripes, ...edge],
        };
      }),
    after,
  );

/** The page's own colour, whichever the person chose. */
const groundOf = ({ panel }: Person): Promise<string> =>
  panel.locator('.actions').evaluate((bar) => getComputedStyle(bar).backgroundColor);

/** Relative luminance by WCAG 2.2; null for a colour that lets everything through. */
function luminance(colour: string): number | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha === 0) return null;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === null || b === null) return 1;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How many of these nobody can tell from the page that they stand on. */
async function unseen(me: Person, what: Locator, after?: '::after'): Promise<number> {
  const page = await groundOf(me);
  const all = await looks(what, after);
  expect(all).not.toEqual([]);
  return all.filter(({ painted }) => painted.every((one) => contrast(one, page) < SHAPE)).length;
}

/** The words of the tabs that look selected. */
async function selectedTabs(me: Person): Promise<string[]> {
  const page = await groundOf(me);
  const tabs = me.panel.locator('nav button');
  const words = await tabs.allInnerTexts();
  const all = await looks(tabs);
  return words.filter((_, at) => contrast(all[at]?.edge ?? page, page) >= SHAPE);
}

/** The primary button is filled with another colour than the secondary, and both can be read. */
async function seesPrimary(me: Person, primary: Locator, secondary: Locator): Promise<void> {
  const [[main], [other]] = [await looks(primary), await looks(secondary)];
  if (!main || !other) throw new Error('a button is missing');
  expect(contrast(main.ground, other.ground)).toBeGreaterThanOrEqual(SHAPE);
  expect(contrast(main.ground, main.text)).toBeGreaterThanOrEqual(TEXT);
  expect(contrast(other.ground, other.text)).toBeGreaterThanOrEqual(TEXT);
  expect(await unseen(me, secondary)).toBe(0);
}

inBrowser('forced colours', (stage) => {
  it.each(['light', 'dark'] as const)('tell what colours tell, on a %s page', async (scheme) => {
    const options = { ...ENGLISH.options, forcedColors: 'active', colorScheme: scheme } as const;
    const me = await atDesk(stage, { ...ENGLISH, options });
    const { panel } = me;
    const { say } = ENGLISH;
    await me.connect();
    const lookUp = me.button(say('find.button', { n: ALL }));
    const tryTen = me.button(say('find.tryTen'));

    expect(await selectedTabs(me)).toEqual([say('tab.names')]);
    expect(await unseen(me, panel.locator('.bar i'))).toBe(0);
    expect(await unseen(me, panel.locator('.legend i'))).toBe(0);
    await tryTen.hover();
    await seesPrimary(me, lookUp, tryTen);
    await lookUp.hover();
    await seesPrimary(me, lookUp, tryTen);

    await me.tab('tab.schedule');
    await me.heading(say('tab.schedule')).waitFor();
    expect(await selectedTabs(me)).toEqual([say('tab.schedule')]);
    await me.tab('tab.names');

    await me.mood('stuck');
    await me.find(ALL);
    await me.part(say('split.inProgress')).waitFor();
    // How long the bar is, what moves on it, and what fills it once numbers are done.
    expect(await unseen(me, panel.locator('.progress'))).toBe(0);
    expect(await unseen(me, panel.locator('.progress'), '::after')).toBe(0);
    expect(await unseen(me, panel.locator('.progress i'))).toBe(0);
    // A ring of one colour would seem to stand still.
    const ring = panel.locator('.spinner');
    const [top, left] = await ring.evaluate((one) => {
      const { borderTopColor, borderLeftColor } = getComputedStyle(one);
      return [borderTopColor, borderLeftColor];
    });
    expect(top).not.toBe(left);
  });
});
