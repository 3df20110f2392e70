/** What is going on, read out by screen readers too. It stays in the page while it is empty. */
import type { ComponentChildren } from 'preact';

interface Going {
  readonly children?: ComponentChildren;
  /** With a spinner: something is under way. */
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
