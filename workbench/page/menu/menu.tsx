import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from './entries';

interface Props {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Closes this menu. `all`, after a command, also closes the menus above it. */
  readonly close: (all: boolean) => void;
  /** The position of its upper left corner; with `up`, of its lower left corner. */
  readonly at?: { readonly left: number; readonly top: number; readonly up?: boolean };
  /** In a menu bar, moves to the next or previous menu. */
  readonly sideways?: (by: 1 | -1) => void;
  readonly nested?: boolean;
}

/** A menu with the keys of the ARIA pattern: arrows, Home, End, letters, Escape. */
export function Menu(props: Props) {
  const { label, entries, close, at, sideways, nested } = props;
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const items = (): HTMLElement[] => [
    ...(box.current?.querySelectorAll<HTMLElement>(':scope > .entry > [role^=menuitem]') ?? []),
  ];
  const focus = (index: number): void => {
    const all = items();
    all[(index + all.length) % all.length]?.focus();
  };
  useEffect(() => {
    focus(0);
  }, []);
  useLayoutEffect(() => {
    if (box.current) keepInside(box.current, at);
  }, [at?.left, at?.top]);

  const key = (event: KeyboardEvent): void => {
    const all = items();
    const index = all.indexOf(document.activeElement as HTMLElement);
    if (index < 0) return;
    const current = all[index];
    const has = current?.getAttribute('aria-haspopup') === 'menu';
    switch (event.key) {
      case 'ArrowDown':
        focus(index + 1);
        break;
      case 'ArrowUp':
        focus(index - 1);
        break;
      case 'Home':
        focus(0);
        break;
      case 'End':
        focus(-1);
        break;
      case 'ArrowRight':
        if (has) current.click();
        else sideways?.(1);
        break;
      case 'ArrowLeft':
        if (nested) close(false);
        else sideways?.(-1);
        break;
      case 'Escape':
        close(false);
        break;
      case 'Tab':
        close(true);
        break;
      default: {
        const letter = event.key.toLowerCase();
        const order = [...all.slice(index + 1), ...all.slice(0, index + 1)];
        const found = order.find((one) => one.textContent.toLowerCase().startsWith(letter));
        if (letter.length !== 1 || letter === ' ' || !found) return;
        found.focus();
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={box}
      class={nested ? 'menu nested' : 'menu'}
      role="menu"
      aria-label={label}
      onKeyDown={key}
    >
      {entries.map((entry, index) => (
        <div class="entry" role="none" key={index}>
          {entry === 'line' ? (
            <div role="separator" class="line" />
          ) : 'entries' in entry ? (
            <>
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-haspopup="menu"
                aria-expanded={open === index}
                onClick={() => {
                  setOpen(index);
                }}
                onPointerEnter={() => {
                  setOpen(index);
                }}
              >
                <span class="words">{entry.words}</span>
                <span class="more" aria-hidden="true">
                  ▸
                </span>
              </button>
              {open === index && (
                <Menu
                  label={entry.words}
                  entries={entry.entries}
                  nested
                  {...(sideways && { sideways })}
                  close={(all) => {
                    setOpen(null);
                    if (all) close(true);
                    else focus(entries.slice(0, index).filter((one) => one !== 'line').length);
                  }}
                />
              )}
            </>
          ) : (
            <button
              type="button"
              role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={entry.checked}
              aria-disabled={entry.off}
              tabIndex={-1}
              onPointerEnter={() => {
                setOpen(null);
              }}
              onClick={() => {
                if (entry.off) return;
                close(true);
                entry.run();
              }}
            >
              <span class="words">{entry.words}</span>
              {entry.checked === true && (
                <span class="keys" aria-hidden="true">
                  ✓
                </span>
              )}
              {entry.keys && (
                <span class="keys" aria-hidden="true">
                  {entry.keys}
                </span>
              )}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

function keepInside(box: HTMLElement, at: Props['at']): void {
  if (!at) return;
  const left = Math.min(at.left, innerWidth - box.offsetWidth - 8);
  const wished = at.up ? at.top - box.offsetHeight : at.top;
  const top = Math.min(wished, innerHeight - box.offsetHeight - 8);
  box.style.left = `${Math.max(0, left)}px`;
  box.style.top = `${Math.max(0, top)}px`;
}
