/** Everything that can go wrong, in English: a stable code, what happened, and what to do. */
import { entry, type Entry } from './trouble-entry';

/**
 * `{about}` is replaced by a detail of the case. The code is also the anchor of the entry in
 * docs/troubleshooting.md, so it never changes.
 */
export const TROUBLES = {
  'no-key': entry(
    "You haven't added a Naam key.",
    'Open the panel and paste your key. Testing it is free.',
  ),
  'key-shape': entry(
    "This doesn't look like a Naam key.",
    'Copy the whole key from your Naam dashboard, without spaces or line breaks, and paste it again.',
  ),
  'key-refused': entry(
    'Naam rejected this key.',
    'Check in your Naam dashboard that the key is active, then paste the whole key again.',
  ),
  'key-changed': entry(
    'The key was changed while numbers sent with the old key are still being looked up.',
    'Paste the key that this run started with, then resume.',
  ),
  'bulk-disabled': entry(
    "Bulk lookup isn't enabled for this key.",
    'Ask Naam support to enable bulk lookup for your key, then resume.',
  ),
  'credits-exhausted': entry(
    "You're out of Naam credits.",
    'Top up in your Naam dashboard, then resume. Everything found so far is kept.',
  ),
  'daily-limit': entry(
    "You've reached Naam's limit for today.",
    'No action needed. The run tries again automatically, at most once an hour.',
    'waiting',
  ),
  'slow-down': entry(
    'Naam is limiting requests right now.',
    'No action needed. The run continues automatically after a short wait.',
    'waiting',
  ),
  'request-refused': entry(
    'Naam rejected the whole request, not single numbers.',
    "You weren't charged. Ask Naam support whether bulk lookup works for your key, then resume.",
  ),
  'limit-too-small': entry(
    "Naam's bulk limit for this key doesn't allow even one number.",
    "Ask Naam support to raise the bulk limit of your key, then resume. You weren't charged.",
  ),
  unreachable: entry(
    "Naam can't be reached.",
    'No action needed. The run tries again automatically, and nothing is sent twice.',
    'waiting',
  ),
  'fetch-quota': entry(
    "You've reached Google's daily limit for requests from add-ons.",
    'No action needed. The run continues automatically when Google allows requests again, within a day.',
    'waiting',
  ),
  unconfirmed: entry(
    'The connection dropped while sending {about}. Naam may have received the request.',
    'Check the usage in your Naam dashboard, then choose whether to send the numbers again or skip them.',
  ),
  'unconfirmed-answer': entry(
    'Naam answered “{about}” when {count} were sent. It may have received them.',
    'Check the usage in your Naam dashboard, then choose whether to send the numbers again or skip them.',
  ),
  'unconfirmed-broken': entry(
    'The connection to Naam broke after {about} s while sending {count}. Naam may have received them.',
    'Check the usage in your Naam dashboard, then choose whether to send the numbers again or skip them.',
  ),
  rejected: entry(
    'Naam rejected the request: {about}',
    "You weren't charged. Resume to try again. If it happens again, send this message to Naam support.",
  ),
  blocked: entry(
    'A firewall between Google and Naam blocks requests from this add-on.',
    "A run tries again automatically every ten minutes. Your key isn't the cause. If it lasts, ask Naam support to allow requests from Google Apps Script.",
    'waiting',
  ),
  'address-not-allowed': entry(
    "Your company doesn't allow add-ons to send requests to Naam.",
    'Ask your Google Workspace administrator to allow https://app.naam.ai for URL Fetch in Apps Script, then resume.',
  ),
  'answer-unreadable': entry(
    "Naam's answer can't be read: some names have a form that this version doesn't know.",
    "Names that can be read are in the sheet. Update the add-on, then resume to fetch the others. You don't pay again.",
  ),
  'answer-form': entry(
    "Naam answers in a form that this version doesn't know.",
    'No action needed yet. The run keeps asking. If it lasts for hours, update the add-on or report this message.',
    'waiting',
  ),
  'results-gone': entry(
    'Naam no longer has these results.',
    'Names in the sheet stay. To look up a number again, clear its name and status.',
  ),
  'went-back': entry(
    'Results for {about} are missing from the sheet, perhaps after an undo or a restored version.',
    'Resume to restore them for free. No number is sent twice.',
  ),
  'paused-by-you': entry(
    'You paused this run.',
    'Resume whenever you like. Results of numbers already sent still arrive.',
  ),
  busy: entry(
    'Naam is already working in this spreadsheet.',
    'Try again in a moment. The panel shows the progress.',
    'waiting',
  ),
  'run-exists': entry(
    'A run is already in progress in this spreadsheet.',
    'Wait until it ends, or stop it first.',
  ),
  'run-of-another': entry(
    "Another editor's run is in progress in this spreadsheet.",
    "Wait until it ends. It doesn't use your key.",
  ),
  'no-trigger': entry(
    "Google couldn't set up background running: {about}",
    'Delete schedules you no longer need in any spreadsheet (Google allows 20 triggers), then try again. A trigger that is no longer needed is removed within three hours.',
  ),
  authorization: entry(
    'Google needs your permission again.',
    'Reload the spreadsheet, open Naam for Sheets from the Extensions menu, and allow access. Then continue here.',
  ),
  'outcomes-vanished': entry(
    '{about} results disappeared from this sheet after the last scheduled run.',
    'Restore them for free in History, or resume the schedule to look these numbers up again, which uses credits.',
  ),
  'month-limit': entry(
    "You've reached your own monthly limit.",
    'No action needed. It continues next month, or when you raise the limit in Settings.',
    'waiting',
  ),
  'schedule-day-limit': entry(
    'This schedule has reached its limit for today.',
    'No action needed. It continues tomorrow, or when you raise the limit of the schedule.',
    'waiting',
  ),
  'schedule-exists': entry(
    'This spreadsheet already has 20 schedules, which is the maximum.',
    'Delete one that you no longer need, then create the new one.',
  ),
  'no-schedule': entry(
    'This schedule no longer exists.',
    'Check the list of schedules. Someone may have deleted it.',
  ),
  'schedule-of-another': entry(
    'Another editor created this schedule and pays for it.',
    'Ask them to change it. You can pause or delete it.',
  ),
  'schedules-off': entry(
    'Schedules are turned off in this copy of Naam for Sheets.',
    'Look up names without a schedule, or ask the person who set up the add-on for your company.',
  ),
  'callback-off': entry(
    'Callback addresses are turned off in this copy of Naam for Sheets.',
    'Leave the address empty, or ask the person who set up the add-on for your company.',
  ),
  'country-off': entry(
    "This copy of Naam for Sheets doesn't allow lookups for this country: {about}.",
    'Choose another country, or ask the person who set up the add-on for your company.',
  ),
  'not-abandoned': entry(
    'This run was active within the last day.',
    'Wait until it ends, or ask the person who started it to stop it.',
  ),
  'filter-there': entry(
    "The filter on this sheet doesn't include the status column.",
    'Remove the filter or extend it to the status column, then try again.',
  ),
  'no-table': entry(
    'The columns for this run are missing.',
    'Undo the deletion of the columns, or start a new run on the column with your numbers.',
  ),
  'no-run': entry(
    'Nothing is running.',
    'To look up names, select the column with your numbers and start a run.',
  ),
  'selection-changed': entry(
    'Another column or sheet is selected now.',
    'Check the new count, then start. Nothing was sent.',
  ),
  'count-changed': entry(
    'The columns or the numbers changed after they were counted.',
    'Check the new count, then start. Nothing was sent.',
  ),
  'rows-moved': entry(
    'The selected rows moved before the run started.',
    "Select them again and start. You weren't charged.",
  ),
  'no-column': entry(
    "There's no column with mobile numbers on this sheet.",
    'Select a cell in the column with your mobile numbers, then try again.',
  ),
  'sheet-gone': entry(
    'The sheet that this run works on was deleted.',
    'Undo the deletion and resume, or stop the run.',
  ),
  'column-gone': entry(
    'The column “{about}” of this run is missing.',
    'Undo the deletion or give the column its old header, then resume. Or stop the run.',
  ),
  'sheet-refused': entry(
    'Google Sheets rejected a change: {about}',
    'Remove what blocks the change, such as a protected range, a table column with a set type, or merged cells. Then resume.',
  ),
  'write-failed': entry(
    "Google Sheets didn't save a change: {about}",
    'A run tries again automatically. If you were starting one, start it again. If that fails too, choose another place for the names.',
    'waiting',
  ),
  'filter-refused': entry(
    'Google Sheets rejected the filter: {about}',
    'If the rows are in a table, use the filter of the table itself. Otherwise, try again.',
  ),
  validation: entry(
    'The columns for names and statuses have data validation rules that reject other values.',
    'Remove the rules from these two columns (Data > Data validation), then resume or start again.',
  ),
  protected: entry(
    'The cells for names and statuses are protected.',
    'Ask the owner of the spreadsheet to let you edit these two columns, then resume or start again.',
  ),
  'typed-column': entry(
    'The columns for names and statuses belong to a table with set column types.',
    'Change their column type to None, or convert the table to a range, then resume or start again.',
  ),
  merged: entry(
    'There are merged cells in the columns for names and statuses.',
    'Unmerge them (Format > Merge cells > Unmerge), then resume or start again.',
  ),
  'array-blocked': entry(
    'A formula fills the cells next to the phone numbers, and new columns would break it.',
    'Choose to put names after the last column, then start again.',
  ),
  'cell-limit': entry(
    "Two more columns would exceed Google's limit of ten million cells in a spreadsheet.",
    "Delete rows or columns that you don't use, then start again.",
  ),
  'filter-too-large': entry(
    'Only 2,000 rows can be checked for hidden rows, and this sheet has {about}.',
    'Choose all rows, or select the rows that you want.',
  ),
  elsewhere: entry(
    'You have a run or a schedule in another spreadsheet, or had one within the last three hours.',
    'Remove Naam data there first, or wait three hours after it ended. Nothing was removed here.',
  ),
  'start-cut-off': entry(
    'The start was interrupted before anything was sent.',
    "Start again. You weren't charged.",
  ),
  'sheet-moving': entry(
    'The rows kept moving while the sheet was being written.',
    'No action needed. The run tries again automatically. If you were starting a run, start it again.',
    'waiting',
  ),
  'store-full': entry(
    "Google's storage for this add-on is full in this spreadsheet.",
    'Stop the run. Names found so far stay. Then start again with fewer rows.',
  ),
  'no-room': entry(
    "Google's storage for this run is full. {about} haven't been looked up yet.",
    'Stop the run. Everything found stays in the sheet. Then start again for the rest.',
  ),
  'state-unreadable': entry(
    "The saved state of a run in this spreadsheet can't be read ({about}).",
    'Rows still marked Queued have no result yet. Reset the run in the panel, then start again.',
  ),
  'state-newer': entry(
    'This run was saved by a newer version of the add-on.',
    'Reload the spreadsheet to use the newer version.',
  ),
  'google-trouble': entry(
    'Google Sheets had a problem: {about}',
    'No action needed. The add-on tries again automatically. If the problem continues, reload the spreadsheet.',
    'waiting',
  ),
  'bad-request': entry(
    "This value isn't valid: {about}",
    "Check what you entered and try again. If you didn't enter anything, reload the panel.",
  ),
  bug: entry(
    'Something went wrong: {about}',
    'Nothing is being sent. Reload the spreadsheet and resume. If it happens again, report it with this message.',
  ),
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof TROUBLES;
