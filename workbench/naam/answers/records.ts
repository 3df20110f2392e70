import { hashOf, nameOf } from '../names/names';
import { EVIL_NAMES } from '../names/evil-names';
import { canonicalOf, mobileAs } from './forms';
import type { Behaviour } from '../behaviour/behaviour';

/** Returns the name of a number with this behaviour; null means not found. */
export function nameIn(moods: Behaviour, sent: string): string | null {
  const canonical = canonicalOf(sent);
  const own = moods.nameOf[canonical];
  if (own !== undefined) return own;
  if (moods.names === 'evil') return EVIL_NAMES[hashOf(canonical) % EVIL_NAMES.length] ?? null;
  return nameOf(canonical, moods.foundShare);
}

/** Returns the records of some of a job's numbers, in the order and form of this behaviour, with its other entries. */
export function recordsFor(moods: Behaviour, numbers: readonly string[]): unknown[] {
  const records = arranged(moods, numbers).flatMap((sent): unknown[] => recordOf(moods, sent));
  const all = moods.repeated ? [...records, ...records] : records;
  const strangers = Array.from({ length: moods.strangers }, (_, i) => ({
    mobile: mobileAs(moods.mobileForm, String(9_100_000_000 + i)),
    name: `Stranger ${String(i + 1)}`,
  }));
  const junk = moods.junk ? [null, 'Asha Rao', 42, [], {}, { name: 'No Number' }] : [];
  return [...strangers, ...all, ...junk];
}

function arranged(moods: Behaviour, numbers: readonly string[]): string[] {
  if (moods.order === 'reversed') return [...numbers].reverse();
  if (moods.order === 'as-sent') return [...numbers];
  return [...numbers].sort((a, b) => hashOf(`${a}?`) - hashOf(`${b}?`));
}

/** Returns a name in one of the forms that Naam may use (doubts 7 and 18). */
function nameAs({ nameForm }: Pick<Behaviour, 'nameForm'>, name: string): unknown {
  const [first = '', ...rest] = name.split(' ');
  switch (nameForm) {
    case 'string':
      return name;
    case 'fullName':
      return { fullName: name };
    case 'list':
      return [first, ...rest];
    case 'parts':
      return { lastName: rest.join(' '), firstName: first };
    case 'number':
      return 4711;
  }
}

function recordOf(moods: Behaviour, sent: string): unknown[] {
  const mobile = mobileAs(moods.mobileForm, sent);
  const name = nameIn(moods, sent);
  if (name !== null) {
    return [{ mobile, name: nameAs(moods, name) }];
  }
  switch (moods.records) {
    case 'only-found':
      return [];
    case 'all-with-null':
      return [{ mobile, name: null }];
    case 'all-with-empty':
      return [{ mobile, name: '' }];
    case 'all-with-blank':
      return [{ mobile, name: ' \u00a0 ' }];
    case 'all-with-absent':
      return [{ mobile }];
    case 'all-with-null-fullName':
      return [{ mobile, name: { fullName: null } }];
    case 'all-with-empty-fullName':
      return [{ mobile, name: { fullName: '' } }];
  }
}
