import { letters } from '../../apps-script/model/area';
import { element } from './element';
import type { Place } from './selection';

/** Where the selection moves after the edit. */
export type Then = 'down' | 'up' | 'right' | 'left' | 'stay';

/** The field over the cell that is being edited. */
export class Editor {
  private readonly field = element('textarea', 'editor', { rows: '1', spellcheck: 'false' });
  private place: Place | null = null;

  constructor(
    host: HTMLElement,
    private readonly done: (place: Place, text: string, then: Then) => void,
    private readonly cancelled: () => void,
    private readonly changed: (text: string) => void,
  ) {
    this.field.hidden = true;
    host.append(this.field);
    this.field.addEventListener('keydown', (event) => {
      this.key(event);
    });
    this.field.addEventListener('blur', () => {
      this.finish('stay');
    });
    this.field.addEventListener('input', () => {
      if (this.place) this.changed(this.field.value);
    });
  }

  isOpen(): boolean {
    return this.place !== null;
  }

  /** Opens over a cell. The browser puts a letter that is being typed into the field. */
  open(place: Place, text: string, over: DOMRect, host: DOMRect): void {
    this.place = place;
    const { field } = this;
    field.setAttribute('aria-label', `Edit ${letters(place.column)}${place.row}`);
    field.value = text;
    field.hidden = false;
    field.style.left = `${over.left - host.left}px`;
    field.style.top = `${over.top - host.top}px`;
    field.style.minWidth = `${over.width + 1}px`;
    field.style.minHeight = `${over.height + 1}px`;
    field.focus();
    field.setSelectionRange(text.length, text.length);
  }

  finish(then: Then): void {
    const { place, field } = this;
    if (!place) return;
    this.close();
    this.done(place, field.value, then);
  }

  private close(): void {
    this.place = null;
    this.field.hidden = true;
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.close();
      this.cancelled();
    } else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
      this.finish(event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab') this.finish(event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  }
}
