/** A release is refused while there are places that only the publisher can fill in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toFillIn, unfilled } from '../../../workbench/release/version/to-fill-in';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'naam-fill-in-'));
  mkdirSync(path.join(root, 'marketplace'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (name: string, text: string): void => {
  writeFileSync(path.join(root, name), text);
};

test('each is told with its file, once, also where a line breaks in it', () => {
  write(
    'marketplace/terms.md',
    'By [TO FILL IN: name and\naddress]. Again [TO FILL IN: name and address].',
  );
  write('SECURITY.md', '**[TO FILL IN: contact]**');
  expect(toFillIn(root)).toEqual([
    'SECURITY.md: contact',
    'marketplace/terms.md: name and address',
  ]);
  expect(unfilled(root)).toContain('\n  - SECURITY.md: contact');
});

test('of many, five are shown', () => {
  write('marketplace/a.md', Array.from({ length: 8 }, (_, i) => `[TO FILL IN: ${i}]`).join(' '));
  expect(unfilled(root)?.trim().split('\n')).toHaveLength(7);
  expect(unfilled(root)).toContain('and 3 more');
});

test('texts without any, and a clone without a pack, are ready', () => {
  write('marketplace/README.md', 'marked `[TO FILL IN: …]`');
  expect(unfilled(root)).toBeNull();
  rmSync(path.join(root, 'marketplace'), { recursive: true });
  expect(unfilled(root)).toBeNull();
});
