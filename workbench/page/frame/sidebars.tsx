import type { PersonId } from '../../live/messages';
import type { Desk } from '../desk';
import type { DeskFacts } from '../desk-facts';
import { DemoKeyOffer } from './demo-key-offer';
import type { Frames } from './frames';
import { PanelFrame } from './panel-frame';

interface Props {
  readonly desk: Desk;
  readonly frames: Frames;
  readonly facts: DeskFacts | null;
}

/** The sidebar of the current user. Those of other users stay open, but hidden. */
export function Sidebars({ desk, frames, facts }: Props) {
  const demoKey = (person: PersonId): string | null => facts?.keys[person] ?? null;
  return (
    <>
      {[...desk.sidebars].map(([person, { panel, title }]) => (
        <aside key={panel} class="sidebar" aria-label={title} hidden={person !== desk.person}>
          <header>
            <h2>{title}</h2>
            <button
              type="button"
              class="close"
              aria-label="Close panel"
              onClick={() => {
                desk.closePanel(panel);
                frames.onFocus();
              }}
            >
              ✕
            </button>
          </header>
          {demoKey(person) !== null && frames.askForKey.has(panel) && (
            <DemoKeyOffer
              use={() => {
                frames.useKey(panel, demoKey(person) ?? '');
              }}
            />
          )}
          <PanelFrame panel={panel} title={title} frames={frames} />
        </aside>
      ))}
    </>
  );
}
