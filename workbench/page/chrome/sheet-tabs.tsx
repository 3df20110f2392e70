import { useRef, useState } from 'preact/hooks';
import type { Desk } from '../desk';
import { AskText } from '../dialogs/ask-text';
import { Menu } from '../menu/menu';

interface Props {
  readonly desk: Desk;
  readonly done: () => void;
}

/** The tabs of the sheets, below the grid. */
export function SheetTabs({ desk, done }: Props) {
  const [menu, setMenu] = useState<{ left: number; top: number; up: true } | null>(null);
  const [renaming, setRenaming] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const front = desk.view()?.sheet;
  const key = (event: KeyboardEvent, index: number): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = (index + by + desk.sheets.length) % desk.sheets.length;
    const sheet = desk.sheets[next];
    if (sheet) desk.show(sheet.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    event.preventDefault();
  };
  const openMenu = (at: HTMLElement): void => {
    const { left, top } = at.getBoundingClientRect();
    setMenu({ left, top, up: true });
  };
  const act = (what: 'delete-tab' | 'duplicate-tab'): void => {
    if (front) desk.send({ do: what, sheet: front.id });
  };
  return (
    <div class="tabs">
      <button
        type="button"
        class="add"
        aria-label="Add sheet"
        title="Add sheet"
        onClick={() => {
          desk.send({ do: 'add-tab' });
        }}
      >
        +
      </button>
      <div ref={list} role="tablist" aria-label="Sheets">
        {desk.sheets.map((sheet, index) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet.id === desk.front}
            aria-controls="sheet"
            tabIndex={sheet.id === desk.front ? 0 : -1}
            onClick={() => {
              desk.show(sheet.id);
            }}
            onDblClick={() => {
              setRenaming(true);
            }}
            onKeyDown={(event) => {
              key(event, index);
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              desk.show(sheet.id);
              openMenu(event.currentTarget);
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="of-sheet"
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        aria-label={`Menu of sheet ${front?.name ?? ''}`}
        onClick={(event) => {
          openMenu(event.currentTarget);
        }}
      >
        ▾
      </button>
      {menu && (
        <div
          class="floating"
          onPointerDown={(event) => {
            if (event.target === event.currentTarget) setMenu(null);
          }}
        >
          <Menu
            label="Sheet"
            at={menu}
            close={() => {
              setMenu(null);
              done();
            }}
            entries={[
              {
                words: 'Rename…',
                run: () => {
                  setRenaming(true);
                },
              },
              {
                words: 'Duplicate',
                run: () => {
                  act('duplicate-tab');
                },
              },
              {
                words: 'Delete',
                off: desk.sheets.length < 2,
                run: () => {
                  act('delete-tab');
                },
              },
            ]}
          />
        </div>
      )}
      {renaming && front && (
        <AskText
          title="Rename sheet"
          label="Name"
          text={front.name}
          done={(name) => {
            setRenaming(false);
            if (name !== null) desk.send({ do: 'rename-tab', sheet: front.id, name });
          }}
        />
      )}
    </div>
  );
}
