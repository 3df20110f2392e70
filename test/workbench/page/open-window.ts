/** A window of the page without a browser: receives events and sends actions. */
import type { UserAction, ServerEvent, PersonId } from '../../../workbench/live/messages';

type NewsOf<K extends ServerEvent['is']> = Extract<ServerEvent, { is: K }>;

export class OpenWindow {
  readonly heard: ServerEvent[] = [];
  private readonly closing = new AbortController();
  private readonly waiting = new Set<() => void>();
  private calls = 0;

  private constructor(
    private readonly url: string,
    readonly name: string,
    readonly person: PersonId,
  ) {}

  static async on(url: string, name = 'one', person: PersonId = 'a'): Promise<OpenWindow> {
    const opened = new OpenWindow(url, name, person);
    const query = `window=${name}&person=${person}&language=en`;
    const response = await fetch(`${url}/events?${query}`, { signal: opened.closing.signal });
    void opened.listen(response);
    await opened.news('menus');
    return opened;
  }

  async act(...acts: UserAction[]): Promise<number> {
    const { url, name: window, person } = this;
    const response = await fetch(`${url}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ window, person, acts }),
    });
    return response.status;
  }

  /** Calls a function of the script as its panel does, and waits for the reply. */
  async call(name: string, ...args: unknown[]): Promise<NewsOf<'reply'>> {
    this.calls += 1;
    const call = this.calls;
    await this.act({ do: 'call', panel: 'panel', call, function: name, args });
    return this.news('reply', (news) => news.call === call);
  }

  /** The first news of a kind, now or to come. */
  async news<K extends ServerEvent['is']>(
    kind: K,
    fits: (news: NewsOf<K>) => boolean = () => true,
  ): Promise<NewsOf<K>> {
    for (;;) {
      const found = this.heard.find(
        (news): news is NewsOf<K> => news.is === kind && fits(news as NewsOf<K>),
      );
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.waiting.add(resolve);
      });
    }
  }

  close(): void {
    this.closing.abort();
  }

  private async listen(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const bytes of response.body ?? []) {
        text += decoder.decode(bytes as Uint8Array, { stream: true });
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events)
          if (event.startsWith('data: '))
            this.heard.push(JSON.parse(event.slice(6)) as ServerEvent);
        for (const resolve of this.waiting) resolve();
        this.waiting.clear();
      }
    } catch {
      // closed by us
    }
  }
}
