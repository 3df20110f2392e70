/** A status line, which screen readers announce. It stays in the page when it is empty. */
import type { ComponentChildren } from 'preact';

interface Going {
  readonly children?: ComponentChildren;
  /** Whether to show a spinner, because something is in progress. */
  readonly busy?: boolean;
}

export function Status({ children, busy = false }: Going) {
  return (
    <p role="status">
      {busy && <i class="spinner" aria-hidden="true" />}
      {children}
    </p>
  );
}
