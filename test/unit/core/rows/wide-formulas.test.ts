import { fillsRight } from '../../../../src/core/rows/wide-formulas';

test.each([
  ['=IMPORTRANGE("leads","A:B")', 'two columns of another spreadsheet'],
  ['=QUERY(Old!$A$2:$C,"select *")', 'a query over three columns'],
  ['=Old!A:C', 'a range as it is'],
  ['=ARRAYFORMULA(Old!A2:C100)', 'the same, written out'],
  ['=SPLIT(A1," ")', 'a split: how wide shows only in its cells'],
  ['=Old!AA:AB', 'two columns of two letters'],
  ['=ARRAYFORMULA (Old!A2:C100)', 'written out, with a space'],
  ['=A2:C2&SUM(B1)', 'three cells, each with a sum'],
  ['={"City","Pune"}', 'two cells in braces'],
  ['={"City"\\"Pune"}', 'the same in a locale with decimal commas'],
  ['={1;"a;b","c"}', 'the same with a text that has a semicolon'],
])('%s may fill cells to its right: %s', (formula) => {
  expect(fillsRight(formula)).toBe(true);
});

test.each([
  ['', 'no formula'],
  ['=A2&B2', 'one cell'],
  ['=SUM(A:C)', 'one sum of three columns'],
  ['=VLOOKUP(A2,Old!A:C,3,0)', 'one cell found in three columns'],
  ['=ARRAYFORMULA(VLOOKUP(A2:A,Old!A:C,3,0))', 'a column of them'],
  ['=ARRAYFORMULA(A2:A&"x")', 'a column beside a column'],
  ['=UNIQUE(a2:a)', 'one column'],
  ['=UNIQUE(AA2:AA)', 'one column of two letters'],
  ['=UNIQUE($A$2:a)', 'one column, its first cell fixed'],
  ['=SUM (A:C)', 'one sum, with a space'],
  ['=-SUM({1,2})', 'one cell, though two in braces are in it'],
  ['=-IF(A1,1,2)', 'one cell, though commas stand in it'],
  ['={"City";"Pune, Goa"}', 'one column in braces, with a comma in a text'],
])('%s does not: %s', (formula) => {
  expect(fillsRight(formula)).toBe(false);
});
