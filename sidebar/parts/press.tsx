/** Buttons. */
import type { ComponentChildren } from 'preact';
import type { Act } from '../state/events';
import { send } from './stage';

interface Look {
  /** `main`: the one that the view is about; `plain`: looks like a link. */
  readonly as?: 'main' | 'plain' | undefined;
  readonly off?: boolean;
  readonly act: Act;
  readonly children: ComponentChildren;
}

/** A button that says what the person does; while it is off, a click does nothing. */
export function Press({ as, off, act, children }: Look) {
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
