/** The shipped, trimmed phone library reads the same as the whole one, which `src/core/phone` uses here. */
import { withLostPluses } from '../../src/core/phone/lost-plus';
import { readPhone } from '../../src/core/phone/read';
import { wireForm } from '../../src/core/phone/wire-form';
import { oddPhones } from './odd-phones';
import { isTried } from '../thorough';
import { OPTIONS, Stage } from './stage';

const COUNTRIES = [
  'IN',
  'US',
  'GB',
  'DE',
  'AE',
  'SG',
  'BR',
  'NP',
  'BD',
  'JP',
  'RU',
  'NG',
  'IT',
  'MX',
  'AU',
  'FR',
  'PK',
  'LK',
  'ZA',
  'ID',
  'CN',
  'SA',
];
const cells = oddPhones();
const stage = new Stage({ rows: [['Mobile'], ...cells.map((cell) => [cell])] });
const texts = withLostPluses(cells.map((cell) => (typeof cell === 'number' ? cell : String(cell))));

interface Expected {
  send: number;
  repeated: number;
  possiblyLandline: number;
  notMobile: number;
  blank: number;
  reasons: Record<string, number>;
}

/** The split of a sheet that nobody has asked before, counted with the whole library. */
function expected(country: string, landlines: boolean): Expected {
  const split: Expected = {
    send: 0,
    repeated: 0,
    possiblyLandline: 0,
    notMobile: 0,
    blank: 0,
    reasons: {},
  };
  const seen = new Set<string>();
  const not = (reason: string): void => {
    split.notMobile += 1;
    split.reasons[reason] = (split.reasons[reason] ?? 0) + 1;
  };
  for (const cell of texts) {
    const reading = readPhone(cell, country);
    if (reading.kind === 'blank') split.blank += 1;
    else if (reading.kind === 'none') not(reading.reason);
    else if (reading.kind === 'possibly-landline' && !landlines) split.possiblyLandline += 1;
    else if (wireForm(reading.number, country, 'national') === null) not('read as another');
    else if (seen.has(reading.number)) split.repeated += 1;
    else seen.add(reading.number);
  }
  split.send = seen.size;
  return split;
}

/** India, and samples of the others. */
const TRIED = COUNTRIES.filter((_, index) => isTried(index));

test.each(TRIED)('about 2,000 odd texts split alike in %s', (country) => {
  for (const landlines of country === 'IN' ? [false, true] : [false]) {
    stage.sheet.selectColumn(1);
    const options = { ...OPTIONS, country, landlines };
    const { split } = stage.ok('preview', { pointed: null, options });
    const { reasons, ...counts } = expected(country, landlines);
    const foreign =
      Object.keys(split.reasons).find((reason) => reason.startsWith('a foreign number')) ?? '';
    const { 'read as another': another, ...named } = reasons;
    expect(split).toMatchObject(counts);
    expect(split.reasons).toEqual(another === undefined ? named : { ...named, [foreign]: another });
    expect(counts.send).toBeGreaterThan(100);
    expect(Object.keys(named).length).toBeGreaterThan(5);
  }
});
