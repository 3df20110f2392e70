import type { Desk } from '../desk';
import type { FromFrame, ToFrame } from './frame-messages';

export interface FrameSize {
  readonly width: number | null;
  readonly height: number | null;
}

/** The frames with pages of the script. Sends their calls to the server, and replies to the frame that called. */
export class Frames {
  private readonly open = new Map<string, HTMLIFrameElement>();
  /** Panels that ask for a key. */
  readonly askForKey = new Set<string>();
  onSize: (panel: string, size: FrameSize) => void = () => undefined;
  onFocus: () => void = () => undefined;

  constructor(private readonly desk: Desk) {
    window.addEventListener('message', (event: MessageEvent<FromFrame>) => {
      const from = [...this.open].find(([, frame]) => frame.contentWindow === event.source);
      if (from) this.hear(from[0], event.data);
    });
    desk.onReply = ({ panel, call, failed, value }) => {
      this.tell(panel, { call, failed, value });
    };
  }

  add(panel: string, frame: HTMLIFrameElement | null): void {
    if (frame) this.open.set(panel, frame);
    else this.open.delete(panel);
  }

  /** Types the key into the panel, and submits it. */
  useKey(panel: string, key: string): void {
    this.tell(panel, { key });
  }

  private tell(panel: string, message: ToFrame): void {
    // The frame's origin is opaque, so no target origin can be given.
    this.open.get(panel)?.contentWindow?.postMessage(message, '*');
  }

  private hear(panel: string, message: FromFrame): void {
    switch (message.is) {
      case 'run': {
        const { call, function: name, args } = message;
        this.desk.send({ do: 'call', panel, call, function: name, args });
        return;
      }
      case 'close':
        this.desk.closePanel(panel);
        return;
      case 'focus':
        this.onFocus();
        return;
      case 'key-field':
        if (message.shown) this.askForKey.add(panel);
        else this.askForKey.delete(panel);
        this.desk.onChange();
        return;
      case 'size':
        this.onSize(panel, message);
    }
  }
}
