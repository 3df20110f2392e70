/** Words by which people call a column of people's names, in English and in Hindi. */
import { wordsOf } from './header-words';

/** Words that name a column of people's names, wherever they stand in the header. */
const NAMES: ReadonlySet<string> = new Set(['name', 'names', 'fullname', 'firstname', 'नाम']);

/** Words that name one where the header says nothing else. */
const PEOPLE = new Set('contact customer client lead person buyer ग्राहक संपर्क व्यक्ति'.split(' '));

/** Words of columns that name something else than a person. */
const NOT_A_PERSON = new Set(
  (
    'company firm organisation organization business shop city town state area product item brand file user ' +
    'sheet source campaign bank school college branch project department agent owner executive कंपनी शहर उत्पाद'
  ).split(' '),
);

/** Returns whether a header sounds like a column of people's names. */
export function soundsLikeName(header: string): boolean {
  const said = wordsOf(header);
  if (said.length === 0 || said.some((word) => NOT_A_PERSON.has(word))) return false;
  return said.some((word) => NAMES.has(word)) || said.every((word) => PEOPLE.has(word));
}
