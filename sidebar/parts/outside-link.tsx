/** A link to a page outside the panel, which opens in a new tab. */
import type { ComponentChildren } from 'preact';

interface Outside {
  readonly to: string;
  readonly children: ComponentChildren;
}

export function OutsideLink({ to, children }: Outside) {
  return (
    <a href={to} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
