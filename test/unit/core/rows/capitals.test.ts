/** Names in upper or lower case get a capital letter for each word, if the user chose that. */
import { inCapitals } from '../../../../src/core/rows/capitals';

test.each([
  ['ASHA RAO', 'Asha Rao'],
  ['asha rao', 'Asha Rao'],
  ['ASHA RAO-MEHTA', 'Asha Rao-Mehta'],
  ['A.K.SHARMA', 'A.K.Sharma'],
  ['ravi (office)', 'Ravi (Office)'],
  ['SITA/GITA', 'Sita/Gita'],
  ['ÉLODIE ÖZ', 'Élodie Öz'],
  ['E\u0301LODIE', 'E\u0301lodie'],
  ['MOBILE 2 SHOP', 'Mobile 2 Shop'],
  ['ravi 2nd', 'Ravi 2nd'],
  ['ASHA\u00a0RAO', 'Asha\u00a0Rao'],
])('%s becomes %s', (name, shown) => {
  expect(inCapitals(name, 'title')).toBe(shown);
  expect(inCapitals(name, 'as-sent')).toBe(name);
});

test.each([
  'Asha Rao',
  'asha Rao',
  'McDonald',
  'आशा राव',
  'ASHA राव',
  'राव asha',
  'राव',
  'ИВАН',
  'иван rao',
  'asha 😀',
  '123',
  '',
])('%j stays as it was sent', (name) => {
  expect(inCapitals(name, 'title')).toBe(name);
});
