/** Takes five pictures for the listing, 1280 × 800. Look at them before you commit them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atDesk, type Person } from '../../test/browser/person';
import { inBrowser } from '../../test/browser/stage';
import { ENGLISH, HINDI, type Tongue } from '../../test/browser/words';
import { ROOT } from '../root';

const FOLDER = path.join(ROOT, 'marketplace', 'screenshots');
/** The distinct mobile numbers of the sample. */
const ALL = 177;
/** Scaled down to 1280 × 800, Google's size, so that a whole panel fits in. The strip is below it, not in the picture. */
const WINDOW = { width: 1440, height: 900 };
const SCALE = 1280 / WINDOW.width;
const STRIP = 57;
/** So that the five pictures have at most one and a half megabytes together. */
const MOST_BYTES = 300 * 1024;

const inListing = (tongue: Tongue): Tongue => {
  const viewport = { ...WINDOW, height: WINDOW.height + STRIP };
  const seen = { viewport, deviceScaleFactor: SCALE, timezoneId: 'Asia/Kolkata' };
  return { ...tongue, options: { ...tongue.options, ...seen } };
};

async function take({ page }: Person, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  // Move the mouse away, so that it highlights nothing.
  await page.mouse.move(0, 0);
  const clip = { x: 0, y: 0, ...WINDOW };
  const picture = await page.screenshot({ animations: 'disabled', clip });
  writeFileSync(path.join(FOLDER, `${name}.png`), picture);
  if (picture.length > MOST_BYTES) throw new Error(`${name}.png has ${picture.length} bytes`);
}

inBrowser('the listing', (stage) => {
  it('before a credit is spent, the names, and a schedule', async () => {
    const me = await atDesk(stage, inListing(ENGLISH));
    const { say } = me.tongue;
    await me.connect();
    await me.button(say('find.tryTen')).scrollIntoViewIfNeeded();
    await take(me, '1-before-a-credit-is-spent');
    await me.press(say('find.button', { n: ALL }));
    await me.done(ALL);
    await take(me, '2-names-beside-numbers');
    await me.tab('tab.schedule');
    await me.press(say('schedule.new'));
    await me.heading(say('schedule.new')).waitFor();
    await me.panel.getByText(say('find.counting')).waitFor({ state: 'detached' });
    await me.press(say('button.save'));
    await me.press(say('schedule.preview'));
    await me.panel.getByText(say('schedule.forecast', { n: 0 })).waitFor();
    await take(me, '4-schedule');
  });

  it('a pause that says why', async () => {
    const me = await atDesk(stage, inListing(ENGLISH));
    const { say } = me.tongue;
    await me.connect();
    await me.mood('credits');
    await me.press(say('find.button', { n: ALL }));
    await me.heading(say('paused.title')).waitFor();
    await take(me, '3-a-pause-that-says-why');
  });

  it('in Hindi', async () => {
    const me = await atDesk(stage, inListing(HINDI));
    const { say } = me.tongue;
    await me.connect();
    await me.press(say('find.button', { n: ALL }));
    await me.done(ALL);
    await take(me, '5-in-hindi');
  });
});
