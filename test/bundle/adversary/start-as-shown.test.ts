/** Others edit the sheet between the preview and the click: only what was shown is sent and paid for. */
import { LedgerStage } from '../ledger-stage';
import { mobile } from '../rows';
import { sized } from '../../thorough';

const OWN = Array.from({ length: 12 }, (_, i) => mobile(i));
const OTHER = Array.from({ length: 12 }, (_, i) => mobile(100 + i));

type Edit = (stage: LedgerStage) => void;

/** Numbers of a spouse beside those that are meant, in column B. */
function opened(): LedgerStage {
  const rows = OWN.map((ten, i) => [OTHER[i] ?? '', ten, 'Pune']);
  return new LedgerStage({ rows: [['Spouse mobile', 'Mobile', 'City'], ...rows] });
}

const MOVES: Readonly<Record<string, Edit>> = {
  'a column inserted at A': ({ sheet }) => {
    sheet.insertColumns(1, 1);
  },
  'column A deleted': ({ sheet }) => {
    sheet.deleteColumns(1, 1);
  },
  'rows with other numbers inserted at the top': ({ sheet }) => {
    sheet.insertRows(2, 3);
    sheet.paste(
      2,
      1,
      [50, 51, 52].map((n) => [mobile(n + 200), mobile(n), 'Goa']),
    );
  },
  'the rows sorted': ({ sheet }) => {
    sheet.sortRows(2, sheet.lastRow(), 2, false);
  },
  'other numbers typed over': ({ sheet }) => {
    for (const row of [2, 3, 4]) sheet.put(row, 2, mobile(300 + row));
  },
  'a column with the same header inserted': ({ sheet }) => {
    sheet.insertColumns(1, 1);
    sheet.paste(1, 1, [['Mobile'], ...OTHER.map((ten) => [ten])]);
  },
};

const PLAYS = Object.entries(MOVES).flatMap(([name, edit]) =>
  [true, false].map((whole) => [name, whole ? 'the whole column' : 'three rows', edit] as const),
);

test.each(PLAYS)('%s, after %s was counted', (_, chosen, edit) => {
  const stage = opened();
  const whole = chosen === 'the whole column';
  if (whole) stage.sheet.selectColumn(2);
  else stage.sheet.select(2, 2, 3, 1);
  const shown = stage.look();
  edit(stage);
  const reply = stage.tryPress(shown, {}, shown.split.send);
  if (reply.ok) stage.finish(reply.value);
  else expect(reply.trouble.code).toBe('count-changed');
  const asked = [...stage.naam.ledger.asked.keys()].map((number) => number.slice(-10));
  const seen = whole ? OWN : OWN.slice(0, 3);
  expect(asked.filter((ten) => !seen.includes(ten))).toEqual([]);
  if (reply.ok) expect([...asked].sort()).toEqual([...seen].sort());
});

test.each(['a column inserted at A', 'the rows sorted'])(
  '%s: the run starts all the same',
  (name) => {
    const stage = opened();
    stage.sheet.select(2, 2, 3, 1);
    const shown = stage.look();
    MOVES[name]?.(stage);
    expect(stage.tryPress(shown, {}, 3)).toMatchObject({ ok: true });
  },
);

/** Starts, and edits the sheet before one of the start's calls of Google. Returns the numbers sent. */
function sentWith(edit: Edit, at: number): { sent: string[]; calls: number } {
  const stage = opened();
  stage.sheet.selectColumn(2);
  const shown = stage.look();
  let calls = 0;
  stage.google.onCall = ({ when }) => {
    if (when === 'before' && calls++ === at) edit(stage);
  };
  const reply = stage.tryPress(shown, {}, shown.split.send);
  stage.google.onCall = null;
  if (reply.ok) stage.finish(reply.value);
  return { sent: [...stage.naam.ledger.asked.keys()].map((number) => number.slice(-10)), calls };
}

const STEP = sized(37, 11, 1);

test.each(Object.entries(MOVES))('%s, during the start', (_, edit) => {
  const { sent, calls } = sentWith(() => undefined, -1);
  expect(sent).toEqual(OWN);
  for (let at = 0; at < calls; at += STEP) {
    const others = sentWith(edit, at).sent.filter((ten) => !OWN.includes(ten));
    expect([at, others]).toEqual([at, []]);
  }
});
