/** Letters for Hindi: a machine without them would show boxes. The tests draw with the same font. */
import { readFileSync } from 'node:fs';

const FONT = '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf';

/** Returns the font file. */
export function devanagari(): Buffer {
  return readFileSync(require.resolve(FONT));
}

/** Returns a style for pages that may load nothing, with the font inside. */
export function devanagariStyle(): string {
  const source = `data:font/ttf;base64,${devanagari().toString('base64')}`;
  return `<style>@font-face{font-family:'Noto Sans Devanagari';src:url(${source})}</style>`;
}
