import { useState } from 'preact/hooks';
import { letters } from '../../apps-script/model/area';
import type { Desk } from '../desk';
import { Dialog } from './dialog';

/** The list shows at most so many values. */
const MOST = 500;

/** The values of a filtered column, with checkboxes. */
export function FilterValues({
  desk,
  column,
  done,
}: {
  readonly desk: Desk;
  readonly column: number;
  readonly done: () => void;
}) {
  const view = desk.view();
  const filter = view?.sheet.filter;
  const condition = filter?.columns.find((one) => one.column === column);
  const [hidden, setHidden] = useState(new Set(condition?.without));
  if (!view || !filter) return null;
  const { row, rows } = filter.area;
  const texts = new Set(view.cells.texts(column, row + 1, row + rows - 1));
  const values = [...texts].sort((a, b) => a.localeCompare(b)).slice(0, MOST);
  const toggle = (value: string): void => {
    const next = new Set(hidden);
    if (!next.delete(value)) next.add(value);
    setHidden(next);
  };
  const finish = (without: readonly string[] | null): void => {
    desk.send({ do: 'filter-column', sheet: view.sheet.id, column, without });
    done();
  };
  return (
    <Dialog title={`Filter column ${letters(column)}`} kind="filter-values" close={done}>
      {condition?.begins != null && <p>Now shown: what begins with “{condition.begins}”.</p>}
      <p class="all">
        <button
          type="button"
          class="link"
          onClick={() => {
            setHidden(new Set());
          }}
        >
          Select all
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            setHidden(new Set(values));
          }}
        >
          Clear
        </button>
      </p>
      <fieldset>
        <legend class="unseen">Values to show</legend>
        {values.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={!hidden.has(value)}
              onChange={() => {
                toggle(value);
              }}
            />
            {value === '' ? '(Blanks)' : value}
          </label>
        ))}
      </fieldset>
      <footer>
        <button type="button" onClick={done}>
          Cancel
        </button>
        <button
          type="button"
          class="main"
          onClick={() => {
            finish(hidden.size > 0 ? [...hidden] : null);
          }}
        >
          OK
        </button>
      </footer>
    </Dialog>
  );
}
