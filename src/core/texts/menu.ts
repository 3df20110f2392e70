/** The words of the menu, and of the boxes that it opens without a panel. */
import type { Language } from './language';

export interface MenuWords {
  /** The add-on's name: the same in every language. */
  readonly title: string;
  readonly findNames: string;
  readonly openPanel: string;
  readonly schedule: string;
  readonly stopRun: string;
  /** The menu item. */
  readonly help: string;
  /** What the box says that the item opens. */
  readonly helpText: string;
  /** After the menu's stop, while something is still under way. */
  readonly stopping: string;
  readonly stopped: string;
}

const TITLE = 'Naam for Sheets';

const HELP = [
  'Names beside a column of mobile numbers, in three steps:',
  '1. Open the panel and paste your Naam key. You get it at app.naam.ai; bulk must be enabled for it.',
  '2. Select the column and choose “Find names”. You see how many numbers will be sent before anything is.',
  '3. Close the sheet if you like: the run goes on, and names and status appear beside the numbers.',
  '',
  'Queued: waits for its turn, or for Naam',
  'Found: the name stands beside it; asked on that day',
  'Not found: Naam knows no name; asked on that day',
  'Not a mobile number: not sent, with the reason',
  'Refused by Naam: Naam rejects this number',
  'Unconfirmed: the request was cut off; perhaps charged',
  'Kept yours: a name came, and yours was left',
  '',
  'The names are what Naam holds, and no proof of identity.',
];

const HELP_HINDI = [
  'मोबाइल नंबर के कॉलम के पास नाम, तीन कदमों में:',
  '1. पैनल खोलें और अपनी Naam key पेस्ट करें। यह app.naam.ai पर मिलती है; इसके लिए बल्क चालू होना ज़रूरी है।',
  '2. कॉलम चुनें और “नाम खोजें” चुनें। कुछ भी भेजने से पहले दिखता है कि कितने नंबर भेजे जाएँगे।',
  '3. चाहें तो शीट बंद करें: रन चलता रहता है, और नंबरों के पास नाम और स्टेटस आते जाते हैं।',
  '',
  'Queued: अपनी बारी का, या Naam के जवाब का इंतज़ार है',
  'Found: नाम पास में लिखा है; उस दिन पूछा गया',
  'Not found: Naam के पास नाम नहीं है; उस दिन पूछा गया',
  'Not a mobile number: नहीं भेजा गया, कारण साथ में',
  'Refused by Naam: Naam यह नंबर नहीं लेता',
  'Unconfirmed: रिक्वेस्ट बीच में कट गई; शायद शुल्क लगा',
  'Kept yours: नाम मिला, पर आपका लिखा नाम रहने दिया',
  '',
  'नाम वही हैं जो Naam के पास हैं; ये पहचान का प्रमाण नहीं हैं।',
];

export const MENU_WORDS: Readonly<Record<Language, MenuWords>> = {
  en: {
    title: TITLE,
    findNames: 'Find names in the selected column',
    openPanel: 'Open panel',
    schedule: 'Schedule…',
    stopRun: 'Stop the run',
    help: 'Help',
    helpText: HELP.join('\n'),
    stopping: 'Nothing more is sent. What was sent already is still collected and written.',
    stopped: 'The run has ended.',
  },
  hi: {
    title: TITLE,
    findNames: 'चुने हुए कॉलम के नाम खोजें',
    openPanel: 'पैनल खोलें',
    schedule: 'शेड्यूल…',
    stopRun: 'रन समाप्त करें',
    help: 'मदद',
    helpText: HELP_HINDI.join('\n'),
    stopping: 'अब और कुछ नहीं भेजा जाएगा। जो भेजा जा चुका है, उसके नतीजे फिर भी लाकर लिखे जाएँगे।',
    stopped: 'रन खत्म हो गया है।',
  },
};
