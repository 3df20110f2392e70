/** Judges by its words whether a header names a phone column, in English and Hindi. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that mean a phone number. */
const STRONG = words(
  'mobile mobiles mob mobileno mobilenumber cell cellphone cellno phone phones phoneno ' +
    'phonenumber telephone tel telno ph phno whatsapp wa msisdn handphone contactno contactnumber ' +
    'मोबाइल मोबाईल फोन दूरभाष व्हाट्सएप व्हाट्सऐप व्हाट्सअप वाट्सएप भ्रमणध्वनी सेलफोन टेलीफोन',
);

/** Words that can mean one, depending on the cells below. */
const WEAK = words(
  'contact contacts number numbers no num nos caller calling संपर्क सम्पर्क नंबर नम्बर संख्या',
);

/** Words for "number". */
const NUMBER = words('number numbers no num nos नंबर नम्बर संख्या क्रमांक');

/** Words of columns that have digits, or are about a phone, but aren't phone numbers. */
const AGAINST = words(
  'id name person aadhaar aadhar adhar account acct ac order invoice bill gst gstin pan ' +
    'pin pincode zip postal otp serial sr sl sno fax date time status type label model brand handset group ' +
    'book operator network device verified valid email mail city address amount price plan emi imei ' +
    'नाम आधार खाता पिन तारीख दिनांक पता क्रम राशि',
);

/** Words for a second number of the same person. */
const SECOND = words(
  'alternate alternative alternet alt other secondary second 2 3 office off work home residence resi landline std ' +
    'business घर कार्यालय अन्य दूसरा वैकल्पिक',
);

/** Words for somebody else, whose number is in the same row. */
const SOMEBODY_ELSE = words(
  'asst assistant secretary officer agent owner manager executive rm salesperson telecaller referrer referral ' +
    'referred reference ref father fathers mother mothers spouse husband wife parent parents guardian nominee ' +
    'emergency kin relative brother sister son daughter friend neighbour neighbor employer dealer distributor ' +
    'doctor driver teacher principal hr witness guarantor coapplicant supervisor recruiter vendor introducer ' +
    'पिता माता पति पत्नी अभिभावक',
);

/** Words of other headers, which help to recognize a header row. */
const LABELS = words(
  'first last middle full company firm state country district village area locality pincode remarks remark notes ' +
    'note comment comments source lead campaign created updated dob age gender qualification designation ' +
    'department product budget requirement follow followup feedback category stage owner website url row code isd ' +
    'राज्य ज़िला जिला गाँव टिप्पणी उम्र लिंग',
);

/** How well a header names the phone number of the person in the row. */
export type Sound = 'own' | 'second' | 'maybe' | 'somebody-else' | 'none' | 'against';

/** What follows one of these only describes the column. */
const DESCRIBED =
  /[([{:]|\b(?:for|of|to|with|in|from|used|as|on|which|that|if|per)\b|\s[-–—]\s|[-–—](?=\s)/iu;

/** Returns how well a header names the phone number of the person in the row. */
export function soundOf(header: string): Sound {
  const parts = header.split(/\s*(?:[/&|,]|\bor\b|\band\b)\s*/iu).filter((part) => part !== '');
  const sounds = parts.map((part) => soundOfOne(part, header));
  const best = ORDER.find((sound) => sounds.includes(sound)) ?? 'none';
  return best;
}

const ORDER: readonly Sound[] = ['own', 'second', 'somebody-else', 'maybe', 'against', 'none'];

function soundOfOne(text: string, header: string): Sound {
  const at = text.search(DESCRIBED);
  const [main, rest] = at > 0 ? [text.slice(0, at), text.slice(at)] : [text, ''];
  const kind = kindOf(wordsOf(main));
  // In "Phone 1 - Label" and "Phone 1 - Value" the part after the dash says what it is.
  if (kind === 'phone' && /^\s*[-–—]/.test(rest) && kindOf(wordsOf(rest)) === 'against')
    return 'against';
  const meaning = kind === 'none' && rest !== '' ? kindOf(wordsOf(rest)) : kind;
  if (meaning === 'none' || meaning === 'against') return meaning;
  const all = wordsOf(header);
  if (all.some((word) => SOMEBODY_ELSE.has(word))) return 'somebody-else';
  if (meaning === 'maybe') return 'maybe';
  return all.some((word) => SECOND.has(word)) ? 'second' : 'own';
}

/** Returns what a few words mean. The last word that means anything decides. */
function kindOf(said: readonly string[]): 'phone' | 'maybe' | 'against' | 'none' {
  const strong = lastOf(said, STRONG);
  const against = lastOf(said, AGAINST);
  if (strong >= 0) return against > strong ? 'against' : 'phone';
  if (STRONG.has(said.join(''))) return 'phone';
  const weak = said.filter((word) => WEAK.has(word));
  const numbered = said.length > 1 && NUMBER.has(said[said.length - 1] ?? '');
  const contact = weak.some((word) => !NUMBER.has(word));
  // "Contact number" and "contact person's no." mean what "phone" means.
  if (contact && numbered && (against < 0 || said[against] === 'person')) return 'phone';
  if (against >= 0) return 'against';
  return weak.length > 0 ? 'maybe' : 'none';
}

function lastOf(said: readonly string[], known: ReadonlySet<string>): number {
  return said.reduce((last, word, at) => (known.has(word) ? at : last), -1);
}

/** Returns whether a header names anybody's phone number. */
export function soundsLikePhone(header: string): boolean {
  const sound = soundOf(header);
  return sound !== 'none' && sound !== 'against';
}

/** Returns whether a text is a usual header of any column. */
export function isLabel(text: string): boolean {
  const said = wordsOf(text);
  return said.some(
    (word) => LABELS.has(word) || AGAINST.has(word) || STRONG.has(word) || WEAK.has(word),
  );
}

/** What people write in a phone cell if there is no number, or it can't be reached. */
const REMARK = words(
  'not switched busy wrong unreachable lost broken dead never called ask gave changed stolen disconnected blocked ' +
    'ringing refused nahi nahin doesnt dont didnt wont cant नहीं बंद गलत व्यस्त',
);

const NOTHING = words('na nan nil none null no nothing unknown tbd pending missing blank empty');

/** Returns whether a text is a remark in a phone cell, and so isn't a header. */
export function isRemark(text: string): boolean {
  const said = wordsOf(text.replace(/['’]/g, '').replace(/\([^)]*\)/g, ' '));
  if (said.length <= 1) return said.length === 0 || NOTHING.has(said[0] ?? '');
  return (
    /^(?:n\s*\/\s*a|no\s.*|.*\soff)$/i.test(text.trim()) || said.some((word) => REMARK.has(word))
  );
}

/** Returns the words of a header in lower case, with spellings unified. */
export function wordsOf(header: string): string[] {
  const NUKTA = /\u093c/g;
  const spelled = header
    .replace(/whats\s?app/gi, 'whatsapp')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '');
  return spelled
    .replace(NUKTA, '')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
