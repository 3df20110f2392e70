import type { ServerResponse } from 'node:http';
import type { ServerEvent, WorkerMessage } from '../live/messages';

/** A window counts as closed after so long without a stream, because a reload interrupts it for a moment. */
const GONE_MS = 3_000;

/** The open windows, each with a stream of server-sent events. */
export class Windows {
  private readonly streams = new Map<string, ServerResponse>();
  private readonly leaving = new Set<NodeJS.Timeout>();

  constructor(private readonly gone: (window: string) => void) {}

  open(window: string, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.write(':\n\n');
    this.streams.get(window)?.end();
    this.streams.set(window, response);
    response.on('close', () => {
      if (this.streams.get(window) !== response) return;
      this.streams.delete(window);
      const timer = setTimeout(() => {
        this.leaving.delete(timer);
        if (!this.streams.has(window)) this.gone(window);
      }, GONE_MS);
      this.leaving.add(timer);
    });
  }

  tell({ to, news }: Extract<WorkerMessage, { news: ServerEvent }>): void {
    const text = `data: ${JSON.stringify(news)}\n\n`;
    if (to === null) for (const stream of this.streams.values()) stream.write(text);
    else this.streams.get(to)?.write(text);
  }

  close(): void {
    for (const timer of this.leaving) clearTimeout(timer);
    for (const stream of this.streams.values()) stream.destroy();
    this.streams.clear();
  }
}
