/** The stage of a browser test: a browser and a page with its own document, all of it watched. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { kept, launch } from '../../workbench/browser/browser';
import { startPage } from '../../workbench/browser/started-page';
import { Watch } from './watch';

/** A sheet of its own, opened by one person. */
interface Opened {
  readonly page: Page;
  /** Of the server, to open a second window of the same document. */
  readonly url: string;
}

/** For a test and for a hook. */
const LONGEST_MS = 180_000;
const VIEW = { width: 1280, height: 800 };

export class Stage {
  private running: Browser | null = null;
  private readonly watches: Watch[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly stops: (() => Promise<void>)[] = [];

  /** The browser itself, for what the rest does not offer. */
  get browser(): Browser {
    if (!this.running) throw new Error('The browser runs from beforeAll to afterAll.');
    return this.running;
  }

  /** The real page with a fresh document. `query` is the address's, such as `?person=b`. */
  async open(
    query = '',
    options: BrowserContextOptions = {},
    args: readonly string[] = ['--bare'],
  ): Promise<Opened> {
    const { url, stop } = await startPage({}, args);
    this.stops.push(stop);
    return { url, page: await this.visit(`${url}/${query}`, options) };
  }

  /** Any address, in a window of its own (no cookies or storage of another). */
  async visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.blank(options);
    await page.goto(address);
    return page;
  }

  /** An empty window, watched. */
  async blank(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: VIEW, ...options });
    this.contexts.push(context);
    this.watches.push(await Watch.over(context));
    return context.newPage();
  }

  async raise(): Promise<void> {
    this.running = await launch();
  }

  /** After each test: everything is closed, then the faults of all windows fail the test. */
  async clear(): Promise<void> {
    const watches = this.watches.splice(0);
    const faults = (await Promise.all(watches.map((watch) => watch.faults()))).flat();
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    await Promise.all(this.stops.splice(0).map((stop) => stop()));
    if (faults.length > 0) throw new Error(`The browser saw faults:\n  ${faults.join('\n  ')}`);
  }

  async strike(): Promise<void> {
    await this.running?.close();
  }
}

/** A `describe` of tests in a real browser; skipped where there is none. */
export function inBrowser(title: string, tests: (stage: Stage) => void): void {
  jest.setTimeout(LONGEST_MS);
  (kept() ? describe : describe.skip)(title, () => {
    const stage = new Stage();
    beforeAll(() => stage.raise());
    afterEach(() => stage.clear());
    afterAll(() => stage.strike());
    tests(stage);
  });
}
