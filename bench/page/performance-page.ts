/** Writes docs/performance.md: all goals first, then a chapter for each part. */
import type { Part } from '../goal';
import { earlier } from './earlier';
import { goalsTable, minutes } from './markdown';

/** Returns the page as Markdown. `tookMs` is the time of the whole bench. */
export function performancePage(parts: readonly Part[], tookMs: number): string {
  const goals = parts.flatMap((part) => part.goals);
  const missed = goals.filter(({ met }) => !met);
  const verdict =
    missed.length === 0
      ? `All ${goals.length} goals are met.`
      : `${goals.length - missed.length} of ${goals.length} goals are met; the missed ones are explained below.`;
  const chapters = [...parts, earlier].map(chapter);
  return `# Performance

Made by \`npm run bench\` in ${minutes(tookMs)}; do not edit. It runs the shipped script on the emulated Google, with the
mock of Naam. Nothing here was run on real Google. Counts are exact:
\`test/workbench/bench/bench-counts.test.ts\` plays the scene of 20,000 rows, two lines of requests, and our own
line of the comparison with Naam fast, and compares them with this page to the last digit. It checks the
other counts against bounds, on smaller sheets. Virtual time follows the cost model. Processor time is that
of the machine that ran this, so only its ratios mean something elsewhere. 1 KiB is 1,024 bytes.

${verdict}

${goalsTable(goals)}

${chapters.join('\n\n')}
`;
}

function chapter({ title, goals, text }: Part): string {
  const why = goals
    .filter(({ met }) => !met)
    .map(({ about, why = 'The figures are below.' }) => `- **Missed: ${about}.**\n  ${why}`);
  return [`## ${title}`, ...(why.length > 0 ? [why.join('\n')] : []), text].join('\n\n');
}
