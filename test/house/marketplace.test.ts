/** The Marketplace texts keep Google's limits, and agree with the manifest. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { textOf } from './documents';
import { ROOT } from './rooms';

const LISTINGS = ['marketplace/listing.en.md', 'marketplace/listing.hi.md'];

function chapter(listing: string, title: string): string {
  const [, after = ''] = textOf(listing).split(`## ${title}\n`);
  return (after.split('\n## ')[0] ?? '').trim();
}

test.each(LISTINGS)('%s keeps to the limits of the form', (listing) => {
  const [name, short, detailed] = ['Application name', 'Short description', 'Detailed description'];
  expect(chapter(listing, name).length).toBeLessThanOrEqual(50);
  expect(chapter(listing, name)).not.toMatch(/google/i);
  expect(chapter(listing, short)).not.toContain('\n');
  expect(chapter(listing, short).length).toBeLessThanOrEqual(200);
  expect(chapter(listing, detailed).length).toBeGreaterThan(500);
  expect(chapter(listing, detailed).length).toBeLessThan(16_000);
});

test('each scope of the manifest is justified, and no other', () => {
  const manifest = readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8');
  const { oauthScopes } = JSON.parse(manifest) as { oauthScopes: string[] };
  const justified = [...textOf('marketplace/scopes.md').matchAll(/^\| `(https:[^`]*)`/gm)];
  expect(justified.map(([, scope]) => scope).sort()).toEqual([...oauthScopes].sort());
});

/** Width and height of a PNG. */
function sizeOf(name: string): [number, number] {
  const png = readFileSync(path.join(ROOT, 'marketplace', name));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.each([32, 48, 96, 120, 128])('the icon of %i pixels', (size) => {
  expect(sizeOf(`icons/icon-${String(size)}.png`)).toEqual([size, size]);
});

test('the banner, and five screenshots of the size that Google asks for', () => {
  expect(sizeOf('icons/banner-220x140.png')).toEqual([220, 140]);
  const folder = path.join(ROOT, 'marketplace/screenshots');
  const pictures = existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith('.png')) : [];
  expect(pictures).toHaveLength(5);
  for (const name of pictures) expect(sizeOf(`screenshots/${name}`)).toEqual([1280, 800]);
});
