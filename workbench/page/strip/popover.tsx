import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** The content of the button, and a label for the box. */
  readonly face: ComponentChildren;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A button of the strip with a box above it. It isn't modal, so the sheet can still be used. */
export function Popover({ face, label, wide, children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
    };
  }, [open]);
  useLayoutEffect(() => {
    const above = box.current?.querySelector<HTMLElement>('.above');
    if (above && button.current) place(above, button.current.getBoundingClientRect());
  }, [open]);
  return (
    <div
      ref={box}
      class="popover"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {face}
      </button>
      {open && (
        <section class={wide ? 'above wide' : 'above'} aria-label={label}>
          <h2>{label}</h2>
          {children}
        </section>
      )}
    </div>
  );
}

const EDGE = 8;

/** Places the box above its button, inside the window. */
function place(above: HTMLElement, button: DOMRect): void {
  const left = Math.min(button.left, innerWidth - above.offsetWidth - EDGE);
  above.style.left = `${Math.max(EDGE, left)}px`;
  above.style.bottom = `${innerHeight - button.top + EDGE}px`;
}
