/** Cells from users' files, through the shipped script: which numbers are sent, and what the status says. */
import { nameOf } from '../../../workbench/naam/names/names';
import type { Value } from '../../../workbench/apps-script/model/sheet-cells';
import { LedgerStage, like, listOf } from '../ledger-stage';

const N = '919876543210';

/** A cell, and the number that is asked for it or what its status says. */
type Row = readonly [cell: Value, expected: string | RegExp];

const TABLE: readonly Row[] = [
  ['+12025550123', '12025550123'],
  ['+971501234567', '971501234567'],
  ['00447911123456', '447911123456'],
  ['p:+971501234568', '971501234568'],
  ['+9607712345', /without its \+/],
  ['+6737123456', /without its \+/],
  ['+6591234567', /without its \+/],
  ['{"countryCode":"+91","number":"9876543210"}', N],
  ['91+9876543210', N],
  ['10. 98765 43210', N],
  ['1.9876543210', N],
  ['(1) 98765 43210 (2) 98765 43211', `${N} of two`],
  ['9876543210 2nd no 9876543211', `${N} of two`],
  ['98765 43210 24x7', N],
  ['12/05/2026 9876543210', N],
  ['9876543210 10:30', N],
  ['&#43;919876543210', N],
  ['9876543210-2@ybl', N],
  ['Tels. (011) 23386645, 23386646 (O), 09876543210 (M)', N],
  ['022-23456789/90, 98765 43210', N],
  ['(R) 22345678 (M) 9876543210', N],
  ['987,654,321,098,765,000,000', /precision lost/],
  ['9.87654321E9', N],
  ['9.87654E+09', /precision lost/],
  ['98765â€“43210', N],
  ['+919876543210,,9988776#', N],
  ['9876543210;1234', N],
  ['(604) 555-0123', /United States or Canada .*'\+91/],
  ['+1 (604) 555-0123', '16045550123'],
  ['(12.97159870, 77.59456290)', /a decimal number/],
  ['Lat: 8.524139100', /a decimal number/],
  ['########', /column was too narrow/],
  [Array(99).fill('9876543210').join('; '), /too much text in the cell/],
  [971501234567, /too long \(.*apostrophe.*'\+971501234567\)/],
];

test('each cell is read, or its row says why not', () => {
  const stage = new LedgerStage({ rows: listOf(...TABLE.map(([cell]) => cell)) });
  stage.go();
  TABLE.forEach(([cell, expected], at) => {
    const [name, status] = [2, 3].map((column) => String(stage.sheet.value(at + 2, column)));
    const found = typeof expected === 'string' ? nameOf(expected.replace(' of two', '')) : null;
    const two = typeof expected === 'string' && expected.endsWith('of two');
    const says = typeof expected === 'string' ? /^(?:Found|Not found) / : expected;
    expect([cell, name, status]).toEqual([cell, found ?? '', like(says)]);
    expect([cell, status?.endsWith(', first of two numbers')]).toEqual([cell, two]);
  });
  const sent = TABLE.flatMap(([, to]) =>
    typeof to === 'string' ? [to.replace(' of two', '')] : [],
  );
  expect(new Set(stage.naam.ledger.asked.keys())).toEqual(new Set(sent));
});

test('a plus that Sheets took away is had back by what the status says', () => {
  const stage = new LedgerStage({ rows: [['Mobile'], ['']] });
  stage.sheet.type(2, 1, '+971501234567');
  expect(stage.sheet.value(2, 1)).toBe(971501234567);
  stage.sheet.selectColumn(1);
  const [odd] = stage.look().notMobile;
  expect(odd?.reason).toBe('too long');
  stage.sheet.type(3, 1, '9876543210');
  stage.go();
  const [, cure = ''] = /as in ('\+\d+)/.exec(String(stage.sheet.value(2, 3))) ?? [];
  stage.sheet.type(2, 1, cure);
  stage.go();
  expect(stage.sheet.value(2, 3)).toEqual(like(/^(?:Found|Not found) /));
  expect([...stage.naam.ledger.asked.keys()]).toContain('971501234567');
});

test('a short foreign number without its plus is nobody in India, in a column of foreign numbers', () => {
  const stage = new LedgerStage({ rows: [['Mobile'], [''], [''], ['']] });
  const type = (texts: readonly string[]): void => {
    texts.forEach((text, at) => {
      stage.sheet.type(at + 2, 1, text);
    });
  };
  type(['+971501234567', '+12025550123', '+9607712345']);
  expect(stage.sheet.value(4, 1)).toBe(9607712345);
  stage.sheet.selectColumn(1);
  expect(stage.look().split.send).toBe(0);
  // What the others say, done: the rest of the column is as foreign as before.
  type(["'+971501234567", "'+12025550123"]);
  stage.go();
  expect([...stage.naam.ledger.asked.keys()].sort()).toEqual(['12025550123', '971501234567']);
  expect(stage.sheet.value(4, 2)).toBe('');
  expect(stage.sheet.value(4, 3)).toEqual(like(/without its \+/));
  // Nor where somebody else has asked for that number of India.
  stage.sheet.type(5, 1, "'+91 96077 12345");
  stage.go();
  expect([...stage.naam.ledger.asked.keys()]).toContain('919607712345');
  expect(stage.sheet.value(4, 2)).toBe('');
});

test('the same number is one of India where the column is', () => {
  const stage = new LedgerStage({ rows: listOf(9607712345, '9876543210', '+971501234567') });
  stage.go();
  expect([...stage.naam.ledger.asked.keys()]).toContain('919607712345');
});

test('a foreign number as text is never asked as one of India', () => {
  const stage = new LedgerStage({ rows: [['Mobile'], [''], ['9876543210']] });
  stage.sheet.type(2, 1, "'+9607712345");
  stage.go();
  expect(stage.sheet.value(2, 3)).toEqual(like(/without its \+/));
  expect([...stage.naam.ledger.asked.keys()]).toEqual([N]);
});

test('a number in a cell with a date format is no number and no failure', () => {
  const stage = new LedgerStage({ rows: [['Mobile'], [9876543210], ['9876543211']] });
  stage.sheet.setFormat(2, 1, 2, 1, 'dd/mm/yyyy');
  stage.go();
  expect(stage.sheet.value(2, 3)).toEqual(like(/^(?:Not a mobile number: a date|Found|Not found)/));
});
