/** Writes the chapter about what is loaded and how long that takes, with its goals. */
import { ownTime } from '../../workbench/browser/panel-time';
import type { Goal, Part } from '../goal';
import { figure, table } from '../page/markdown';
import type { Built } from './metadata';
import type { PanelIn } from './panel';
import type { Share } from './shares';
import type { StartUp } from './start-up';

interface Load {
  readonly code: number;
  readonly sidebar: number;
  readonly shares: readonly Share[];
  readonly startUp: StartUp;
  readonly built: readonly Built[];
  /** Null: there was no browser. */
  readonly panel: PanelIn | null;
}

const CODE_KB = 500;
const CODE_MS = 10;
const SIDEBAR_KB = 200;
const PANEL_MS = 150;
const KB = 1_024;

export function loadChapter({ code, sidebar, shares, startUp, built, panel }: Load): Part {
  const start = startUp.compile + startUp.run;
  const idle = built.filter(({ reads }) => !reads);
  const goals: Goal[] = [
    {
      about: 'Size of Code.js',
      goal: `at most ${CODE_KB} KiB`,
      measured: `${figure(code / KB, 1)} KiB`,
      met: code <= CODE_KB * KB,
    },
    {
      about: 'Compiling Code.js and running its top level',
      goal: `at most ${CODE_MS} ms`,
      measured: `${figure(start, 1)} ms`,
      met: start <= CODE_MS,
      why: 'The times of both, and the parts of the script, are below.',
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
      goal: `at most ${SIDEBAR_KB} KiB`,
      measured: `${figure(sidebar / KB, 1)} KiB`,
      met: sidebar <= SIDEBAR_KB * KB,
    },
    panelGoal(panel),
  ];
  const text = `Every execution compiles the script and runs its top level: ${figure(startUp.compile, 1)} ms and ${figure(startUp.run, 1)} ms here, the median of
many runs, each in a fresh realm without a cache. The phone metadata stays a text
until a number is read that needs it.

${table(
  ['part of Code.js', 'KiB', 'share'],
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

${aboutPanel(panel)}`;
  return { title: 'Load', goals, text };
}

function panelGoal(panel: PanelIn | null): Goal {
  return {
    about: 'Time until the panel can be used',
    goal: `at most ${PANEL_MS} ms`,
    measured: panel === null ? '**not measured: no browser**' : `${figure(ownTime(panel))} ms`,
    met: panel !== null && ownTime(panel) <= PANEL_MS,
    why:
      panel === null
        ? 'It was not measured: no browser started on this machine.'
        : 'The two parts of that time are below.',
  };
}

function aboutPanel(panel: PanelIn | null): string {
  if (panel === null) return 'The panel was **not timed**: no browser started on this machine.';
  return `The panel is timed in a real browser (Chromium ${panel.browser}): from the creation of its frame to its first view, without
the wait for the script's reply; the least of ${panel.openings} openings. It takes ${figure(panel.before)} ms to load and start, until it waits
for the reply, and ${figure(panel.after)} ms after the reply to draw the first view.`;
}
