import type { Call } from '../../apps-script/google';
import type { Answer, Onlooker, ShownPage } from '../../apps-script/engine/screen';
import type { BoxEvent, ServerEvent, WorkerMessage } from '../messages';

interface Box {
  readonly window: string;
  readonly news: BoxEvent;
  answer: { answer: Answer; text: string } | null;
}

/** Shows in a window what a script shows to its user: boxes, pages, toasts. */
export class ScreenOfWindows implements Onlooker {
  private readonly boxes = new Map<number, Box>();
  private made = 0;

  constructor(
    /** Returns the window in which a call was started. */
    private readonly windowOf: (call: Call) => string,
    private readonly tell: (told: WorkerMessage) => void,
    /** Lets everything else continue for a moment. */
    private readonly idle: () => void,
  ) {}

  answer(
    box: { title: string; prompt: string; buttons: string; field: boolean },
    call: Call,
  ): { answer: Answer; text: string } {
    this.made += 1;
    const news: BoxEvent = { is: 'box', box: this.made, ...box };
    const open: Box = { window: this.windowOf(call), news, answer: null };
    this.boxes.set(news.box, open);
    this.to(open.window, news);
    while (!open.answer) this.idle();
    this.boxes.delete(news.box);
    this.to(open.window, { is: 'box-gone', box: news.box });
    return open.answer;
  }

  answered(box: number, answer: Answer, text: string): void {
    const open = this.boxes.get(box);
    if (open) open.answer = { answer, text };
  }

  /** Closes the boxes of a window that is gone. */
  gone(window: string): void {
    for (const open of this.boxes.values())
      if (open.window === window) open.answer ??= { answer: 'CLOSE', text: '' };
  }

  sidebar(page: ShownPage, call: Call): void {
    this.page('sidebar', page, call);
  }

  dialog(page: ShownPage, call: Call): void {
    this.page('dialog', page, call);
  }

  toast(toast: { message: string; title: string; seconds: number | null }, call: Call): void {
    this.to(this.windowOf(call), { is: 'toast', ...toast });
  }

  private page(kind: 'sidebar' | 'dialog', page: ShownPage, call: Call): void {
    this.made += 1;
    const panel = `${kind}-${this.made}`;
    const { title, content, width, height } = page;
    this.tell({ page: panel, content });
    this.to(this.windowOf(call), { is: 'page', kind, panel, title, width, height });
  }

  private to(window: string, news: ServerEvent): void {
    this.tell({ to: window, news });
  }
}
