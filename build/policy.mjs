/**
 * Reads the policy file of a company that builds its own copy, and reports every error in it. The build
 * puts the policy into the script as a constant. The rules are in src/core/options/policy.ts.
 */
import { isSupportedCountry } from 'libphonenumber-js/max';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The policy of a build without a policy file: everything is allowed. */
export const FREE = { largestRun: null, countries: null, callback: true, schedules: true };
const MOST_NUMBERS = 1_000_000;

const RULES = {
  largestRun: (value) =>
    Number.isSafeInteger(value) && value >= 1 && value <= MOST_NUMBERS
      ? []
      : [`must be a whole number from 1 to ${MOST_NUMBERS}`],
  countries: countryFaults,
  callback: yesOrNo,
  schedules: yesOrNo,
};

function yesOrNo(value) {
  return typeof value === 'boolean' ? [] : ['must be true or false'];
}

function countryFaults(value) {
  if (!Array.isArray(value) || value.length === 0) {
    return ['must be a list with at least one country, such as ["IN", "AE"]'];
  }
  const unknown = value.filter((one) => typeof one !== 'string' || !isSupportedCountry(one));
  const twice = value.filter((one, i) => value.indexOf(one) !== i);
  return [
    ...unknown.map((one) => `has ${JSON.stringify(one)}, which isn't a country code such as "IN"`),
    ...(twice.length > 0 ? [`has ${twice.join(', ')} twice`] : []),
  ];
}

/** Returns the policy of a file, or `FREE` if there is no file. Throws an error that lists all faults. */
export async function readPolicy(file) {
  if (file === undefined) return FREE;
  const name = path.basename(file);
  const policy = parsed(name, await textOf(file));
  const faults = Object.entries(policy).flatMap(([field, value]) =>
    Object.hasOwn(RULES, field)
      ? RULES[field](value).map((fault) => `"${field}" ${fault}.`)
      : [`"${field}" is not known; known are ${Object.keys(RULES).join(', ')}.`],
  );
  if (faults.length > 0) throw new Error(`${name}: ${faults.join(' ')}`);
  return { ...FREE, ...policy };
}

async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`the policy cannot be read: ${error.message}`, { cause: error });
  }
}

function parsed(name, text) {
  let value = null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} isn't valid JSON: ${error.message}`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${name} must contain one object, such as {"largestRun": 5000}.`);
  }
  return value;
}

/** Returns what the policy restricts, in words, for people who read the script; '' if it restricts nothing. */
export function policyWords({ largestRun, countries, callback, schedules }) {
  return [
    largestRun === null ? '' : `at most ${largestRun} numbers a run`,
    countries === null ? '' : `numbers of ${countries.join(', ')} only`,
    callback ? '' : 'no callback address',
    schedules ? '' : 'no schedules',
  ]
    .filter(Boolean)
    .join('; ');
}
