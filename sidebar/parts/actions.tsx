/** The bar at the bottom of a view, with a note and buttons. It stays visible. */
import type { ComponentChildren } from 'preact';
import { closePage } from '../script/server';
import { useView } from './context';

interface Bottom {
  /** The text of the button that closes the menu's box. The panel has no such button. */
  readonly leave?: string;
  /** A line above the buttons. */
  readonly note?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function Actions({ note, leave, children }: Bottom) {
  const { machine, say } = useView();
  return (
    <footer class="actions">
      {note !== undefined && <p>{note}</p>}
      <div class="row">
        {children}
        {machine.mode === 'confirm' && (
          <button type="button" onClick={closePage}>
            {leave ?? say('button.close')}
          </button>
        )}
      </div>
    </footer>
  );
}
