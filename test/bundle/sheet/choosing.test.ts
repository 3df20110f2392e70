/** Which column is the phone column, and which row is its header. */
import { like, LedgerStage, nameFor, named, rowOf } from '../ledger-stage';
import { OPTIONS, type Line } from '../stage';

const people = (phone: (n: number) => string): Line[] =>
  [0, 1, 2].map((n) => [`Lead ${n}`, phone(n), `2345 6789 ${1000 + n}`, 110_000 + n]);

/** A sheet with leads, phones, Aadhaar numbers and PIN codes, something else selected. */
function leads(header: string, selected = 4): LedgerStage {
  const rows = [['Lead', header, 'Aadhaar no', 'PIN'], ...people((n) => named(n))];
  const stage = new LedgerStage({ rows });
  stage.sheet.select(2, selected);
  return stage;
}

test('the selected column is taken where it holds numbers, whatever its header says', () => {
  const stage = leads('Column Q', 2);
  expect(stage.look()).toMatchObject({ proposed: false, header: 'Column Q', split: { send: 3 } });
  expect(stage.look().pointed).toMatchObject({ column: 2, rows: null });
});

test.each([
  'Mobile',
  'mobile_no.',
  'Phone Number',
  'WhatsApp',
  'Contact No',
  'PhoneNumber',
  'मोबाइल नंबर',
  'फ़ोन',
  'संपर्क नंबर',
])('with something else selected, the column headed %s is proposed', (header) => {
  const { proposed, pointed, split } = leads(header).look();
  expect([proposed, pointed.column, pointed.rows, split.send]).toEqual([true, 2, null, 3]);
});

test('without a header that says phone, the column with phone numbers in it is proposed', () => {
  const stage = new LedgerStage({ rows: people((n) => named(n)) });
  stage.sheet.select(1, 1);
  expect(stage.look()).toMatchObject({ proposed: true, header: '', pointed: { column: 2 } });
});

test('a header that says phone over cells that hold none is not believed', () => {
  const rows = [['Mobile', 'Data'], ...[0, 1, 2].map((n) => [`see ${n}`, named(n)])];
  const stage = new LedgerStage({ rows });
  stage.sheet.select(1, 1);
  expect(stage.look()).toMatchObject({ proposed: true, pointed: { column: 2 } });
});

test('of two phone columns the first choice is proposed, and the selected one is taken', () => {
  const rows = [
    ['Alternate mobile', 'Lead', 'Mobile'],
    [named(0), 'Asha', named(1)],
  ];
  const stage = new LedgerStage({ rows });
  stage.sheet.select(2, 2);
  expect(stage.look()).toMatchObject({
    proposed: true,
    header: 'Mobile',
    samples: [`+91${named(1)}`],
  });
  stage.sheet.select(2, 1);
  expect(stage.look()).toMatchObject({ proposed: false, header: 'Alternate mobile' });
});

test.each([
  [
    'a sheet without numbers',
    [
      ['Lead', 'City'],
      ['Asha', 'Pune'],
    ],
  ],
  ['an empty sheet', [['']]],
])('%s: no column is found, and the cure says what to select', (_, rows) => {
  const stage = new LedgerStage({ rows });
  const reply = stage.panel('preview', { pointed: null, options: OPTIONS });
  expect(reply).toMatchObject({
    ok: false,
    trouble: { code: 'no-column', cure: like(/Select a cell in the column/) },
  });
});

describe('the header row', () => {
  const body: Line[] = [0, 1].map((n) => [`Lead ${n}`, named(n), 'Pune']);
  const widened = (stage: LedgerStage, row: number): unknown[] => rowOf(stage.sheet, row, 5);

  test.each([
    ['the first row', 1, [] as Line[]],
    ['the second row, under a title', 2, [['Leads of November']]],
    ['the third row, under a title above the numbers themselves', 3, [['', 'Our leads'], ['']]],
    [
      'the fifth row, under titles and a blank row',
      5,
      [['Leads'], ['by Ravi', '', 'Pune'], [''], ['']],
    ],
  ])('is %s', (_, row, above) => {
    const stage = new LedgerStage({
      rows: [...above, ['Lead', 'Mobile', 'City'], ...body],
      phone: 2,
    });
    const before = rowOf(stage.sheet, 1, 3);
    expect(stage.preview()).toMatchObject({ header: 'Mobile', split: { send: 2, rows: 2 } });
    stage.finish(stage.start());
    expect(widened(stage, row)).toEqual(['Lead', 'Mobile', 'Name', 'Naam status', 'City']);
    expect(widened(stage, row + 1)[2]).toBe(nameFor(named(0)));
    const [first, second, third] = before;
    if (row > 1) expect(widened(stage, 1)).toEqual([first, second, '', '', third]);
  });

  test('is none where the numbers begin at once: our columns get no header either', () => {
    const stage = new LedgerStage({ rows: body, phone: 2 });
    expect(stage.preview()).toMatchObject({ header: '', split: { send: 2 } });
    stage.finish(stage.start());
    expect(widened(stage, 1).slice(1, 3)).toEqual([named(0), nameFor(named(0))]);
    expect(stage.preview().split).toMatchObject({ send: 0, found: 2 });
  });

  test('of two rows is the one that says phone, and the rows above it stay as they are', () => {
    const rows = [['Person', 'Number as given'], ['Lead', 'Mobile number'], ...body];
    const stage = new LedgerStage({ rows, phone: 2 });
    expect(stage.preview().header).toBe('Mobile number');
    stage.finish(stage.start());
    expect(widened(stage, 1)).toEqual(['Person', 'Number as given', '', '', '']);
    expect(widened(stage, 2).slice(0, 4)).toEqual(['Lead', 'Mobile number', 'Name', 'Naam status']);
  });
});
