/** Headers and columns from users' sheets, through the shipped script. */
import { LedgerStage, named, rowOf } from '../ledger-stage';

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
