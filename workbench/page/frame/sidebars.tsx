import type { Desk } from '../desk';
import type { Frames } from './frames';
import { PanelFrame } from './panel-frame';

interface Props {
  readonly desk: Desk;
  readonly frames: Frames;
}

/** The sidebar of whoever sits here; those of the others go on working unseen. */
export function Sidebars({ desk, frames }: Props) {
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
          <PanelFrame panel={panel} title={title} frames={frames} />
        </aside>
      ))}
    </>
  );
}
