/** The Preact context of all views: the state, the language, and where clicks go. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../src/protocol';
import type { Lane } from '../script/calls';
import type { Act } from '../state/events';
import { callIn, type Machine, type Opened } from '../state/machine';
import type { Say } from '../words/say';

export interface View {
  readonly machine: Machine;
  readonly language: Language;
  readonly say: Say;
  readonly send: (act: Act) => void;
}

export const ViewContext = createContext<View | null>(null);

/** Returns the context. Throws outside of App. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('A view is drawn outside of App.');
  return view;
}

export interface PanelView extends View {
  readonly panel: Opened;
  /** Returns whether a call of this lane is in progress. */
  readonly busy: (lane: Lane) => boolean;
}

/** Returns the context for views of an open panel. Throws if the panel isn't open. */
export function usePanel(): PanelView {
  const view = useView();
  const { panel } = view.machine;
  if (panel.at !== 'open') throw new Error('The panel is not open yet.');
  return { ...view, panel, busy: (lane) => callIn(view.machine, lane) !== undefined };
}
