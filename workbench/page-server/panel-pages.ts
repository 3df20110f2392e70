import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../root';
import { devanagariStyle } from './devanagari';

/** How many pages are kept. Windows load their pages at once, so older ones aren't needed. */
const KEPT = 40;

/** The CSP of the script's pages: they can run their inline code, but not use the network. */
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

/** The script's pages, with `google.script` added, as on Google. */
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
