/** Measures the panel's own time until it can be used, in the browser of the tests. */
import { launch, makeReady, remove } from '../../workbench/browser/browser';
import { panelTime, type PanelTime } from '../../workbench/browser/panel-time';
import { startPage } from '../../workbench/browser/started-page';

/** Other work of the machine can only make an opening slower, so the fastest of so many counts. */
const OPENINGS = 7;

export interface PanelIn extends PanelTime {
  readonly browser: string;
  readonly openings: number;
}

/** Opens the panel several times. Returns times in ms, or null if no browser starts. */
export async function panelInBrowser(): Promise<PanelIn | null> {
  const ready = await makeReady();
  if (ready === null) return null;
  try {
    const [browser, { url, stop }] = [await launch(ready), await startPage()];
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`${url}/?language=en`);
      return { ...(await panelTime(page, OPENINGS)), browser: ready.version, openings: OPENINGS };
    } finally {
      await browser.close();
      await stop();
    }
  } finally {
    remove(ready);
  }
}
