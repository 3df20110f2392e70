/** The note on the status header, which people without the add-on can read too. */
import { countOf } from './language';
import { inWords, type Trouble } from './trouble';

interface Summary {
  readonly sent: number;
  readonly split: {
    readonly found: number;
    readonly notFound: number;
    readonly notMobile: number;
  } | null;
}

const LEGEND = [
  'Queued: waiting for its turn or for Naam',
  'Found, Not found: the result of that day',
  'Not a mobile number: not sent, with the reason',
  'Refused by Naam: Naam rejected this number',
  'Unconfirmed: the connection dropped. You may have been charged.',
  'Kept yours: Naam has another name, shown here. Your name was not changed.',
  'The code after the dot ties a result to its number and name. Don’t edit it.',
  'To look up a number again, clear its name and status.',
];

/** Returns the note after a run: what the run did. `day`: YYYY-MM-DD. */
export function endNote(day: string, { sent, split }: Summary): string {
  const counts = split
    ? ` Rows: ${split.found} with a name, ${split.notFound} without, ${split.notMobile} not mobile numbers.`
    : '';
  return noteOf(`Last run ${day}: ${countOf(sent)} sent.${counts}`);
}

/** Returns the note while a run is paused: why, and what to do. `day`: YYYY-MM-DD. */
export function pauseNote(day: string, trouble: Trouble): string {
  const { sentence, cure } = inWords(trouble);
  return noteOf(`Paused ${day}: ${sentence} ${cure}`);
}

const TITLE = 'Naam for Sheets';

/** Returns whether a note is one that we wrote. */
export function isOurNote(note: string): boolean {
  return note.startsWith(`${TITLE}\n`);
}

function noteOf(first: string): string {
  return [TITLE, first, '', ...LEGEND].join('\n');
}
