/** No name from outside is ever a formula, a number, a date or a truth value, not for an instant. */
import { FLIPPED, USUAL, type Switches } from '../../workbench/apps-script/switches';
import { NAMES_TO_FEAR, substance, UNSEEN } from './names-to-fear';
import { below, columnOf, mobile, shown } from './rows';
import { Stage, type Line } from './stage';

const PARSING = [
  'textFormatStopsFormulas',
  'textFormatConvertsNumbers',
  'writtenApostrophe',
  'atSignStartsFormula',
  'spacesGroupDigits',
] as const satisfies readonly (keyof Switches)[];

/** All 32 ways to set the switches that concern the parsing of what is written. */
const WAYS = Array.from({ length: 2 ** PARSING.length }, (_, bits) => {
  const flipped = PARSING.filter((_name, i) => (bits >> i) & 1);
  const from = (name: (typeof PARSING)[number]): unknown =>
    (flipped.includes(name) ? FLIPPED : USUAL)[name];
  const switches = Object.fromEntries(PARSING.map((name) => [name, from(name)]));
  return [flipped.join(', ') || 'none', switches as Partial<Switches>] as const;
});

const nameOf = Object.fromEntries(NAMES_TO_FEAR.map((name, i) => [`91${mobile(i)}`, name]));

/** Cells of the two columns that are no text, at any service call, and how often was looked. */
function watched(stage: Stage): { caught: Set<string>; looks: () => number } {
  const caught = new Set<string>();
  let looks = 0;
  stage.google.onCall = () => {
    looks += 1;
    for (const header of ['Name', 'Naam status']) {
      const column = columnOf(stage.sheet, header);
      for (let row = 2; column > 0 && row <= stage.sheet.lastRow(); row += 1) {
        const value = stage.sheet.value(row, column);
        const formula = stage.sheet.formula(row, column);
        if (typeof value !== 'string' || formula !== '') caught.add(formula || String(value));
      }
    }
  };
  return { caught, looks: () => looks };
}

function sheetOfFear(more: Line[] = []): Line[] {
  return [['Mobile', 'City'], ...NAMES_TO_FEAR.map((_, i) => [mobile(i), 'Pune']), ...more];
}

function expectTexts(stage: Stage): void {
  const rows = shown(stage).slice(0, NAMES_TO_FEAR.length);
  expect(rows.map(({ name }) => substance(String(name)))).toEqual(
    NAMES_TO_FEAR.map((name) => substance(name.replace('http://', 'http: //'))),
  );
  for (const { name, status } of rows) {
    expect(String(name)).not.toMatch(UNSEEN);
    expect(String(name).length).toBeLessThanOrEqual(201);
    expect(status).toMatch(/^Found /);
  }
}

test.each([...WAYS, ['all switches', FLIPPED] as const])(
  'names to fear stay text at every service call, flipped: %s',
  (_, switches) => {
    const stage = new Stage({ rows: sheetOfFear(), moods: { nameOf }, switches });
    const { caught, looks } = watched(stage);
    expect(stage.run().run).toBeNull();
    // Every name goes free to a second row of its number as well.
    const more = NAMES_TO_FEAR.map((_name, i) => [`+91 ${mobile(i)}`]);
    stage.sheet.paste(NAMES_TO_FEAR.length + 2, 1, more);
    stage.finish(stage.start());
    expect([...caught]).toEqual([]);
    expect(looks()).toBeGreaterThan(200);
    expectTexts(stage);
    expect(below(stage.sheet, 'Name').slice(NAMES_TO_FEAR.length).map(String).map(substance)).toEqual(
      below(stage.sheet, 'Name').slice(0, NAMES_TO_FEAR.length).map(String).map(substance),
    );
  },
);

test('names to fear stay text where so many runs of rows are written that they are joined', () => {
  const pairs = 2_100;
  const line = (i: number): Line => [i % 2 === 0 ? mobile((i / 2) % NAMES_TO_FEAR.length) : ''];
  const rows = [['Mobile'], ...Array.from({ length: 2 * pairs }, (_, i) => line(i)), ['end']];
  const stage = new Stage({ rows, moods: { nameOf } });
  stage.run();
  for (let i = 1; i < 2 * pairs; i += 2) stage.sheet.put(i + 2, 1, mobile(1_000 + i));
  const { caught, looks } = atEnds(stage);
  stage.finish(stage.start());
  expect([...caught]).toEqual([]);
  expect(looks()).toBeGreaterThan(5);
});

/** As `watched`, but only where a flush or an execution may have brought writes to the cells. */
function atEnds(stage: Stage): { caught: Set<string>; looks: () => number } {
  const all = watched(stage);
  const look = stage.google.onCall;
  stage.google.onCall = (call) => {
    if (call.name === 'SpreadsheetApp.flush' && call.when === 'after') look?.(call);
  };
  return all;
}

test('a name to fear that is put back after rows moved under a write stays text', () => {
  const old = NAMES_TO_FEAR.map((_, i) => [mobile(i)]);
  const stage = new Stage({ rows: [['Mobile'], ...old], moods: { nameOf } });
  stage.run();
  // New numbers stand between the old rows; a row is inserted at each write in turn.
  NAMES_TO_FEAR.forEach((_, i) => {
    stage.sheet.insertRows(2 * i + 3);
    stage.sheet.put(2 * i + 3, 1, mobile(500 + i));
  });
  const { caught } = watched(stage);
  const look = stage.google.onCall;
  let moved = 0;
  stage.google.onCall = (call) => {
    const before = call.when === 'before' && call.name === 'Range.setValues';
    if (before && moved < 100 && moved++ % 17 === 0) stage.sheet.insertRows(2);
    look?.(call);
  };
  stage.finish(stage.start());
  expect(moved).toBeGreaterThan(17);
  expect([...caught]).toEqual([]);
});
