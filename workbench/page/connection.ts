import type { UserAction, ServerEvent, PersonId } from '../live/messages';

/** The connection to the server: it receives events, and posts actions in their order, one request at a time. */
export class Connection {
  readonly window = crypto.randomUUID();
  private acts: { person: PersonId; act: UserAction }[] = [];
  private posting = false;
  private lost = false;

  constructor(
    private readonly person: () => PersonId,
    private readonly onNews: (news: ServerEvent) => void,
    private readonly onLost: (lost: boolean) => void,
  ) {}

  open(language: string): void {
    const query = new URLSearchParams({ window: this.window, person: this.person(), language });
    const events = new EventSource(`/events?${query.toString()}`);
    events.addEventListener('message', (event: MessageEvent<string>) => {
      this.onNews(JSON.parse(event.data) as ServerEvent);
    });
    events.addEventListener('error', () => {
      this.lost = true;
      this.onLost(true);
    });
    events.addEventListener('open', () => {
      // A restarted server doesn't know this window.
      if (this.lost) location.reload();
    });
  }

  send(act: UserAction): void {
    const last = this.acts.at(-1);
    const person = this.person();
    if (last?.act.do === 'select' && act.do === 'select' && last.person === person) this.acts.pop();
    this.acts.push({ person, act });
    if (!this.posting) void this.post();
  }

  async upload(file: File): Promise<void> {
    const query = new URLSearchParams({
      window: this.window,
      person: this.person(),
      name: file.name,
    });
    await fetch(`/csv?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: await file.arrayBuffer(),
    });
  }

  private async post(): Promise<void> {
    this.posting = true;
    while (this.acts.length > 0) {
      const [first] = this.acts;
      const person = first?.person ?? this.person();
      const other = this.acts.findIndex((one) => one.person !== person);
      const now = this.acts.splice(0, other < 0 ? this.acts.length : other);
      const body = JSON.stringify({ window: this.window, person, acts: now.map(({ act }) => act) });
      try {
        await fetch('/acts', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
      } catch {
        this.onLost(true);
      }
    }
    this.posting = false;
  }
}
