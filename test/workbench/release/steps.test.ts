/** A release in a clone made for the test: git is real, npm and Google are fakes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closed } from '../../../workbench/release/version/changelog';
import { makeRelease } from '../../../workbench/release/version/make-release';
import { gitIn, type Workplace } from '../../../workbench/release/version/workplace';

const DAY = /^\d{4}-\d\d-\d\d$/;
const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- Something new.\n\n## 0.1.0 (2026-01-01)\n\n- First.\n';

class Clone implements Workplace {
  readonly root = mkdtempSync(path.join(tmpdir(), 'naam-release-test-'));
  readonly said: string[] = [];
  readonly did: string[] = [];
  barrier: string | null = null;
  /** Google fails at the next push. */
  fails = false;

  constructor() {
    this.write('CHANGELOG.md', CHANGELOG);
    this.write(
      'package.json',
      '{\n  "name": "x",\n  "version": "0.1.0",\n  "a": {"version": "9.9.9"}\n}\n',
    );
    this.write(
      'package-lock.json',
      '{\n  "version": "0.1.0",\n  "packages": {"": {"version": "0.1.0"}, "y": {"version": "0.1.0"}}\n}\n',
    );
    this.must('init', '-q');
    this.must('config', 'user.email', 'nobody@example.invalid');
    this.must('config', 'user.name', 'Nobody');
    this.must('config', 'commit.gpgsign', 'false');
    this.must('config', 'tag.gpgsign', 'false');
    this.must('add', '.');
    this.must('commit', '-q', '-m', 'First');
  }

  read(name: string): string {
    return readFileSync(path.join(this.root, name), 'utf8');
  }
  write(name: string, text: string): void {
    writeFileSync(path.join(this.root, name), text);
  }
  git(...args: string[]): string | null {
    return gitIn(this.root, args);
  }
  npm(script: string): void {
    this.did.push(`npm ${script}`);
  }
  obstacle(): string | null {
    return this.barrier;
  }
  push(): Promise<void> {
    this.did.push('push');
    return this.fails ? Promise.reject(new Error('offline')) : Promise.resolve();
  }
  makeVersion(description: string): Promise<number> {
    this.did.push(`version ${description}`);
    return Promise.resolve(7);
  }

  release(version: string, really: boolean): Promise<void> {
    const say = (line: string): unknown => this.said.push(line);
    return makeRelease(this, { version, really, say });
  }
  private must(...args: string[]): void {
    execFileSync('git', args, { cwd: this.root });
  }
}

test('the open section is closed under its version, and a new one opened', () => {
  expect(closed(CHANGELOG, '0.2.0', '2026-11-23')).toContain(
    '## Unreleased\n\n## 0.2.0 (2026-11-23)\n\n- Something new.\n\n## 0.1.0',
  );
});

test('without --really nothing changes, and every step is told', async () => {
  const clone = new Clone();
  await clone.release('0.2.0', false);
  expect(clone.git('status', '--porcelain')).toBe('');
  expect(clone.git('tag')).toBe('');
  expect(clone.did).toEqual([]);
  expect(clone.said.filter((line) => line.startsWith('would do: '))).toHaveLength(8);
});

test('with --really: changelog, version, tests, commit, tag, files, version of the script', async () => {
  const clone = new Clone();
  await clone.release('0.2.0', true);
  expect(clone.did).toEqual(['npm lint', 'npm test:all', 'push', 'version 0.2.0']);
  expect(clone.git('status', '--porcelain')).toBe('');
  expect(clone.git('log', '-1', '--format=%s')).toBe('Release 0.2.0');
  expect(clone.git('rev-parse', 'v0.2.0^{commit}')).toBe(clone.git('rev-parse', 'HEAD'));
  const day = /^## 0\.2\.0 \((.*)\)$/m.exec(clone.read('CHANGELOG.md'))?.[1] ?? '';
  expect(day).toMatch(DAY);
  expect(clone.read('package.json')).toContain('"version": "0.2.0",\n  "a": {"version": "9.9.9"}');
  expect(clone.read('package-lock.json').match(/0\.2\.0/g)).toHaveLength(2);
  expect(clone.read('package-lock.json')).toContain('"y": {"version": "0.1.0"}');
  expect(clone.said.join('\n')).toMatch(/Created version 7 of the script/);
});

test('a release that broke off goes on where it was', async () => {
  const clone = new Clone();
  clone.fails = true;
  await expect(clone.release('0.2.0', true)).rejects.toThrow('offline');
  const head = clone.git('rev-parse', 'HEAD');
  clone.fails = false;
  await clone.release('0.2.0', true);
  expect(clone.git('rev-parse', 'HEAD')).toBe(head);
  expect(clone.did.slice(3)).toEqual(['npm lint', 'npm test:all', 'push', 'version 0.2.0']);
});

test('without --really it says first what stands in the way', async () => {
  const clone = new Clone();
  clone.barrier = 'You are not logged in.';
  await clone.release('0.2.0', false);
  expect(clone.said[0]).toBe("The release can't be made yet. You are not logged in.");
});

test('refused: no version, an older one, open changes, no news, a tag elsewhere, no login', async () => {
  const clone = new Clone();
  await expect(clone.release('2', true)).rejects.toThrow(/isn't a version/);
  await expect(clone.release('0.0.9', true)).rejects.toThrow(/older than 0\.1\.0/);
  clone.barrier = 'You are not logged in.';
  await expect(clone.release('0.2.0', true)).rejects.toThrow(/not logged in.*Nothing was changed/);
  clone.barrier = null;
  clone.git('tag', 'v0.2.0');
  clone.write('CHANGELOG.md', CHANGELOG.replace('- Something new.\n', ''));
  await expect(clone.release('0.2.0', true)).rejects.toThrow(/aren't committed: CHANGELOG/);
  clone.git('commit', '-qam', 'No news');
  await expect(clone.release('0.2.0', true)).rejects.toThrow(/tag v0\.2\.0 is already on another/);
  await expect(clone.release('0.3.0', true)).rejects.toThrow(/has no text under “Unreleased”/);
  expect(clone.did).toEqual([]);
});
