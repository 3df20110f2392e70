/** Takes pictures for docs/screens/. Look at them before you commit them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { Person } from '../../test/browser/person';
import { asHighAsNeeded } from '../../test/browser/small';
import type { Tongue } from '../../test/browser/words';
import { ROOT } from '../root';

const FOLDER = path.join(ROOT, 'docs', 'screens');
const MOST_BYTES = 160 * 1024;

/** Returns the options of a language for pictures: India's time zone and this window size. */
export const inPicture = (tongue: Tongue, width = 1280, height = 800): Tongue => ({
  ...tongue,
  options: { ...tongue.options, timezoneId: 'Asia/Kolkata', viewport: { width, height } },
});

/** Saves a picture of an element. Throws if the file is too large. */
export async function take(name: string, what: Locator): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.png`);
  const picture = await what.screenshot({ animations: 'disabled' });
  writeFileSync(file, picture);
  if (picture.length > MOST_BYTES) throw new Error(`${name}.png has ${picture.length} bytes`);
}

/** Saves a picture of the whole panel, with the language in its name, such as `en-find.png`. */
export async function takePanel(me: Person, view: string): Promise<void> {
  // Move the mouse away, so that it highlights nothing.
  await me.page.mouse.move(0, 0);
  await asHighAsNeeded(me);
  await take(`${me.tongue.language}-${view}`, me.panel.owner());
}
