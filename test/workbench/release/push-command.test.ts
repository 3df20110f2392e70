/** `npm run push` as a program, in a clone made for the test: what it looks at, and in which order. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
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
/** What the sources make there: a bundle depends a little on where its packages stand. */
let made: string | null = null;
const SCRIPT = 'a-script-of-nobody-0123456789';

class Clone {
  readonly root = mkdtempSync(path.join(tmpdir(), 'naam-push-command-'));

  constructor() {
    for (const name of [...NEEDED, '.workbench/push.cjs'])
      cpSync(path.join(ROOT, name), path.join(this.root, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.root, 'node_modules'), 'junction');
    this.takeDist();
    this.write('.clasp.json', JSON.stringify({ scriptId: SCRIPT, rootDir: 'dist' }));
    // The real one takes minutes; what counts here is whether it is run.
    const text = this.read('package.json');
    this.write('package.json', text.replace(/("lint": ")[^\n]*(",)/, '$1node lint.cjs$2'));
    this.lint('console.log("linted")');
  }

  private takeDist(): void {
    const here = path.join(this.root, 'dist');
    if (made !== null) {
      cpSync(made, here, { recursive: true });
      return;
    }
    execFileSync(process.execPath, ['build.mjs', '--quiet'], { cwd: this.root });
    made = mkdtempSync(path.join(tmpdir(), 'naam-push-dist-'));
    cpSync(here, made, { recursive: true });
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

afterAll(() => {
  if (made !== null) rmSync(made, { recursive: true, force: true });
});

test('a dist/ that the sources make is taken, whenever they were written', () => {
  appendFileSync(path.join(clone.root, 'src/main.ts'), '\n// A remark.\n');
  const { code, out } = clone.push('--dry-run');
  expect(out).toContain('Nothing was sent: this is a dry run.');
  expect(code).toBe(0);
});

test('a stale dist/ is refused: by a changed source, by a changed file, by another option', () => {
  const byOption = clone.push('--dry-run', '--bound');
  expect(byOption.err).toMatch(
    /^dist\/ is stale: Code\.js is not what the sources make with --bound/,
  );
  expect(byOption.err).toContain('Run node build.mjs --bound, and repeat this command.');
  clone.write('sidebar/index.html', `${clone.read('sidebar/index.html')}<p>new</p>`);
  const bySource = clone.push('--dry-run');
  expect(bySource.err).toMatch(/^dist\/ is stale: sidebar\.html is not/);
  expect(bySource.err).toContain('Run npm run build, and repeat this command.');
  clone.write('dist/Code.js', `${clone.read('dist/Code.js')}\n`);
  const byFile = clone.push('--dry-run');
  expect(byFile.err).toMatch(/^dist\/ is stale: Code\.js, sidebar\.html is not/);
  for (const { code, out } of [byOption, bySource, byFile]) {
    expect(code).toBe(1);
    expect(out).not.toContain('checked');
  }
});

test('sources that do not build are told', () => {
  clone.write('src/main.ts', 'export function (');
  const { code, err } = clone.push('--dry-run');
  expect([code, err]).toEqual([1, expect.stringMatching(/^The sources do not build: /)]);
});

test('a missing login or id is told before anything is built or checked', () => {
  const nobody = clone.push('--anew');
  expect(nobody).toMatchObject({ code: 1, out: '' });
  expect(nobody.err).toMatch(/^You are not logged in to Google with clasp\.\nRun npx clasp login/);
  clone.write('.clasp.json', '{"scriptId": "PUT-YOUR-SCRIPT-ID-HERE"}');
  const nowhere = clone.push('--anew');
  expect(nowhere).toMatchObject({ code: 1, out: '' });
  expect(nowhere.err).toMatch(/^\.clasp\.json has no script id yet\./);
});

test('a dry run says first what stands in the way, then builds, checks and shows', () => {
  clone.write('dist/Code.js', 'old');
  const { code, out } = clone.push('--anew', '--dry-run');
  expect(out).toMatch(
    /^It could not be sent yet\. You are not logged in.*\ndist\/ was built anew.*\nlinted\n.*checked.*Nothing was sent/s,
  );
  expect(code).toBe(0);
});

test('where the checks fail nothing is shown as ready', () => {
  clone.lint('process.exit(1)');
  const { code, out, err } = clone.push('--anew', '--dry-run');
  expect(err).toBe('npm run lint fails.\nMend that first.\n');
  expect([code, out.includes('checked')]).toEqual([1, false]);
});
