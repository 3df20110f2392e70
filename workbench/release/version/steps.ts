/** The steps of a release. Each knows whether it is done, so that an interrupted release can continue. */
import { closed, hasSection } from './changelog';
import { Refusal } from '../basics/refusal';
import type { Workplace } from './workplace';

interface Step {
  readonly title: string;
  readonly done: () => boolean;
  readonly take: () => Promise<void> | void;
}

const WRITTEN: readonly string[] = ['CHANGELOG.md', 'package-lock.json', 'package.json'];

/** Throws a Refusal if a release of this version isn't possible. */
export function mustBePossible(at: Workplace, version: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Refusal(`“${version}” isn't a version.`, 'Enter a version such as 0.2.0.');
  }
  const now = versionOf(at);
  if (compare(version, now) < 0) {
    throw new Refusal(`${version} is older than ${now}.`, 'Enter a newer version.');
  }
  const changed = changedFiles(at);
  const started = version === now && hasSection(at.read('CHANGELOG.md'), version);
  const strange = changed.filter((name) => !(started && WRITTEN.includes(name)));
  if (strange.length > 0) {
    const some = strange.slice(0, 5).join(', ');
    throw new Refusal(`Some changes aren't committed: ${some}.`, 'Commit or stash them.');
  }
  const tagged = at.git('rev-parse', '-q', '--verify', `v${version}^{commit}`);
  if (tagged !== null && tagged !== at.git('rev-parse', 'HEAD')) {
    throw new Refusal(
      `The tag v${version} is already on another commit.`,
      'Enter a newer version.',
    );
  }
  if (!hasSection(at.read('CHANGELOG.md'), version)) closed(at.read('CHANGELOG.md'), version, '');
}

/** Returns the steps in order, from checks to the version at Google. */
export function stepsOf(
  at: Workplace,
  version: string,
  day: string,
  say: (line: string) => void,
): Step[] {
  const tag = `v${version}`;
  const never = (): boolean => false;
  return [
    {
      title: 'types, style and fences',
      done: never,
      take: () => {
        at.npm('lint');
      },
    },
    {
      title: `CHANGELOG.md: “Unreleased” becomes ${version} (${day})`,
      done: () => hasSection(at.read('CHANGELOG.md'), version),
      take: () => {
        at.write('CHANGELOG.md', closed(at.read('CHANGELOG.md'), version, day));
      },
    },
    {
      title: `package.json and package-lock.json: version ${version}`,
      done: () => versionOf(at) === version,
      take: () => {
        for (const name of ['package.json', 'package-lock.json']) stamp(at, name, version);
      },
    },
    {
      title: 'all tests',
      done: never,
      take: () => {
        at.npm('test:all');
      },
    },
    {
      title: `git commit “Release ${version}”`,
      done: () => changedFiles(at).length === 0 && versionOf(at) === version,
      take: () => {
        must(at.git('commit', '-m', `Release ${version}`, '--', ...WRITTEN), 'git commit');
      },
    },
    {
      title: `git tag ${tag}`,
      done: () => at.git('rev-parse', '-q', '--verify', `${tag}^{commit}`) !== null,
      take: () => {
        must(at.git('tag', '-a', tag, '-m', `Naam for Sheets ${version}`), 'git tag');
      },
    },
    { title: 'send dist/ to the script', done: never, take: () => at.push() },
    {
      title: `clasp version “${version}”`,
      done: never,
      take: async () => {
        const number = String(await at.makeVersion(version));
        say(`Created version ${number} of the script. Enter this number in the Marketplace SDK.`);
      },
    },
  ];
}

function versionOf(at: Workplace): string {
  return (JSON.parse(at.read('package.json')) as { version: string }).version;
}

/** Changes the first "version" in package.json, and the first two in package-lock.json, which are the project's. */
function stamp(at: Workplace, name: string, version: string): void {
  let left = name === 'package.json' ? 1 : 2;
  const text = at.read(name).replace(/("version": ")[^"]*"/g, (whole, before: string) => {
    left -= 1;
    return left >= 0 ? `${before}${version}"` : whole;
  });
  at.write(name, text);
}

function changedFiles(at: Workplace): string[] {
  const status = must(at.git('status', '--porcelain'), 'git status');
  return status
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));
}

function must(said: string | null, command: string): string {
  if (said !== null) return said;
  throw new Refusal(`${command} failed.`, 'Run it yourself to see why.');
}

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.split('.').map(Number));
  const place = [0, 1, 2].find((i) => a?.[i] !== b?.[i]);
  return place === undefined ? 0 : (a?.[place] ?? 0) - (b?.[place] ?? 0);
}
