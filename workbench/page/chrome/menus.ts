import type { MenuItem } from '../../apps-script/engine/screen';
import type { ActsOnSheet } from '../acts-on-sheet';
import type { Desk } from '../desk';
import type { Entry, Submenu } from '../menu/entries';

const ADD_ON = 'Naam for Sheets';

interface Doors {
  readonly openCsv: () => void;
  readonly filterValues: () => void;
  readonly note: () => void;
}

/** Returns the menus: those of Sheets, and the ones that the script has built. */
export function menusOf(desk: Desk, acts: ActsOnSheet, doors: Doors): Submenu[] {
  const sheet = desk.view()?.sheet;
  const own = desk.menus.filter(({ caption }) => caption !== null);
  const addOn = desk.menus.find(({ caption }) => caption === null);
  return [
    {
      words: 'File',
      entries: [
        { words: 'Open another CSV…', run: doors.openCsv },
        {
          words: 'Download as CSV',
          run: () => {
            download(sheet?.id ?? 0);
          },
        },
      ],
    },
    {
      words: 'Edit',
      entries: [
        {
          words: 'Undo',
          keys: 'Ctrl+Z',
          off: !desk.status?.undo,
          run: () => {
            desk.send({ do: 'undo' });
          },
        },
        {
          words: 'Redo',
          keys: 'Ctrl+Y',
          off: !desk.status?.redo,
          run: () => {
            desk.send({ do: 'redo' });
          },
        },
        'line',
        ...removals(acts),
      ],
    },
    {
      words: 'Insert',
      entries: [
        ...insertions(acts),
        'line',
        { words: 'Note', run: doors.note },
        {
          words: 'Form response',
          run: () => {
            desk.send({ do: 'form-response' });
          },
        },
        'line',
        {
          words: 'New sheet',
          run: () => {
            desk.send({ do: 'add-tab' });
          },
        },
      ],
    },
    {
      words: 'Data',
      entries: [
        ...sorts(acts),
        'line',
        {
          words: sheet?.filter ? 'Remove filter' : 'Create a filter',
          run: () => {
            acts.filter();
          },
        },
        { words: 'Filter by values…', off: !sheet?.filter, run: doors.filterValues },
      ],
    },
    {
      words: 'Extensions',
      entries: [
        addOn
          ? { words: ADD_ON, entries: scriptEntries(desk, addOn.items) }
          : { words: `${ADD_ON} (no menu yet)`, off: true, run: () => undefined },
      ],
    },
    ...own.map(({ caption, items }) => ({
      words: caption ?? '',
      entries: scriptEntries(desk, items),
    })),
  ];
}

function scriptEntries(desk: Desk, items: readonly MenuItem[]): Entry[] {
  return items.map((item): Entry => {
    if (item.caption === '—' && item.function === null && item.items.length === 0) return 'line';
    if (item.function === null)
      return { words: item.caption, entries: scriptEntries(desk, item.items) };
    const name = item.function;
    return {
      words: item.caption,
      run: () => {
        desk.send({ do: 'menu', function: name });
      },
    };
  });
}

export function insertions(acts: ActsOnSheet): Entry[] {
  return [
    {
      words: 'Row above',
      run: () => {
        acts.insert('row', false);
      },
    },
    {
      words: 'Row below',
      run: () => {
        acts.insert('row', true);
      },
    },
    {
      words: 'Column left',
      run: () => {
        acts.insert('column', false);
      },
    },
    {
      words: 'Column right',
      run: () => {
        acts.insert('column', true);
      },
    },
  ];
}

export function removals(acts: ActsOnSheet): Entry[] {
  return [
    {
      words: 'Delete values',
      keys: 'Delete',
      run: () => {
        acts.clear();
      },
    },
    {
      words: 'Delete rows',
      run: () => {
        acts.remove('row');
      },
    },
    {
      words: 'Delete columns',
      run: () => {
        acts.remove('column');
      },
    },
  ];
}

export function sorts(acts: ActsOnSheet): Entry[] {
  return [
    {
      words: 'Sort sheet A to Z',
      run: () => {
        acts.sort(true);
      },
    },
    {
      words: 'Sort sheet Z to A',
      run: () => {
        acts.sort(false);
      },
    },
  ];
}

/** Downloads the sheet as a file. */
function download(sheet: number): void {
  const link = document.createElement('a');
  link.href = `/download?sheet=${sheet}`;
  link.click();
}
