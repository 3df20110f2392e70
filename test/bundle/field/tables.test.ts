/** Headers and columns from users' sheets, through the shipped script. */
import type { ColumnPlacement } from '../../../src/core/ports/table';
import { LedgerStage, named, pointAt, rowOf } from '../ledger-stage';

test.each(['No mobile', 'phone switched off', 'Phone: 022-23456789', 'https://crm.example/phone'])(
  'a first person with “%s” is no header',
  (cell) => {
    const rows = [
      ['Lead', 'Mobile', 'City'],
      ['Asha', cell, 'Pune'],
      ['Ravi', named(0), 'Goa'],
    ];
    const stage = new LedgerStage({ rows });
    stage.sheet.selectColumn(2);
    const shown = stage.look();
    expect([shown.header, shown.headerRow]).toEqual(['Mobile', 1]);
    stage.finish(stage.press(shown));
    expect(rowOf(stage.sheet, 1, 4).slice(2)).toEqual(['Name', 'Naam status']);
    stage.sheet.type(2, 2, named(1));
    stage.sheet.selectColumn(2);
    expect(stage.look().split.send).toBe(1);
  },
);

test('the person’s own column is proposed before an assistant’s that is full', () => {
  const rows = [
    ['Company', 'Phone', 'Mobile', 'Asst Phone'],
    ...Array.from({ length: 8 }, (_, n) => [
      ...[`Acme ${String(n)}`, '080-23456700', n === 3 ? 'NA' : named(n), named(20 + n)],
    ]),
  ];
  const stage = new LedgerStage({ rows });
  stage.sheet.select(1, 1);
  expect(stage.look()).toMatchObject({ header: 'Mobile', others: [], split: { send: 7 } });
});

test('where two columns are close, the other one is told', () => {
  const rows = [['Mobile', 'WhatsApp', 'City'], ...[0, 1, 2].map((n) => [named(n), named(n), 'x'])];
  const stage = new LedgerStage({ rows });
  stage.sheet.select(2, 3);
  expect(stage.look()).toMatchObject({
    header: 'Mobile',
    others: [{ column: 2, header: 'WhatsApp' }],
  });
});

test.each([
  ['before the numbers', ['Country Code', 'Mobile'], 2],
  ['behind them', ['Mobile', 'Country Code'], 1],
])('a country code in a column %s counts', (_, headers, phone) => {
  const line = (code: string | number, number: string): (string | number)[] =>
    phone === 2 ? [code, number] : [number, code];
  const rows = [headers, line('91', '9876543210'), line(1, '6045550123'), line('971', '501234567')];
  const stage = new LedgerStage({ rows, phone });
  stage.sheet.selectColumn(phone);
  const shown = stage.look();
  expect(shown.split.send).toBe(3);
  stage.finish(stage.press(shown));
  const asked = [...stage.naam.ledger.asked.keys()].sort();
  expect(asked).toEqual(['16045550123', '919876543210', '971501234567']);
  stage.sheet.selectColumn(phone);
  expect(stage.look().split).toMatchObject({ send: 0, rows: 3 });
});

/** Columns without a header or a cell, which a sheet that isn't an imported file has. */
const blank = (count: number): string[] => Array.from({ length: count }, () => '');

const CODED: [string, number, string[], string[], ColumnPlacement][] = [
  [
    'of the sheet, far from the numbers',
    2,
    ['Country Code', 'Mobile', ...blank(40), 'Note'],
    ['44', '7911123456', ...blank(40), 'x'],
    { kind: 'end' },
  ],
  [
    'of the sheet, behind a code that isn’t next to the numbers',
    1,
    ['Mobile', 'City', 'Country Code'],
    ['9876543210', 'Pune', '1'],
    { kind: 'end' },
  ],
  [
    'beside them, before a code',
    1,
    ['Mobile', 'Country Code', ...blank(30)],
    ['7911123456', '44', ...blank(30)],
    { kind: 'beside' },
  ],
  [
    'as chosen, one next to the numbers and one far from them',
    2,
    ['Country Code', 'Mobile', '', ...blank(35)],
    ['44', '7911123456', '', ...blank(35)],
    { kind: 'columns', name: 3, status: 38 },
  ],
];

test.each(CODED)(
  'the numbers of the preview are looked up with result columns %s',
  (_, phone, headers, line, place) => {
    const stage = new LedgerStage({ rows: [headers, line], phone });
    const shown = stage.look({}, pointAt(stage.sheet, phone, { place }));
    const planned = shown.samples.map((number) => number.replace(/\D/g, ''));
    stage.finish(stage.press(shown));
    expect([...stage.naam.ledger.asked.keys()]).toEqual(planned);
    expect(planned).toHaveLength(1);
  },
);
