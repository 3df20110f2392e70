/** The items of the menu, and what they do without a panel. */
import type { Language } from './core/texts/language';
import { MENU_WORDS } from './core/texts/menu';
import { policy } from './core/options/policy';
import { inView } from './core/texts/trouble';
import { troubleFrom } from './google/services/errors';
import { showMessage, type MenuItem } from './google/services/panel';
import type { Server, TroubleView } from './protocol';

/** Returns the items of the menu, each with the entry point that it calls. */
export function items(language: Language): MenuItem[] {
  const words = MENU_WORDS[language];
  return [
    { words: words.openPanel, calls: 'openPanel' },
    { words: words.findNames, calls: 'findNames' },
    ...(policy.schedules ? [{ words: words.schedule, calls: 'openSchedule' }] : []),
    { words: words.stopRun, calls: 'stopRun' },
    { words: words.help, calls: 'help' },
  ];
}

/** Calls `act`. Shows an error in a message box with what to do, and doesn't throw it. */
export function guarded(language: () => Language, act: () => void): void {
  try {
    act();
  } catch (thrown) {
    const words = MENU_WORDS[language()];
    showMessage(words.title, inLines(inView(troubleFrom(thrown), language())));
  }
}

/** Stops the run, takes a step towards its end, and shows the result. */
export function stopRun(server: Pick<Server, 'stop' | 'step'>, language: Language): void {
  const words = MENU_WORDS[language];
  const said = server.stop();
  if (!said.ok) {
    showMessage(words.title, inLines(said.trouble));
    return;
  }
  const now = server.step();
  const over = now.ok && now.value.run === null;
  showMessage(words.title, over ? words.stopped : words.stopping);
}

/** Shows how to use the add-on. */
export function help(language: Language): void {
  const words = MENU_WORDS[language];
  showMessage(words.title, words.helpText);
}

function inLines({ sentence, cure }: TroubleView): string {
  return `${sentence}\n\n${cure}`;
}
