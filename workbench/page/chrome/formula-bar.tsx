import { useState } from 'preact/hooks';
import { columnOf, letters, type Area } from '../../apps-script/model/area';
import type { ActsOnSheet } from '../acts-on-sheet';
import type { Desk } from '../desk';
import { editOf } from '../sheet-cells';

interface Props {
  readonly desk: Desk;
  readonly acts: ActsOnSheet;
  readonly goTo: (area: Area) => void;
  readonly done: () => void;
}

/** Shows the name of the active cell and its content. */
export function FormulaBar({ desk, acts, goTo, done }: Props) {
  const view = desk.view();
  const active = view?.selection.active ?? { row: 1, column: 1 };
  const name = `${letters(active.column)}${active.row}`;
  const stands = view ? editOf(view.cells.at(active.row, active.column)) : '';
  const [text, setText] = useState<string | null>(null);
  const [wish, setWish] = useState<string | null>(null);
  return (
    <div class="formula-bar">
      <input
        class="name-box"
        aria-label="Name box"
        value={wish ?? name}
        onInput={(event) => {
          setWish(event.currentTarget.value);
        }}
        onBlur={() => {
          setWish(null);
        }}
        onKeyDown={(event) => {
          const area = event.key === 'Enter' ? areaOf(event.currentTarget.value) : null;
          if (area) goTo(area);
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          setWish(null);
          done();
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula"
        aria-label="Formula bar"
        value={text ?? desk.editing ?? stands}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
        onBlur={() => {
          if (text !== null) acts.type(text);
          setText(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(null);
          else if (event.key === 'Enter' && text !== null) {
            acts.type(text);
            setText(null);
          } else if (event.key !== 'Enter') return;
          done();
        }}
      />
    </div>
  );
}

/** Reads "C4" or "B2:D9" as an area; null for other texts. */
function areaOf(text: string): Area | null {
  const found = /^\s*([a-z]{1,3})(\d{1,7})(?::([a-z]{1,3})(\d{1,7}))?\s*$/i.exec(text);
  if (!found) return null;
  const [, left = 'A', top = '1', right = left, bottom = top] = found;
  const columns = columnOf(right) - columnOf(left) + 1;
  const rows = Number(bottom) - Number(top) + 1;
  if (columns < 1 || rows < 1 || Number(top) < 1) return null;
  return { row: Number(top), column: columnOf(left), rows, columns };
}
