import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../root';
import { devanagari } from './devanagari';

/** The page's CSP: scripts, styles and connections only from this server; frames show the script's pages. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html'],
  '/page.js': ['page.js', 'text/javascript'],
  '/page.css': ['page.css', 'text/css'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** Reads the files of the page. Returns them by path. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const files = Object.entries(FILES).map(([url, [file, type]]) => {
    const bytes = readFileSync(path.join(ROOT, '.workbench', 'page', file));
    return [url, { type: `${type}; charset=utf-8`, bytes }] as const;
  });
  return new Map([...files, ['/devanagari.ttf', { type: 'font/ttf', bytes: devanagari() }]]);
}
