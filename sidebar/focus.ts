/** Moves the focus when the view changes or the focus is lost, but doesn't take it from the sheet. */
import type { Machine } from './state/machine';

/** Returns a name for the view that is shown; it differs between views. */
function viewOf({ panel }: Machine): string {
  if (panel.at !== 'open') return panel.at;
  const { tab, main, received, asks } = panel;
  const form = tab.at === 'schedule' && tab.form && [tab.form.id];
  if (tab.at !== 'names') return JSON.stringify([tab.at, form, asks]);
  const { run, another } = received.status;
  const paused = main.at === 'run' && [run?.state === 'paused', another];
  const tested = main.at === 'connect' && main.tested !== null;
  return JSON.stringify([main.at, paused, tested, asks]);
}

/** Returns a function to call after each render, with the state that is shown. */
export function keepFocus(page: Document): (machine: Machine) => void {
  let before: string | null = null;
  let had = false;
  return (machine) => {
    const view = viewOf(machine);
    const active = page.activeElement;
    const lost = had && (active === page.body || (active?.matches(':disabled') ?? true));
    if (before !== null && page.hasFocus() && (view !== before || lost)) {
      (page.querySelector<HTMLElement>('.ask') ?? page.querySelector<HTMLElement>('h1'))?.focus();
    }
    before = view;
    had = page.hasFocus() && page.activeElement !== page.body;
  };
}
