/** `npm run push` as a program, in a clone made for the test: what it checks, and in which order. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../bundle/stage';

jest.setTimeout(240_000);

const NEEDED = ['build', 'build.mjs', 'package.json', 'appsscript.json', 'sidebar', 'src'];
const SCRIPT = 'a-script-of-nobody-0123456789';

class Clone {
  readonly root = mkdtempSync(path.join(tmpdir(), 'naam-push-command-'));

  constructor() {
    for (const name of [...NEEDED, '.workbench/push.cjs'])
      cpSync(path.join(ROOT, name), path.join(this.root, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.root, 'node_modules'), 'junction');
    mkdirSync(path.join(this.root, 'dist'));
    this.write('.clasp.json', JSON.stringify({ scriptId: SCRIPT, rootDir: 'dist' }));
    // The real one takes minutes; what counts here is whether it is run.
    const text = this.read('package.json');
    this.write('package.json', text.replace(/("lint": ")[^\n]*(",)/, '$1node lint.cjs$2'));
    this.lint('console.log("linted")');
  }

  read(name: string): string {
    return readFileSync(path.join(this.root, name), 'utf8');
  }
  write(name: string, text: string): void {
    writeFileSync(path.join(this.root, name), text);
  }
  lint(code: string): void {
    this.write('lint.cjs', code);
  }

  /** Nobody is logged in, so nothing can leave whatever happens. */
  push(...args: string[]): { code: number | null; out: string; err: string } {
    const ended = spawnSync(process.execPath, ['.workbench/push.cjs', ...args], {
      cwd: this.root,
      env: { ...process.env, clasp_config_auth: path.join(this.root, 'nobody.json') },
      encoding: 'utf8',
    });
    return { code: ended.status, out: ended.stdout, err: ended.stderr };
  }
}

let clone: Clone;
beforeEach(() => {
  clone = new Clone();
});
afterEach(() => {
  rmSync(clone.root, { recursive: true, force: true });
});

test('sources that do not build are refused', () => {
  clone.write('src/main.ts', 'export function (');
  const { code, err } = clone.push('--dry-run');
  expect([code, err]).toEqual([1, expect.stringMatching(/^The build failed: /)]);
});

test.each([
  ['an add-on', []],
  ['a script bound to one sheet', ['--bound']],
])('what is sent is always built from the sources: for %s', (kind, options) => {
  clone.write('dist/Code.js', 'old');
  const { code, out } = clone.push('--dry-run', ...options);
  expect(out).toContain(`Built dist/ for ${kind}`);
  expect(out).toContain('Nothing was sent: this is a dry run.');
  expect(code).toBe(0);
});

test('a missing login or id is told before anything is built or checked', () => {
  const nobody = clone.push();
  expect(nobody).toMatchObject({ code: 1, out: '' });
  expect(nobody.err).toMatch(/^You are not logged in to Google with clasp\.\nRun npx clasp login/);
  clone.write('.clasp.json', '{"scriptId": "PUT-YOUR-SCRIPT-ID-HERE"}');
  const nowhere = clone.push();
  expect(nowhere).toMatchObject({ code: 1, out: '' });
  expect(nowhere.err).toMatch(/^\.clasp\.json has no script ID yet\./);
});

test('a dry run says first what stands in the way, then builds, checks and shows', () => {
  clone.write('dist/Code.js', 'old');
  const { code, out } = clone.push('--dry-run');
  expect(out).toMatch(
    /^The add-on can't be sent yet\. You are not logged in.*\nBuilt dist\/.*\nlinted\n.*checked.*Nothing was sent/s,
  );
  expect(code).toBe(0);
});

test('where the checks fail nothing is shown as ready', () => {
  clone.lint('process.exit(1)');
  const { code, out, err } = clone.push('--dry-run');
  expect(err).toBe('npm run lint failed.\nFix this first, then run the command again.\n');
  expect([code, out.includes('checked')]).toEqual([1, false]);
});
