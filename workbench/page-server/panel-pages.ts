import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../root';
import { devanagariStyle } from './devanagari';

/** So many pages are kept: windows load theirs as soon as they hear of them. */
const KEPT = 40;

/** What a page of the script may do: run its own inline code, and nothing that needs a network. */
export const PANEL_POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The script's own pages, with `google.script` put in front of them as Google does. */
export class PanelPages {
  private readonly pages = new Map<string, string>();
  private readonly client: string;

  constructor() {
    const scripts = ['google-script.js', 'key-field.js'].map((name) =>
      readFileSync(path.join(ROOT, '.workbench', 'page', name), 'utf8'),
    );
    this.client =
      scripts.map((script) => `<script>${script}</script>`).join('') + devanagariStyle();
  }

  keep(panel: string, content: string): void {
    this.pages.set(panel, this.withClient(content));
    const [oldest] = this.pages.keys();
    if (this.pages.size > KEPT && oldest !== undefined) this.pages.delete(oldest);
  }

  of(panel: string): string | undefined {
    return this.pages.get(panel);
  }

  private withClient(content: string): string {
    const place = /<head\b[^>]*>/i.exec(content) ?? /^\s*<!doctype[^>]*>/i.exec(content);
    const at = place ? place.index + place[0].length : 0;
    return content.slice(0, at) + this.client + content.slice(at);
  }
}
