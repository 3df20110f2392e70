/** The zip for users without Node: its content, its checksums, and that it is always the same. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Delivery } from '../../../workbench/release/basics/delivery';
import { installText } from '../../../workbench/release/zip/install-text';
import { folderName, pack } from '../../../workbench/release/zip/pack';

const delivery: Delivery = ['Code.js', 'appsscript.json', 'sidebar.html'].map((name) => {
  const bytes = Buffer.from(`content of ${name}, नाम`);
  return { name, bytes, text: bytes.toString(), sha256: '' };
});

const OF = { version: '1.2.3', folder: folderName('1.2.3'), licence: 'MIT' };

test('a copy that is restricted is told by its name', () => {
  expect(folderName('1.2.3', true)).toBe('naam-for-sheets-1.2.3-policy');
});

test('it holds the three files as they are, their checksums, the way to install, the licence', () => {
  const { zip } = pack(delivery, OF);
  const found = unzipSync(zip);
  const text = (name: string): string =>
    Buffer.from(found[`naam-for-sheets-1.2.3/${name}`] ?? []).toString();
  expect(Object.keys(found)).toHaveLength(6);
  for (const { name, text: was } of delivery) expect(text(name)).toBe(was);
  expect(text('INSTALL.txt')).toMatch(/Naam for Sheets 1\.2\.3.*Not yet tried on Google/s);
  expect(text('INSTALL.txt')).toMatch(/Advanced, then "Go to \.\.\. \(unsafe\)"/);
  const sums = text('SHA256SUMS').trim().split('\n');
  expect(sums).toHaveLength(5);
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    expect(createHash('sha256').update(text(name)).digest('hex')).toBe(sum);
  }
});

test('the way to install quotes the permissions of the guide, and fits into 80 columns', () => {
  const guide = readFileSync(path.join(__dirname, '../../../docs/install.md'), 'utf8');
  const [, table = ''] = guide.split('| Google says | what it is for |\n');
  const quoted = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| ([A-Z][^|]*) \|/gm)];
  const lines = installText('1.2.3').split('\n');
  const from = lines.findIndex((line) => line.includes('Google says'));
  const left = lines.slice(from).map((line) => line.slice(4, 41).trim());
  expect(quoted).toHaveLength(4);
  for (const [, words = ''] of quoted) expect(left.join(' ')).toContain(words);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('equal files make an equal zip', () => {
  expect(pack(delivery, OF).zip).toEqual(pack(delivery, OF).zip);
});
