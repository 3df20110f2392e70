/** Whose name is in a cell, and how a name is written so that it stays text. */
import { cellText, nameIsOurs, shows } from '../../../../src/core/status/names';
import { readStatus, status } from '../../../../src/core/status/status';

const found = (name: string): string => status.found('2026-11-23', '919876543210', name, false);
const again = (was: string): string => status.queued('8w2r', '919876543210', was);

test.each<[string, () => string, string | number, boolean]>([
  ['the name that we wrote', () => found('Asha Rao'), 'Asha Rao', true],
  ['with the quote prefix that Sheets may return', () => found('=Asha'), "'=Asha", true],
  ['digits that Sheets returns as a number', () => found('247'), 247, true],
  ['another name', () => found('Asha Rao'), 'Asha Roy', false],
  ['none', () => found('Asha Rao'), '', false],
  [
    'as older versions said it: two characters',
    () => 'Found 2026-11-23 ·rxftdlg',
    'Asha Rao',
    true,
  ],
  ['those of another name', () => 'Found 2026-11-23 ·rxftdyw', 'Asha Rao', false],
  ['queued again', () => again(found('Asha Rao')), 'Asha Rao', true],
  ['queued for the first time', () => again(''), 'Asha Rao', false],
  ['not found, no older name kept', () => 'Not found 2026-11-23 ·rxftd', 'Asha Rao', false],
  ['not found, an older name kept', () => 'Not found 2026-11-23 ·rxftdyw9lg', 'Asha Rao', true],
  ['the user’s own', () => 'Kept yours 2026-11-23 ·rxftd: Asha Rao', 'Asha Rao', false],
])('%s', (_, text, name, ours) => {
  expect(nameIsOurs(readStatus(text()), name)).toBe(ours);
});

test.each([
  ['Asha', 'Asha'],
  ['=Asha', "'=Asha"],
  ["'=Asha", "'=Asha"],
  ['＝Asha', "'＝Asha"],
  ['+91', "'+91"],
  ['-', "'-"],
  ['@Asha', "'@Asha"],
  ['Asha = Rao', 'Asha = Rao'],
])('“%s” is written as “%s”', (name, text) => {
  expect([cellText(name), shows(text, name), shows(name, text)]).toEqual([text, true, true]);
});
