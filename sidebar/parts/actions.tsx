/** The bar at the bottom of a view: what it costs, and the buttons. It stays in sight. */
import type { ComponentChildren } from 'preact';

interface Bottom {
  /** A line above the buttons. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Actions({ note, children }: Bottom) {
  return (
    <footer class="actions">
      {note !== undefined && <p>{note}</p>}
      <div class="row">{children}</div>
    </footer>
  );
}
