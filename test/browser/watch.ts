/** Watches the pages of a browser context for what no page of ours must do. */
import type { BrowserContext, Page } from 'playwright-core';

const isNetwork = (url: URL): boolean => /^(https?|wss?):$/.test(url.protocol);
const isForeign = (url: URL): boolean => isNetwork(url) && url.hostname !== '127.0.0.1';

/** Console errors, errors of pages, crashes, and requests that leave 127.0.0.1 (these are cut). */
export class Watch {
  private readonly seen = new Set<string>();

  private constructor(private readonly context: BrowserContext) {}

  /** From before the first page, or it would miss something. */
  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch(context);
    await watch.begin();
    return watch;
  }

  /** The faults so far, one readable line each. */
  async faults(): Promise<readonly string[]> {
    // What a page did before it answers has been told to us by then.
    await Promise.all(this.context.pages().map((page) => page.evaluate('0').catch(() => 0)));
    return [...this.seen];
  }

  private async begin(): Promise<void> {
    const { context, seen } = this;
    const leaves = (url: URL): void => void seen.add(`request leaves loopback: ${url.href}`);
    const follow = (page: Page): void => {
      page.on('crash', () => seen.add(`crash: ${page.url()}`));
    };
    context.on('page', follow);
    context.on('console', (message) => {
      const { url, lineNumber } = message.location();
      if (message.type() === 'error')
        seen.add(`console: ${message.text()} (${url}:${lineNumber + 1})`);
    });
    context.on('weberror', (error) => seen.add(`page error: ${String(error.error().stack)}`));
    // Redirects pass no route: they are seen here, and the browser resolves no such name.
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (isForeign(url)) leaves(url);
    });
    await context.route(isForeign, (route) => route.abort('blockedbyclient'));
    await context.routeWebSocket(isForeign, async (socket) => {
      leaves(new URL(socket.url()));
      await socket.close();
    });
  }
}
