/** The start of the panel: connects page, state and script. */
import { render } from 'preact';
import { drive } from './driver';
import { keepFocus } from './focus';
import { deliver } from './script/server';
import type { Mode } from './state/machine';
import { App } from './views/app';
import { voice } from './words/say';

const MODES: readonly Mode[] = ['panel', 'confirm', 'schedule'];
const root = document.getElementById('panel');
const focus = keepFocus(document);

const send = drive({
  mode: MODES.find((mode) => mode === document.body.dataset['mode']) ?? 'panel',
  deliver,
  clock: {
    now: () => Date.now(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  },
  show: (machine, act) => {
    const browser = navigator.language.startsWith('hi') ? 'hi' : 'en';
    const language = machine.panel.at === 'open' ? machine.panel.facts.language : browser;
    document.documentElement.lang = language;
    const view = { machine, language, say: voice(language), send: act };
    if (root !== null) render(<App {...view} />, root);
    focus(machine);
  },
});

document.addEventListener('visibilitychange', () => {
  send({ is: 'visible', visible: !document.hidden });
});

// When the user comes back from the sheet, the selection may have changed.
for (const arrival of ['pointerenter', 'focusin'] as const) {
  document.documentElement.addEventListener(arrival, ({ target, currentTarget }) => {
    if (arrival === 'focusin' || target === currentTarget) send({ is: 'arrived' });
  });
}
