/** A button that sends an event. */
import type { ComponentChildren } from 'preact';
import type { Act } from '../state/events';
import { useView } from './context';

interface Look {
  /** `main`: the one primary button of a view; `quiet`: has no frame; `plain`: looks like a link. */
  readonly as?: 'main' | 'quiet' | 'plain' | undefined;
  readonly off?: boolean;
  readonly act: Act;
  readonly children: ComponentChildren;
}

/** A button that sends `act` when it is clicked, unless it is off. */
export function Press({ as, off, act, children }: Look) {
  const { send } = useView();
  return (
    <button
      type="button"
      class={as}
      disabled={off}
      onClick={() => {
        send(act);
      }}
    >
      {children}
    </button>
  );
}
