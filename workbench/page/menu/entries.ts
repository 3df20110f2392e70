/** One line of a menu: a command, a submenu, or a line between them. */
export type Entry = Command | Submenu | 'line';

interface Command {
  readonly words: string;
  readonly run: () => void;
  readonly keys?: string;
  readonly off?: boolean;
  readonly checked?: boolean;
}

export interface Submenu {
  readonly words: string;
  readonly entries: readonly Entry[];
}
