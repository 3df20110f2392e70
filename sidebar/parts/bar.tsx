/** A small stacked bar with a legend. Each part has a label, a number and a pattern of its own. */
import type { ComponentChildren } from 'preact';
import { grouped } from '../words/numbers';

export interface Part {
  /** The CSS class, for colour and pattern. */
  readonly kind: string;
  readonly label: string;
  readonly count: number;
  /** What it shows when it is unfolded. */
  readonly more?: ComponentChildren;
}

interface Parts {
  readonly parts: readonly Part[];
  /** False to show only the legend. */
  readonly bar?: boolean;
}

export function Bar({ parts, bar = true }: Parts) {
  const there = parts.filter(({ count }) => count > 0);
  return (
    <>
      {bar && (
        <div class="bar" aria-hidden="true">
          {there.map(({ kind, count }) => (
            <i key={kind} class={kind} style={{ flexGrow: count }} />
          ))}
        </div>
      )}
      <ul class="legend">
        {there.map((part) => (
          <Entry key={part.kind} {...part} />
        ))}
      </ul>
    </>
  );
}

function Entry({ kind, label, count, more }: Part) {
  const line = (
    <>
      <i class={kind} aria-hidden="true" />
      <span>{label}</span> <b>{grouped(count)}</b>
    </>
  );
  if (more === undefined) return <li class="line">{line}</li>;
  return (
    <li>
      <details>
        <summary class="line">{line}</summary>
        {more}
      </details>
    </li>
  );
}
