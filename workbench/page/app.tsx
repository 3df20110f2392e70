import { useEffect, useRef, useState } from 'preact/hooks';
import { ActsOnSheet } from './acts-on-sheet';
import { FormulaBar } from './chrome/formula-bar';
import { insertions, menusOf, removals, sorts } from './chrome/menus';
import { Notices } from './chrome/notices';
import { SheetTabs } from './chrome/sheet-tabs';
import { Toolbar } from './chrome/toolbar';
import { PEOPLE, type Desk } from './desk';
import type { DeskFacts } from './desk-facts';
import { AskText } from './dialogs/ask-text';
import { Facts } from './dialogs/facts';
import { FilterValues } from './dialogs/filter-values';
import { HtmlDialog } from './dialogs/html-dialog';
import { ScriptBox } from './dialogs/script-box';
import type { Frames } from './frame/frames';
import { Sidebars } from './frame/sidebars';
import type { Grid } from './grid/grid';
import { mountGrid } from './mount-grid';
import { MenuBar } from './menu/menu-bar';
import { Menu } from './menu/menu';
import { noteOf } from './sheet-cells';
import { Clock } from './strip/clock';
import { Executions } from './strip/executions';
import { GoogleSide } from './strip/google';
import { Naam } from './strip/naam';

interface Props {
  readonly desk: Desk;
  readonly frames: Frames;
  readonly facts: DeskFacts | null;
}

/** The whole page. */
export function App({ desk, frames, facts }: Props) {
  const [acts] = useState(() => new ActsOnSheet(desk));
  const [menuAt, setMenuAt] = useState<{ left: number; top: number } | null>(null);
  const [filtering, setFiltering] = useState<number | null>(null);
  const [noting, setNoting] = useState(false);
  const [showFacts, setShowFacts] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | null>(null);
  const file = useRef<HTMLInputElement>(null);
  // Wait until the dialog is gone, because it keeps the focus.
  const toGrid = (): void => {
    requestAnimationFrame(() => grid.current?.focus());
  };
  const active = desk.view()?.selection.active ?? { row: 1, column: 1 };

  useEffect(() => {
    if (!host.current) return;
    grid.current = mountGrid(host.current, desk, acts, {
      menuAt: setMenuAt,
      filterAt: setFiltering,
    });
    frames.onFocus = toGrid;
    toGrid();
  }, []);

  const doors = {
    openCsv: () => file.current?.click(),
    filterValues: () => {
      setFiltering(active.column);
    },
    note: () => {
      setNoting(true);
    },
  };
  return (
    <>
      <header class="head">
        <img src="/icon.svg" alt="" width="24" height="32" />
        <div>
          <h1>{desk.title || 'Opening…'}</h1>
          <MenuBar menus={menusOf(desk, acts, doors)} done={toGrid} />
        </div>
        <input
          ref={file}
          class="unseen"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label="CSV file"
          tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void desk.connection.upload(chosen);
            event.currentTarget.value = '';
          }}
        />
        <span class={`avatar ${desk.person}`} title={PEOPLE[desk.person]} aria-hidden="true">
          {desk.person.toUpperCase()}
        </span>
      </header>
      <main>
        <Toolbar desk={desk} acts={acts} />
        <FormulaBar
          desk={desk}
          acts={acts}
          goTo={(area) => grid.current?.choose(area)}
          done={toGrid}
        />
        <div id="sheet" class="sheet" role="tabpanel" aria-label="Sheet" ref={host} />
        <SheetTabs desk={desk} done={toGrid} />
      </main>
      <Sidebars desk={desk} frames={frames} facts={facts} />
      <footer class="strip" aria-label="Workbench">
        <p class="about">
          Google Sheets and Naam are simulated on this page. Here you can change who you are, what
          time it is, and what goes wrong.
        </p>
        <button
          type="button"
          class="badge"
          onClick={() => {
            setShowFacts(true);
          }}
        >
          Emulated Google, differences →
        </button>
        <GoogleSide desk={desk} />
        <Clock desk={desk} />
        {facts && <Naam desk={desk} facts={facts} />}
        <Executions desk={desk} />
      </footer>
      <Notices desk={desk} />
      {menuAt && (
        <div
          class="floating"
          onPointerDown={(event) => {
            if (event.target === event.currentTarget) setMenuAt(null);
          }}
        >
          <Menu
            label="Cells"
            at={menuAt}
            close={() => {
              setMenuAt(null);
              toGrid();
            }}
            entries={[
              ...insertions(acts),
              'line',
              ...removals(acts),
              'line',
              ...sorts(acts),
              'line',
              { words: 'Insert note', run: doors.note },
            ]}
          />
        </div>
      )}
      {filtering !== null && (
        <FilterValues
          key={filtering}
          desk={desk}
          column={filtering}
          done={() => {
            setFiltering(null);
            toGrid();
          }}
        />
      )}
      {noting && (
        <AskText
          title="Note"
          label="Note of the cell"
          long
          text={noteOf(desk.view()?.cells.at(active.row, active.column) ?? null)}
          done={(text) => {
            setNoting(false);
            if (text !== null) acts.note(text);
            toGrid();
          }}
        />
      )}
      {showFacts && facts && (
        <Facts
          facts={facts.facts}
          done={() => {
            setShowFacts(false);
          }}
        />
      )}
      {desk.dialog && (
        <HtmlDialog key={desk.dialog.panel} desk={desk} page={desk.dialog} frames={frames} />
      )}
      {desk.boxes.map((box) => (
        <ScriptBox key={box.box} desk={desk} box={box} />
      ))}
    </>
  );
}
