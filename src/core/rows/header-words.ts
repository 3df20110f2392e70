/** Words by which people call a column of phone numbers, in English and in Hindi. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that name a phone number by themselves. */
const STRONG = words(
  'mobile mobiles mob mobileno mobilenumber cell cellphone cellno phone phones phoneno ' +
    'phonenumber telephone tel telno ph phno whatsapp wa msisdn handphone contactno contactnumber ' +
    'मोबाइल मोबाईल फोन दूरभाष व्हाट्सएप व्हाट्सऐप व्हाट्सअप वाट्सएप भ्रमणध्वनी सेलफोन टेलीफोन',
);

/** Words that may name one, if the cells below agree. */
const WEAK = words(
  'contact contacts number numbers no num nos caller calling ' + 'संपर्क सम्पर्क नंबर नम्बर संख्या',
);

/** Words of columns that hold digits, or speak of a phone, but are no phone number. */
const AGAINST = words(
  'id name person aadhaar aadhar adhar account acct ac order invoice bill gst gstin pan ' +
    'pin pincode zip postal otp serial sr sl sno fax date time status type model brand operator network device ' +
    'verified valid email mail city address amount price plan emi imei ' +
    'नाम आधार खाता पिन तारीख दिनांक पता क्रम राशि',
);

/** Words of a second choice: the number is a phone number, but another one comes first. */
const SECOND = words(
  'alternate alternative alt other secondary second 2 office work home residence landline std emergency father ' +
    'mother spouse reference घर कार्यालय अन्य दूसरा वैकल्पिक',
);

/** How much a header sounds like phone numbers: 0 not at all, up to 4. */
export function soundsLikePhone(header: string): number {
  const said = wordsOf(header);
  if (said.some((word) => AGAINST.has(word))) return 0;
  const joined = said.join('');
  const strong = STRONG.has(joined) || said.some((word) => STRONG.has(word));
  const weak = said.filter((word) => WEAK.has(word)).length;
  if (!strong && weak === 0) return 0;
  const second = said.some((word) => SECOND.has(word));
  // "contact number" says two weak words, and means what "phone" means
  return (strong || weak > 1 ? 4 : 2) - (second ? 1 : 0);
}

function wordsOf(header: string): string[] {
  const NUKTA = /\u093c/g;
  const spelled = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKC')
    .toLowerCase();
  return spelled
    .replace(NUKTA, '')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
