/** Puts page, state and script together. */
import { render } from 'preact';
import { drive } from './driver';
import { keepFocus } from './focus';
import { deliver } from './script/server';
import type { Mode } from './state/machine';
import { App } from './views/app';
import { enter } from './parts/stage';

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
  show: (m, act) => {
    const browser = navigator.language.startsWith('hi') ? 'hi' : 'en';
    const language = m.panel.at === 'open' ? m.panel.facts.language : browser;
    document.documentElement.lang = language;
    enter(m, language, act);
    if (root !== null) render(<App />, root);
    focus(m);
  },
});

document.addEventListener('visibilitychange', () => {
  send({ is: 'visible', visible: !document.hidden });
});
