/** What goes on, told by screen readers too; it stays there while it is empty. */
import type { ComponentChildren } from 'preact';

export function Status({ children }: { readonly children?: ComponentChildren }) {
  return <p role="status">{children}</p>;
}
