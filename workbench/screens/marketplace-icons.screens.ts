/** Draws the icons of the listing in Google's sizes, from the SVG files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inBrowser } from '../../test/browser/stage';
import { ROOT } from '../root';

const FOLDER = path.join(ROOT, 'marketplace', 'icons');
/** 120 is for the consent screen. */
const SIZES = [32, 48, 96, 120, 128];

inBrowser('the icons', (stage) => {
  async function draw(drawing: string, name: string, width: number, height: number): Promise<void> {
    const svg = readFileSync(path.join(FOLDER, drawing), 'utf8');
    const page = await stage.blank({ viewport: { width, height } });
    const style = 'body{margin:0}svg{display:block;width:100vw;height:100vh}';
    await page.setContent(`<!doctype html><title>icon</title><style>${style}</style>${svg}`);
    await page.screenshot({ path: path.join(FOLDER, name), omitBackground: true });
  }

  it.each(SIZES)('%i pixels', async (size) => {
    await draw('icon.svg', `icon-${size}.png`, size, size);
  });

  it('the banner', async () => {
    await draw('banner.svg', 'banner-220x140.png', 220, 140);
  });
});
