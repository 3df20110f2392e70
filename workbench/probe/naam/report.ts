/** Writes the findings as a table in Markdown, for docs/observed/. */
import type { Finding } from './probing';

const DOUBTS: Readonly<Record<number, string>> = {
  1: 'Where the status is',
  2: 'A wrong key',
  3: 'The bulk limit',
  4: 'The answer for results that are not ready',
  5: 'Paging',
  6: 'The form of `mobile`',
  7: 'What a name is',
  8: 'Whether a submit was accepted',
  9: '406 Not Acceptable',
  10: '713, slow down',
  11: 'What pauses a run',
  12: 'The form in which numbers are sent',
  13: 'callbackUrl',
  14: 'What is kept, and what is charged',
  15: 'Broken replies',
  16: 'Other HTTP statuses',
  17: 'Whether names come late',
  18: 'A name or a list in another form',
  19: 'Refused by Google before it left',
};

export function reportOf(findings: readonly Finding[], base: string, day: string): string {
  const rows = findings.map(
    ({ doubt, reading, saw }) =>
      `| ${doubt} | ${DOUBTS[doubt] ?? ''} | ${reading} | ${plain(saw)} |`,
  );
  const asked = new Set(findings.map(({ doubt }) => doubt));
  const rest = Object.entries(DOUBTS).filter(([doubt]) => !asked.has(Number(doubt)));
  return [
    `# What ${base} answered on ${day}`,
    '',
    '| doubt | about | reading | seen |',
    '|---|---|---|---|',
    ...rows.sort((a, b) => Number(a.split('|')[1]) - Number(b.split('|')[1])),
    '',
    'Not observed by this probe: ' +
      rest.map(([doubt, about]) => `${doubt} (${about})`).join(', ') +
      '.',
  ].join('\n');
}

function plain(text: string): string {
  return text.replace(/\|/g, '/').replace(/\s+/g, ' ');
}
