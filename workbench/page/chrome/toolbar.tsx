import type { ActsOnSheet } from '../acts-on-sheet';
import type { Desk } from '../desk';

interface Props {
  readonly desk: Desk;
  readonly acts: ActsOnSheet;
}

const PICTURES = {
  undo: 'M12.5 8c-2.650 0-5.050 1-6.900 2.600L2 7v9h9l-3.620-3.620c1.390-1.160 3.160-1.880 5.120-1.880 3.540 0 6.550 2.310 7.600 5.500l2.370-.780C21.080 11.030 17.150 8 12.500 8z',
  redo: 'M18.400 10.600C16.550 9 14.150 8 11.500 8c-4.650 0-8.580 3.030-9.960 7.220L3.900 16c1.050-3.190 4.050-5.500 7.600-5.500 1.950 0 3.730.720 5.120 1.880L13 16h9V7l-3.600 3.600z',
  filter: 'M10 18h4v-2h-4v2zM3 6v2h18V6H3zm3 7h12v-2H6v2z',
};

/** The buttons above the sheet. */
export function Toolbar({ desk, acts }: Props) {
  const filtered = desk.view()?.sheet.filter != null;
  return (
    <div class="toolbar" role="group" aria-label="Toolbar">
      <Picture
        name="undo"
        words="Undo"
        off={!desk.status?.undo}
        run={() => {
          desk.send({ do: 'undo' });
        }}
      />
      <Picture
        name="redo"
        words="Redo"
        off={!desk.status?.redo}
        run={() => {
          desk.send({ do: 'redo' });
        }}
      />
      <span class="divider" />
      <button
        type="button"
        title="Sort sheet A to Z"
        onClick={() => {
          acts.sort(true);
        }}
      >
        A→Z
      </button>
      <button
        type="button"
        title="Sort sheet Z to A"
        onClick={() => {
          acts.sort(false);
        }}
      >
        Z→A
      </button>
      <Picture
        name="filter"
        words="Filter"
        pressed={filtered}
        run={() => {
          acts.filter();
        }}
      />
    </div>
  );
}

interface PictureProps {
  readonly name: keyof typeof PICTURES;
  readonly words: string;
  readonly off?: boolean;
  readonly pressed?: boolean;
  readonly run: () => void;
}

function Picture({ name, words, off, pressed, run }: PictureProps) {
  return (
    <button
      type="button"
      title={words}
      aria-label={words}
      disabled={off}
      aria-pressed={pressed}
      onClick={run}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={PICTURES[name]} />
      </svg>
    </button>
  );
}
