/** The note on the status header: how things stand, for those who do not have the add-on. */
import { countOf } from './language';
import { inWords, type Trouble } from './trouble';

interface Told {
  readonly sent: number;
  readonly split: {
    readonly found: number;
    readonly notFound: number;
    readonly notMobile: number;
  } | null;
}

const LEGEND = [
  'Queued: waits for its turn, or for Naam',
  'Found, Not found: asked on that day',
  'Not a mobile number: not sent, with the reason',
  'Refused by Naam: Naam rejects this number',
  'Unconfirmed: the request was cut off; perhaps charged',
  'Kept yours: a name came, and yours was left',
  'Clear name and status of a number to have it asked again.',
];

/** After a run: what it did. */
export function endNote(day: string, { sent, split }: Told): string {
  const counts = split
    ? ` Rows: ${split.found} found, ${split.notFound} not found, ${split.notMobile} not mobile.`
    : '';
  return noteOf(`Last run ${day}: ${countOf(sent)} sent.${counts}`);
}

/** While a run rests: why, and what ends it. */
export function pauseNote(day: string, trouble: Trouble): string {
  const { sentence, cure } = inWords(trouble);
  return noteOf(`Paused ${day}: ${sentence} ${cure}`);
}

function noteOf(first: string): string {
  return ['Naam for Sheets', first, '', ...LEGEND].join('\n');
}
