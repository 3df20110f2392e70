/** Removes digits that by their form aren't part of a phone number: dates, times, quantities. */

const YEAR = '(?:19|20)\\d\\d';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const TIME =
  '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?: ?[ap]\\.?m\\b\\.?)?(?:z\\b)?';

const HOUR =
  "(?:[01]?\\d|2[0-4])(?:[.:][0-5]\\d)? ?(?:[ap]\\.?m\\b\\.?|hrs?\\b|hours?\\b|o'?clock\\b)";

const FROM = '(?:[01]?\\d|2[0-4])(?:[.:][0-5]\\d)? ?(?:[ap]\\.?m\\b\\.?)?';

/** No part of a number is before or after it: `06.12.05.26.78` is a number of France, not a date. */
const START = '(?<![\\d.:/-])(?<!\\d[-./:] ?)';

const END = '(?![\\d])(?![-./:] ?\\d)';

/** Dates with a year of four digits, and times: these can't be part of a number. */
const CERTAIN = new RegExp(
  `${START}(?:` +
    [
      `${YEAR}([-/.])${DAY}\\1${DAY}(?:[T ]${TIME})?`,
      `${DAY}([-/.])${DAY}\\2${YEAR}(?:,? ${TIME})?`,
      `${MONTH}[- .]{1,2}${DAY}(?:st|nd|rd|th)?(?:, ?| )${YEAR}`,
      `${DAY}(?:st|nd|rd|th)?[- ,]{0,2}${MONTH}[- ,.']{0,3}${YEAR}`,
      `(?:${FROM} ?(?:to|till|until|-) ?)?(?:${TIME}|${HOUR})`,
    ].join('|') +
    `)${END}`,
  'gi',
);

const LIKELY = new RegExp(
  `${START}(?:` +
    [
      `${DAY}/${DAY}/\\d\\d(?:,? ${TIME})?`,
      `${DAY}(?:st|nd|rd|th)?[- ,]{0,2}${MONTH}(?:[- ,.']{1,3}\\d\\d)?`,
    ].join('|') +
    `)${END}`,
  'gi',
);

const ORDINALS = /(?<![\d.])\d{1,3} ?(?:st|nd|rd|th)\b/gi;

const ALWAYS_OPEN = /(?<!\d)24 ?[x×*/] ?7(?: ?[x×*/] ?365)?(?!\d)/gi;

const UNITS =
  'bhk|rk|hrs?|hours?|mins?|minutes?|days?|weeks?|months?|yrs?|years?|kms?|kgs?|gms?|ltrs?|sq|sqft|' +
  'feet|ft|floor|flr|pcs?|units?|lakhs?|lacs?|crores?|members?|persons?|people|pax|seats?|beds?|rooms?|' +
  'times';

const QUANTITY = new RegExp(`(?<=^|[\\s(,;[]|- ?)\\d{1,3} ?(?:${UNITS})\\b`, 'gi');

const LETTERED = /(?<=[\s(,]|- ?)\d{1,3}(?=\p{L})/gu;

/**
 * The decimals of an exported number. If dots divide the number itself, its last group isn't
 * decimals. What follows the decimals must not be joined to the number.
 */
const ZEROS = /(?<!\.[\d ]{1,7})\.0{1,2}(?![\d.])/g;

const EXTENSION =
  /(\d[\d\s().-]{5,}?)[\s,;(/-]*(?:\b|(?<=\d))(?:extension|extn|ext)s?[\s.:=#-]*\d{1,5}(?!\d)/gi;

/** Digits that a phone dials after the call is answered. */
const PAUSE = /(\d{7})(?:,{2,}[\d*]{1,8}(?!\d)#?|[,;pw][\d,;pw]{1,9}#|[;pw]\d{1,6}(?=\s*$))/gi;

/** Fewest digits of a number that lacks one digit, without and with a country code. */
const ONE_MISSING = { bare: 9, coded: 11 };

const WHOLE = { bare: 10, coded: 12 };

/** A number that begins with a code or a zero, and so can have more than ten digits. */
const CODED = /^(?:\+|0|91(?!\d{3}[ -]?\d{5}$))/;

/**
 * Returns the text with dates, times, extensions, pause codes and quantities replaced by a mark
 * (`@`, `;`) that separates numbers. The mark of dates and times is `@on`.
 */
export function withoutAsides(text: string): string {
  let rest = text.replace(ALWAYS_OPEN, '@open ').replace(PAUSE, '$1 @ ');
  if (/[-/.:a-z]/i.test(rest)) {
    rest = cutOut(rest.replace(CERTAIN, '@on '), LIKELY, '@on ', ONE_MISSING, true);
  }
  rest = cutOut(rest, ZEROS, ';', ONE_MISSING);
  if (!/\p{L}/u.test(rest)) return rest;
  rest = rest.replace(EXTENSION, '$1 @ ').replace(ORDINALS, '@th ').replace(QUANTITY, '@of ');
  return cutOut(rest, LETTERED, '@', WHOLE);
}

/** What isn't part of a number: a list number, and signs before and after it. */
const AROUND = /^(?:\s*\(?\d{1,3}[).]\s)?[^\d+]*|\D+$/g;

/** Replaces matches after `enough` digits of a number, and with `first` also those after no digit. */
function cutOut(
  text: string,
  pattern: RegExp,
  mark: string,
  enough: typeof WHOLE,
  first = false,
): string {
  return text.replace(pattern, (...found: unknown[]) => {
    const [all] = found as [string];
    const at = found.find((one) => typeof one === 'number') ?? 0;
    const before = text.slice(Math.max(0, at - 40), at);
    const number = before.slice(before.search(/[\d\s().,+/_-]*$/)).replace(AROUND, '');
    const { length } = number.replace(/\D/g, '');
    const least = CODED.test(number) ? enough.coded : enough.bare;
    return length >= least || (first && length === 0) ? mark : all;
  });
}

const DEGREE = '-?(?:\\d\\.\\d{5,9}|\\d\\d\\.(?:\\d{5,9}|\\d{11,}))(?![-._ ]{0,3}\\d|e)';

const LONG_DEGREE = '-?(?!91\\.)\\d{1,3}\\.\\d{4,}(?!\\d|\\.\\d|e)';

/** 77.59456290 is a longitude (Bengaluru), but 91.9876543210 and 98765.43210 are phone numbers. */
const COORDINATES = new RegExp(
  `(?<![\\d.+])(?<![\\d+)] ?-?)(?:${LONG_DEGREE}[^\\d+\\n]{1,12}${LONG_DEGREE}|${DEGREE})`,
  'gi',
);

/** Returns the text with a mark in place of geographic coordinates. */
export function withoutCoordinates(text: string): string {
  return text.replace(COORDINATES, ' @ ');
}
