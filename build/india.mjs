/** India's numbers by their first five digits, from the metadata of the phone library. */
import { readFile } from 'node:fs/promises';
import { at } from './places.mjs';

const FIXED_LINE = 0;
const MOBILE = 1;
const TYPES = 11;
/** Ten-digit numbers that begin with 6 to 9: no other can be a mobile. */
const FIRST = 60_000;
const LAST = 99_999;

/** The five digits behind the first five, as different as they can be. */
const RESTS = Array.from({ length: 10 }, (_, digit) => `${digit}`.repeat(5));

/**
 * What each of the 40,000 beginnings from 60000 to 99999 is, as runs of a letter and a count: `m`
 * mobile in the numbering plan, `l` landline, `x` neither or not the same for all numbers.
 */
export async function indianLines() {
  const text = await readFile(at('node_modules/libphonenumber-js/metadata.max.json'), 'utf8');
  const types = JSON.parse(text).countries.IN[TYPES];
  const [landline, mobile] = [FIXED_LINE, MOBILE].map((type) => {
    const pattern = new RegExp(`^(?:${types[type][0]})$`);
    return (number) => pattern.test(number);
  });
  // A number that can be both is a mobile to us, as it is where the library is asked.
  const kindOf = (number) => (mobile(number) ? 'm' : landline(number) ? 'l' : 'x');
  let all = '';
  for (let beginning = FIRST; beginning <= LAST; beginning += 1) {
    const kinds = new Set(RESTS.map((rest) => kindOf(`${beginning}${rest}`)));
    all += kinds.size === 1 ? [...kinds][0] : 'x';
  }
  return all.replace(/(.)\1*/g, (run, kind) => `${kind}${run.length}`);
}
