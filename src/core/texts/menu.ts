/** The words of the menu and of the message boxes that it opens. */
import type { Language } from './language';

const TITLE = 'Naam for Sheets';

const HELP = [
  'Get the names for a column of mobile numbers in three steps:',
  '1. Open Naam and paste your Naam key. Get a key with bulk lookup at app.naam.ai.',
  '2. Select the column. You see how many numbers will be looked up, and the most they can cost, before you pay.',
  '3. Start the lookup. You can close the sheet: it keeps running, and names appear next to the numbers.',
  '',
  'Queued: waiting for its turn or for Naam',
  'Found: the name is next to the number, as of that day',
  'Not found: Naam has no name, as of that day',
  'Not a mobile number: not sent, with the reason',
  'Refused by Naam: Naam rejected this number',
  'Unconfirmed: the connection dropped. You may have been charged.',
  'Kept yours: Naam has another name, shown here. Your name was not changed.',
  '',
  'Names come from Naam’s records. They don’t prove who someone is. Free formulas: =NAAM_PHONE(A2:A), =NAAM_CHECK(A2:A), =NAAM_NAME(A2, C2:C, D2:D).',
];

const HELP_HINDI = [
  'मोबाइल नंबरों के कॉलम के लिए नाम पाएँ, तीन चरणों में:',
  '1. Naam खोलें और अपनी Naam key पेस्ट करें। बल्क लुकअप वाली key app.naam.ai पर मिलती है।',
  '2. कॉलम चुनें। पैसे लगने से पहले दिखता है कि कितने नंबर खोजे जाएँगे और ज़्यादा से ज़्यादा कितना खर्च होगा।',
  '3. नाम खोजना शुरू करें। शीट बंद कर सकते हैं: काम चलता रहता है, और नाम नंबरों के बगल में आते जाते हैं।',
  '',
  'Queued: अपनी बारी या Naam के जवाब का इंतज़ार है',
  'Found: नाम नंबर के बगल में है, उस दिन के अनुसार',
  'Not found: Naam के पास नाम नहीं है, उस दिन के अनुसार',
  'Not a mobile number: नहीं भेजा गया, कारण साथ में है',
  'Refused by Naam: Naam ने यह नंबर अस्वीकार किया',
  'Unconfirmed: कनेक्शन टूट गया। हो सकता है कि शुल्क लगा हो।',
  'Kept yours: Naam के पास दूसरा नाम है, जो यहाँ लिखा है। आपका नाम नहीं बदला गया।',
  '',
  'नाम Naam के रिकॉर्ड से आते हैं। ये पहचान का प्रमाण नहीं हैं। मुफ़्त फ़ॉर्मूले: =NAAM_PHONE(A2:A), =NAAM_CHECK(A2:A), =NAAM_NAME(A2, C2:C, D2:D)।',
];

const ENGLISH = {
  /** The add-on's name: the same in every language. */
  title: TITLE,
  findNames: 'Look up selected column',
  openPanel: 'Open Naam',
  schedule: 'Schedule…',
  stopRun: 'Stop lookup',
  help: 'How to use',
  /** The text of the box that the help item opens. */
  helpText: HELP.join('\n'),
  /** After a stop from the menu, while results are still arriving. */
  stopping:
    'No more numbers will be sent. Results of numbers already sent will still be added to the sheet.',
  stopped: 'The lookup has ended.',
};

export type MenuWords = Readonly<typeof ENGLISH>;

export const MENU_WORDS: Readonly<Record<Language, MenuWords>> = {
  en: ENGLISH,
  hi: {
    title: TITLE,
    findNames: 'चुने हुए कॉलम के नाम खोजें',
    openPanel: 'Naam खोलें',
    schedule: 'शेड्यूल…',
    stopRun: 'नाम खोजना बंद करें',
    help: 'इस्तेमाल कैसे करें',
    helpText: HELP_HINDI.join('\n'),
    stopping: 'अब और नंबर नहीं भेजे जाएँगे। भेजे जा चुके नंबरों के नतीजे फिर भी शीट में लिखे जाएँगे।',
    stopped: 'नाम खोजना बंद हो गया है।',
  },
};
