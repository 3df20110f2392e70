/** Fonts for browsers on Linux: without a font for Devanagari, pictures show Hindi as empty boxes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const DEVANAGARI = path.join(
  path.dirname(require.resolve('@expo-google-fonts/noto-sans-devanagari/package.json')),
  '400Regular',
);
const DEVANAGARI_BOLD = path.join(DEVANAGARI, '..', '700Bold');

/** Returns a fontconfig file for the machine's fonts, the given folders, and Noto Sans Devanagari. */
function configuration(folders: readonly string[], cache: string): string {
  const dirs = [...folders, DEVANAGARI, DEVANAGARI_BOLD].map((dir) => `  <dir>${dir}</dir>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...dirs,
    `  <cachedir>${cache}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

/** Writes a fontconfig file into `folder`. Returns the environment variables that select it. */
export function fontsFor(folder: string, more: readonly string[]): Record<string, string> {
  if (process.platform !== 'linux') return {};
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, configuration(more, path.join(folder, 'fonts-cache')));
  return { FONTCONFIG_FILE: file };
}
