/** Which headers name a column of people's names. */
import { soundsLikeName } from '../../../../src/core/rows/name-header';

const words = (text: string): string[] => text.split(' ');

test.each([
  ...[
    'Name',
    'Names',
    'Fullname as on card',
    'firstname',
    'Customer name',
    'Lead Name (full)',
    'ग्राहक का नाम',
  ],
  ...words('contact customer client lead person buyer ग्राहक संपर्क व्यक्ति'),
  ...['Contact person', 'CUSTOMER'],
])('“%s” does', (header) => {
  expect(soundsLikeName(header)).toBe(true);
});

test.each([
  ...['', '#', 'City', 'Remarks', 'Contact no', 'Lead source', 'Company contact'],
  ...words('company firm organisation organization business shop city town state area product').map(
    (word) => `${word} name`,
  ),
  ...words('item brand file user sheet source campaign bank school college branch project').map(
    (word) => `Name of ${word}`,
  ),
  ...words('department agent owner executive').map((word) => `${word} name`),
  ...words('कंपनी शहर उत्पाद').map((word) => `${word} का नाम`),
])('“%s” does not', (header) => {
  expect(soundsLikeName(header)).toBe(false);
});
