import type { Call } from './call';

export type Answer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface MenuItem {
  caption: string;
  /** The function that a click starts; null for a submenu. */
  function: string | null;
  items: MenuItem[];
}

/** What a user sees of the script, and what the user answers. */
export interface Screen {
  /** Answers to alerts and prompts, first in, first out. A box with only OK needs none. */
  answers: Answer[];
  /** What is typed into prompts. */
  texts: string[];
  alerts: { title: string; prompt: string; buttons: string }[];
  sidebars: { title: string; content: string }[];
  dialogs: { title: string; content: string }[];
  /** `caption` is null for the add-on's own menu under Extensions. */
  menus: { caption: string | null; items: MenuItem[] }[];
  toasts: { message: string; title: string; seconds: number | null }[];
  /** Consent pages that were shown, each with the scopes that it asks for. */
  consents: { scopes: string[] }[];
}

/** A page that a script shows. Sizes are null if the script set none. */
export interface ShownPage {
  title: string;
  content: string;
  width: number | null;
  height: number | null;
}

/** A user at the screen, who answers instead of the queued answers. */
export interface Onlooker {
  /** Shows a box and blocks until it is answered. A prompt has a field for a text. */
  answer(
    box: { title: string; prompt: string; buttons: string; field: boolean },
    call: Call,
  ): { answer: Answer; text: string };
  sidebar(page: ShownPage, call: Call): void;
  dialog(page: ShownPage, call: Call): void;
  toast(toast: { message: string; title: string; seconds: number | null }, call: Call): void;
}

export function emptyScreen(): Screen {
  return {
    answers: [],
    texts: [],
    alerts: [],
    sidebars: [],
    dialogs: [],
    menus: [],
    toasts: [],
    consents: [],
  };
}
