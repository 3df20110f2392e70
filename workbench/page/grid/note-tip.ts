import { element } from './element';

/** Shows the note of a cell next to it, while the pointer is over the cell or the cell is active. */
export class NoteTip {
  private readonly box = element('div', 'note-tip', { role: 'tooltip', id: 'note-tip' });

  constructor(host: HTMLElement) {
    this.box.hidden = true;
    host.append(this.box);
  }

  show(text: string, cell: HTMLElement, host: HTMLElement): void {
    this.box.textContent = text;
    this.box.hidden = false;
    const at = cell.getBoundingClientRect();
    const around = host.getBoundingClientRect();
    const left = Math.min(at.right - around.left + 2, around.width - this.box.offsetWidth - 16);
    const top = Math.min(at.top - around.top, around.height - this.box.offsetHeight - 16);
    this.box.style.left = `${Math.max(ROOM, left)}px`;
    this.box.style.top = `${Math.max(ROOM, top)}px`;
    cell.setAttribute('aria-describedby', this.box.id);
  }

  hide(): void {
    if (this.box.hidden) return;
    this.box.hidden = true;
    document
      .querySelector(`[aria-describedby="${this.box.id}"]`)
      ?.removeAttribute('aria-describedby');
  }
}

const ROOM = 4;
