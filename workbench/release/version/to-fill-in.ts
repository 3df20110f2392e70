/** Finds the places that only the publisher can fill in: `[TO FILL IN: …]` in marketplace/ and SECURITY.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const MARK = /\[TO FILL IN: ([^\]]*)\]/g;
const SHOWN = 5;

/** Returns the places as `file: what`, sorted, each only once per file. */
export function toFillIn(root: string): string[] {
  const folder = path.join(root, 'marketplace');
  const texts = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
    : [];
  const files = [...texts.map((name) => `marketplace/${name}`), 'SECURITY.md'];
  const places = files
    .filter((name) => existsSync(path.join(root, name)))
    .flatMap((name) => {
      const text = readFileSync(path.join(root, name), 'utf8').replace(/\s+/g, ' ');
      return [...text.matchAll(MARK)].map(([, what = '']) => `${name}: ${what}`);
    });
  return [...new Set(places)].sort();
}

/** Returns why a version isn't ready for the Marketplace; null if everything is filled in. */
export function unfilled(root: string): string | null {
  const places = toFillIn(root);
  if (places.length === 0) return null;
  const some = places.slice(0, SHOWN).map((place) => `\n  - ${place}`);
  const more = places.length > SHOWN ? `\n  - and ${places.length - SHOWN} more` : '';
  return `The texts for the Marketplace still have places to fill in:${some.join('')}${more}\n`;
}
