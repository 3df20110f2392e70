/** The font for Hindi, for machines without one. Browser tests use the same font. */
import { readFileSync } from 'node:fs';

const FONT = '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf';

/** Returns the font file. */
export function devanagari(): Buffer {
  return readFileSync(require.resolve(FONT));
}

/** Returns a style with the font in it, for pages that can't load files. */
export function devanagariStyle(): string {
  const source = `data:font/ttf;base64,${devanagari().toString('base64')}`;
  return `<style>@font-face{font-family:'Noto Sans Devanagari';src:url(${source})}</style>`;
}
