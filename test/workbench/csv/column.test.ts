import { chooseColumn, letterOf } from '../../../workbench/csv/choose-column';

describe('--column', () => {
  const rows = [
    ['Name', 'B', 'Mobile', 'mobile'],
    ['Asha', '1', '2', '3'],
  ];

  it.each([
    ['name', 0],
    ['A', 0],
    ['c', 2],
    ['4', 3],
    ['B', 1],
    ['1', 0],
  ])('%s', (wanted, column) => {
    expect(chooseColumn(rows, 0, wanted)).toEqual({ column });
  });

  it.each([
    [
      'Mobile',
      'Columns C and D are both called "Mobile". Choose one by its letter, such as --column C.',
    ],
    ['E', 'There is no column "E".'],
    ['0', 'There is no column "0".'],
    ['Phone', 'There is no column "Phone". Columns: A (Name), B (B), C (Mobile), D (mobile).'],
  ])('%s is no choice', (wanted, sentence) => {
    expect(chooseColumn(rows, 0, wanted)).toEqual({
      trouble: expect.stringContaining(sentence) as string,
    });
  });

  it('names are those of the header row that was found, in one line', () => {
    const titled = [['Mobile of May', ''], [''], ['Name', ' Mobile\r\nNo '], ['Asha', '98']];
    expect(chooseColumn(titled, 2, 'mobile no')).toEqual({ column: 1 });
    expect(chooseColumn(titled, 2, 'Mobile\nNo')).toEqual({ column: 1 });
    expect(chooseColumn(titled, 2, 'Mobile of May')).toEqual({
      trouble: expect.stringContaining('Columns: A (Name), B (Mobile No).') as string,
    });
  });

  it('letters beyond Z', () => {
    expect([0, 25, 26, 51, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
    const wide = [Array.from({ length: 30 }, (_, i) => `h${String(i)}`)];
    expect(chooseColumn(wide, 0, 'AB')).toEqual({ column: 27 });
  });
});
