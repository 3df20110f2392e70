import { readCsv } from '../../../workbench/csv/read-csv';

it.each([
  [',', 'a,b\n1,2\n'],
  [';', 'a;b\n1,5;2\n3,5;4\n'],
  [';', 'Name;Mobile\nRao, Asha;98\nRao, Ravi;99\n'],
  [',', 'Mobile\n98765 43210\n98765 43211\n'],
  [',', 'Mobile\n98765 43210; 98765 43211\n98765 43212\n'],
  ['\t', 'a\tb\n"x,y"\tz'],
  ['|', 'a|b|c\n1,2|3|4\n'],
  [',', 'Leads of November\n\na,b\n1;1,2\n3;3,4\n'],
  [',', 'a,b\n1\n2\n3\n'],
  [',', ''],
  [',', 'Mobile\n9876543210;9876543211\n9876543212;9876543213\n'],
  [',', 'Mobile\n98765 43210 | 98765 43211\n98765 43212 | 98765 43213\n'],
  [';', 'Leads of November\nAsha;9876543210\nRavi;9876543211\n'],
  [',', 'Sr, Name, Mobile\n1, "Rao, Asha", 98\n2, "Das, Ravi", 99\n'],
])('the delimiter %j of %j', (delimiter, source) => {
  expect(readCsv(Buffer.from(source)).delimiter).toBe(delimiter);
});

it('is what "sep=" says, whatever the rows look like', () => {
  expect(readCsv(Buffer.from('sep=|\na,b\n1,2\n')).delimiter).toBe('|');
});

it('and what the caller knows', () => {
  expect(readCsv(Buffer.from('a,b\n1,2\n'), ';').rows).toEqual([['a,b'], ['1,2']]);
});
