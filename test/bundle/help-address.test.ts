/** The address of the publisher's help page, as it is built into the panel. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.join(__dirname, '../..');
const BUILD = pathToFileURL(path.join(ROOT, 'build/sidebar.mjs')).href;
const folder = mkdtempSync(path.join(tmpdir(), 'naam-help-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The head of the page that is built with this address, or what the build complains of. */
function built(help: string): string {
  const script = `
    import { buildSidebar } from ${JSON.stringify(BUILD)};
    await buildSidebar(${JSON.stringify(folder)}, ${JSON.stringify(help)});`;
  const args = ['--input-type=module', '--eval', script];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) return stderr;
  return readFileSync(path.join(folder, 'sidebar.html'), 'utf8').slice(0, 200);
}

test('is in the page once the publisher has filled it in', () => {
  expect(built('https://example.com/help?page=troubleshooting')).toMatch(
    /<html[^>]* data-help="https:\/\/example\.com\/help\?page=troubleshooting"/,
  );
});

test('is empty as the project is shipped', () => {
  const page = readFileSync(path.join(ROOT, 'dist/sidebar.html'), 'utf8');
  expect(page.slice(0, 200)).toContain(' data-help=""');
});

test.each([
  'http://example.com',
  'example.com',
  'https://example.com/#top',
  'https://a.b/"x',
  'https://a.b/ c',
])('%s is refused', (address) => {
  expect(built(address)).toContain('build/help.mjs: ');
});
