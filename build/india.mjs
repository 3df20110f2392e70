/** Says what Indian numbers are by their first five digits, from the metadata of the phone library. */
import { readFile } from 'node:fs/promises';
import { at } from './places.mjs';

const FIXED_LINE = 0;
const MOBILE = 1;
const TYPES = 11;
/** The first five digits of a ten-digit number. Indian mobile numbers begin with 6 to 9. */
const FIRST = 60_000;
const LAST = 99_999;

/** Samples of the last five digits: 00000, 11111, …, 99999. */
const RESTS = Array.from({ length: 10 }, (_, digit) => `${digit}`.repeat(5));

/**
 * Returns what each of the 40,000 beginnings from 60000 to 99999 is, run-length encoded as a letter
 * and a count: `m` is mobile in the numbering plan, `l` landline, and `x` neither of them, or not the
 * same for all samples.
 */
export async function indianLines() {
  const text = await readFile(at('node_modules/libphonenumber-js/metadata.max.json'), 'utf8');
  const types = JSON.parse(text).countries.IN[TYPES];
  const [landline, mobile] = [FIXED_LINE, MOBILE].map((type) => {
    const pattern = new RegExp(`^(?:${types[type][0]})$`);
    return (number) => pattern.test(number);
  });
  // A number that can be both counts as mobile, as in core/phone/line.ts.
  const kindOf = (number) => (mobile(number) ? 'm' : landline(number) ? 'l' : 'x');
  let all = '';
  for (let beginning = FIRST; beginning <= LAST; beginning += 1) {
    const kinds = new Set(RESTS.map((rest) => kindOf(`${beginning}${rest}`)));
    all += kinds.size === 1 ? [...kinds][0] : 'x';
  }
  return all.replace(/(.)\1*/g, (run, kind) => `${kind}${run.length}`);
}
