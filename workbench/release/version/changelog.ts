/** Turns "Unreleased" in CHANGELOG.md into the section of a version. */
import { Refusal } from '../basics/refusal';

const OPEN = '## Unreleased';
const CURE = 'Write there what is new for users, then run this command again.';

/** Whether the changelog has a section for this version. */
export function hasSection(changelog: string, version: string): boolean {
  return sectionTitles(changelog).some((title) => title.split(' ')[1] === version);
}

/** Returns the changelog with "Unreleased" as the section of this version. Throws a Refusal if it has no text. */
export function closed(changelog: string, version: string, day: string): string {
  const lines = changelog.split('\n');
  const from = lines.indexOf(OPEN);
  if (from < 0) throw new Refusal(`CHANGELOG.md has no “${OPEN}”.`, CURE);
  const next = lines.findIndex((line, i) => i > from && line.startsWith('## '));
  const news = lines.slice(from + 1, next < 0 ? undefined : next);
  if (!news.some((line) => line.startsWith('- '))) {
    throw new Refusal(`CHANGELOG.md has no text under “Unreleased”.`, CURE);
  }
  lines.splice(from + 1, 0, '', `## ${version} (${day})`);
  return lines.join('\n');
}

function sectionTitles(changelog: string): string[] {
  return changelog.split('\n').filter((line) => line.startsWith('## '));
}
