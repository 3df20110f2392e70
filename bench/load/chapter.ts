/** What is loaded, and how long that takes, as a chapter with its goals. */
import type { Goal, Part } from '../goal';
import { figure, table } from '../page/markdown';
import type { Built } from './metadata';
import type { Share } from './shares';
import type { StartUp } from './start-up';

export interface Load {
  readonly code: number;
  readonly sidebar: number;
  readonly shares: readonly Share[];
  readonly startUp: StartUp;
  readonly built: readonly Built[];
}

const CODE_KB = 300;
const CODE_MS = 10;
const SIDEBAR_KB = 60;
const KB = 1_024;

export function loadChapter({ code, sidebar, shares, startUp, built }: Load): Part {
  const start = startUp.compile + startUp.run;
  const idle = built.filter(({ reads }) => !reads);
  const goals: Goal[] = [
    {
      about: 'Size of Code.js',
      goal: `at most ${CODE_KB} KB`,
      measured: `${figure(code / KB, 1)} KB`,
      met: code <= CODE_KB * KB,
    },
    {
      about: 'Compiling Code.js and running its top level',
      goal: `at most ${CODE_MS} ms`,
      measured: `${figure(start, 1)} ms`,
      met: start <= CODE_MS,
    },
    {
      about: 'Executions that read no number and build the phone metadata',
      goal: 'none',
      measured: String(idle.filter(({ times }) => times > 0).length),
      met: idle.every(({ times }) => times === 0),
      why: 'the table below names them',
    },
    {
      about: 'Size of sidebar.html',
      goal: `at most ${SIDEBAR_KB} KB`,
      measured: `${figure(sidebar / KB, 1)} KB`,
      met: sidebar <= SIDEBAR_KB * KB,
    },
  ];
  const text = `Every execution compiles the script and runs its top level: ${figure(startUp.compile, 1)} ms and ${figure(startUp.run, 1)} ms here, the middle of
many, each in a realm of its own with nothing cached. The phone metadata, the larger part of the
script, is a text until a number is read that needs it.

${table(
  ['part of Code.js', 'KB', 'share'],
  shares.map(({ of, bytes }) => [
    of,
    figure(bytes / KB, 1),
    `${figure((bytes / code) * 100, 1)} %`,
  ]),
)}

${table(
  ['execution', 'reads numbers', 'metadata built'],
  built.map(({ execution, reads, times }) => [execution, reads ? 'yes' : 'no', String(times)]),
)}

The panel (goal: interactive within 150 ms) is timed where it runs, in the browser tests.`;
  return { title: 'Load', goals, text };
}
