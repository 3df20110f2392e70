/** Doubts 5 to 7 and 17: how pages are cut, the form of numbers and names, and whether names come late. */
import type { Answer } from './ask';
import { fieldsOf, messageOf, recordsOf } from './body';
import { means, textOf } from './given-numbers';

interface Pages {
  /** Page 1 with a limit that is large enough for everything. */
  readonly whole: readonly unknown[];
  /** Pages 1 and 2 with a limit of one. */
  readonly first: Answer;
  readonly second: Answer;
  /** A page after the last. */
  readonly behind: Answer;
}

type Record = Readonly<{ [field: string]: unknown }>;

/** Doubt 5: limit and page. */
export function pagingReading({ whole, first, second }: Pages): string {
  const [one, two] = [recordsOf(first), recordsOf(second)];
  if (whole.length < 2) return 'not to be told from a single record';
  if (one !== null && one.length > 1) return 'limit ignored';
  if (one?.length === 1 && two?.length === 1) {
    return JSON.stringify(one) === JSON.stringify(two) ? 'page ignored' : 'honest pages';
  }
  return `another way: ${one?.length ?? 'no'} and ${two?.length ?? 'no'} records`;
}

/** Doubt 5: what is after the last page. */
export function pastEndReading({ whole, behind }: Pages): string {
  const records = recordsOf(behind);
  if (records?.length === 0) return 'an empty list past the end';
  if (records !== null) {
    const same = JSON.stringify(records) === JSON.stringify(whole);
    return same ? 'the last page again' : 'another page past the end';
  }
  if (!/^success$/i.test(messageOf(behind).trim())) return 'a message past the end';
  return fieldsOf(behind)?.['result'] === null ? 'null past the end' : 'another way past the end';
}

/** Doubt 5: whether numbers without a name are among the records. */
export function coverageReading(whole: readonly unknown[], sent: readonly string[]): string {
  const records = whole.filter(isRecord);
  const nameless = records.filter(({ name }) => nameOf(name) === null);
  if (nameless.length === 0) {
    const all = sent.every((number) => records.some(({ mobile }) => means(mobile, number)));
    return all ? 'not to be told: each number has a name' : 'only the found';
  }
  const form = nameForm(nameless[0]?.name);
  return `all, ${form} names`;
}

/** Doubt 6: the form of `mobile`. */
export function mobileReading(whole: readonly unknown[], sent: readonly string[]): string {
  for (const { mobile } of whole.filter(isRecord)) {
    const number = sent.find((one) => means(mobile, one));
    if (number !== undefined) return formOf(mobile, number);
  }
  return 'none of the numbers came back';
}

function formOf(mobile: unknown, sent: string): string {
  const text = textOf(mobile);
  if (typeof mobile === 'number') return text === sent ? 'a number' : 'a number with 91';
  if (text === sent) return 'as sent';
  if (/\s/.test(text)) return 'spaces';
  if (text.includes('-')) return 'dashes';
  const prefix = text.endsWith(sent) ? text.slice(0, -sent.length) : 'another form';
  return prefix;
}

/** Doubt 6: order, numbers that weren't sent, repetitions, and entries that aren't records. */
export function oddities(whole: readonly unknown[], sent: readonly string[]): string {
  const records = whole.filter(isRecord);
  const places = records.map(({ mobile }) => sent.findIndex((number) => means(mobile, number)));
  const known = places.filter((place) => place >= 0);
  const sorted = known.every((place, i) => i === 0 || place >= (known[i - 1] ?? 0));
  const found = [
    records.length < whole.length ? 'entries that are no records' : '',
    known.length < places.length ? 'numbers nobody asked for' : '',
    new Set(known).size < known.length ? 'each record twice' : '',
    sorted ? '' : 'another order',
  ].filter(Boolean);
  return found.length === 0 ? 'nothing odd' : found.join(', ');
}

/** Doubt 17: how many records have a name. */
export function namesIn(whole: readonly unknown[]): number {
  return whole.filter((entry) => isRecord(entry) && nameOf(entry.name) !== null).length;
}

/** Doubt 7: what a name is. */
export function nameReading(whole: readonly unknown[]): string {
  const names = whole.filter(isRecord).map(({ name }) => name);
  const found = names.find((name) => nameOf(name) !== null);
  if (found === undefined) return 'no name was found';
  return typeof found === 'string' ? 'a text' : 'fullName';
}

function nameForm(name: unknown): string {
  if (name === undefined) return 'absent';
  if (name === null) return 'null';
  if (typeof name === 'string') return name === '' ? 'empty' : 'blank';
  return 'object without';
}

function nameOf(name: unknown): string | null {
  const text = typeof name === 'object' && name !== null ? (name as Record)['fullName'] : name;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function isRecord(entry: unknown): entry is { mobile: unknown; name?: unknown } {
  return typeof entry === 'object' && entry !== null && 'mobile' in entry;
}
