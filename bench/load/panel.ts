/** The panel's own time until it can be used, in the browser that the tests drive. */
import { launch, makeReady, remove } from '../../workbench/browser/browser';
import { panelTime, type PanelTime } from '../../workbench/browser/panel-time';
import { startPage } from '../../workbench/browser/started-page';

/** What else this machine does meanwhile adds to each: the least of so many is the panel's. */
const OPENINGS = 7;

export interface PanelIn extends PanelTime {
  readonly browser: string;
  readonly openings: number;
}

/** Null where no browser starts. */
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
