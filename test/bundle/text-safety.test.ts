/** No name from Naam is ever a formula, a number, a date or a boolean, not even for a moment. */
import type { SheetModel } from '../../workbench/apps-script/google';
import { FLIPPED, USUAL, type Switches } from '../../workbench/apps-script/surroundings/switches';
import { NAMES_TO_FEAR, substance, UNSEEN } from './names-to-fear';
import { below, columnOf, mobile, shown } from './rows';
import { Stage, type Line } from './stage';
import { someOf } from '../thorough';

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
  return [flipped.join(', ') || 'none', switches] as const;
});

const nameOf = Object.fromEntries(NAMES_TO_FEAR.map((name, i) => [`91${mobile(i)}`, name]));

interface Watch {
  /** What stood in the two columns at any service call and was no text. */
  readonly caught: Set<string>;
  looks: number;
}

/** Looks after every service call that `when` lets through. */
function watched({ google, sheet }: Stage, when: (call: string) => boolean = () => true): Watch {
  const watch: Watch = { caught: new Set(), looks: 0 };
  google.onCall = (call) => {
    if (call.when === 'before' || !when(call.name)) return;
    watch.looks += 1;
    for (const column of [columnOf(sheet, 'Name'), columnOf(sheet, 'Naam status')]) {
      if (column > 0) look(sheet, column, watch.caught);
    }
  };
  return watch;
}

function look(sheet: SheetModel, column: number, caught: Set<string>): void {
  const { formulas } = sheet.layer(column);
  sheet.values({ row: 2, column, rows: sheet.lastRow() - 1, columns: 1 }).forEach(([value], i) => {
    const formula = formulas.get(i + 1);
    if (typeof value !== 'string' || formula) caught.add((formula ?? String(value)).slice(0, 80));
  });
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

test.each(someOf([...WAYS, ['all switches', FLIPPED] as const]))(
  'names to fear stay text at every service call, flipped: %s',
  (_, switches) => {
    const stage = new Stage({ rows: sheetOfFear(), moods: { nameOf }, switches });
    const watch = watched(stage);
    expect(stage.run().run).toBeNull();
    // Every name goes free to a second row of its number as well.
    const more = NAMES_TO_FEAR.map((_name, i) => [`+91 ${mobile(i)}`]);
    stage.sheet.paste(NAMES_TO_FEAR.length + 2, 1, more);
    stage.finish(stage.start());
    expect([...watch.caught]).toEqual([]);
    expect(watch.looks).toBeGreaterThan(200);
    expectTexts(stage);
    expect(
      below(stage.sheet, 'Name').slice(NAMES_TO_FEAR.length).map(String).map(substance),
    ).toEqual(below(stage.sheet, 'Name').slice(0, NAMES_TO_FEAR.length).map(String).map(substance));
  },
);

// So many separate runs of rows are joined, and the rows between them are written as they were read.
test('names to fear stay text where rows between many others are written again', () => {
  const pairs = 2_100;
  const line = (i: number): Line => [i % 2 === 0 ? mobile((i / 2) % NAMES_TO_FEAR.length) : ''];
  const rows = [['Mobile'], ...Array.from({ length: 2 * pairs }, (_, i) => line(i)), ['end']];
  const stage = new Stage({ rows, moods: { nameOf } });
  stage.run();
  for (let i = 1; i < 2 * pairs; i += 2) stage.sheet.put(i + 2, 1, mobile(1_000 + i));
  const watch = watched(stage, (call) => call === 'SpreadsheetApp.flush');
  stage.finish(stage.start());
  expect(watch.looks).toBeGreaterThan(0);
  expect([...watch.caught]).toEqual([]);
});

test('a name to fear that is put back after rows moved under a write stays text', () => {
  const old = NAMES_TO_FEAR.map((_, i) => [mobile(i)]);
  const stage = new Stage({ rows: [['Mobile'], ...old], moods: { nameOf } });
  stage.run();
  // New numbers stand between the old rows; a row is inserted at the first write of names.
  NAMES_TO_FEAR.forEach((_, i) => {
    stage.sheet.insertRows(2 * i + 3);
    stage.sheet.put(2 * i + 3, 1, mobile(500 + i));
  });
  const watch = watched(stage);
  const looks = stage.google.onCall;
  let moved = false;
  let formatted = false;
  stage.google.onCall = (call) => {
    formatted ||= call.name === 'Range.setNumberFormat';
    if (formatted && !moved && call.when === 'before' && call.name === 'Range.setValues') {
      moved = true;
      stage.sheet.insertRows(2);
    }
    looks?.(call);
  };
  stage.finish(stage.start());
  expect(moved).toBe(true);
  expect([...watch.caught]).toEqual([]);
});

test('a name that a formula begins like stays text though its column is made automatic just before', () => {
  const names = ['=1+1', '+Dri7', '-Ravi', '@SUM(A1)', '+1', '-2', '=HYPERLINK("http://x","y")'];
  const stage = new Stage({
    rows: [['Mobile'], ...names.map((_, i) => [mobile(i)])],
    moods: { nameOf: Object.fromEntries(names.map((name, i) => [`91${mobile(i)}`, name])) },
    switches: { atSignStartsFormula: true },
  });
  const watch = watched(stage);
  const looks = stage.google.onCall;
  let changed = 0;
  stage.google.onCall = (call) => {
    const column = columnOf(stage.sheet, 'Name');
    if (call.when === 'before' && call.name === 'Range.setValues' && column > 0) {
      stage.sheet.setFormat(2, column, names.length, 1, 'General');
      changed += 1;
    }
    looks?.(call);
  };
  expect(stage.run().run).toBeNull();
  expect(changed).toBeGreaterThan(1);
  expect([...watch.caught]).toEqual([]);
  expect(shown(stage).every(({ status }) => status.startsWith('Found '))).toBe(true);
});
