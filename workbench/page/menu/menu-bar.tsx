import { useEffect, useRef, useState } from 'preact/hooks';
import type { Submenu } from './entries';
import { Menu } from './menu';

interface Props {
  readonly menus: readonly Submenu[];
  /** Called after a command, to move the focus. */
  readonly done: () => void;
}

/** The menu bar: Tab reaches it once, and the arrow keys move inside it. */
export function MenuBar({ menus, done }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const heads = (): HTMLElement[] => [
    ...(bar.current?.querySelectorAll<HTMLElement>(':scope > .entry > .head') ?? []),
  ];
  const go = (to: number): number => {
    const next = (to + menus.length) % menus.length;
    setStop(next);
    heads()[next]?.focus();
    return next;
  };
  useEffect(() => {
    if (open === null) return undefined;
    const outside = (event: PointerEvent): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    const elsewhere = (): void => {
      setOpen(null);
    };
    document.addEventListener('pointerdown', outside);
    window.addEventListener('blur', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', elsewhere);
    };
  }, [open]);
  const key = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'ArrowRight') go(index + 1);
    else if (event.key === 'ArrowLeft') go(index - 1);
    else if (event.key === 'ArrowDown') setOpen(index);
    else if (event.key === 'Escape') done();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={bar} class="menu-bar" role="menubar" aria-label="Menus">
      {menus.map(({ words, entries }, index) => (
        <div class="entry" role="none" key={words}>
          <button
            type="button"
            class="head"
            role="menuitem"
            tabIndex={index === stop ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={open === index}
            onClick={() => {
              setStop(index);
              setOpen(open === index ? null : index);
            }}
            onPointerEnter={() => {
              if (open !== null) setOpen(index);
            }}
            onKeyDown={(event) => {
              key(event, index);
            }}
          >
            {words}
          </button>
          {open === index && (
            <Menu
              label={words}
              entries={entries}
              sideways={(by) => {
                setOpen(go(index + by));
              }}
              close={(all) => {
                setOpen(null);
                if (all) done();
                else heads()[index]?.focus();
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}
