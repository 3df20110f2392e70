import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly kind?: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  /** Whether it has a ✕ in the corner. */
  readonly cross?: boolean;
}

const sheet = (): HTMLElement | null => document.querySelector<HTMLElement>('.grid');

/** A modal dialog: the browser keeps the focus inside and blocks the rest of the page. */
export function Dialog({ title, kind = '', close, children, cross = true }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = box;
    const before = document.activeElement as HTMLElement | null;
    if (current && !current.open) current.showModal();
    current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      current?.close();
      const back = before?.isConnected && before !== document.body ? before : sheet();
      back?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog ${kind}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {cross && (
          <button type="button" class="close" aria-label="Close" onClick={close}>
            ✕
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
