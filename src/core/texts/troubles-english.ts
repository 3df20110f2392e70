/** Every way to fail: code, sentence and cure, in English. */
/** Who moves a run on after this trouble: time itself, or a person's word. */
export type Remedy = 'waiting' | 'person';

interface Entry {
  readonly sentence: string;
  readonly cure: string;
  readonly remedy: Remedy;
}

const entry = (sentence: string, cure: string, remedy: Remedy = 'person'): Entry => ({
  sentence,
  cure,
  remedy,
});

/** `{about}` is replaced by the detail of the case, where there is one. */
export const TROUBLES = {
  'no-key': entry(
    'No Naam key is stored for you.',
    'Open the panel and paste your key; it is tested free of charge.',
  ),
  'key-shape': entry(
    'This does not look like a Naam key.',
    'Copy the key from your Naam dashboard, without spaces or line breaks, and paste it again.',
  ),
  'key-refused': entry(
    'Naam did not accept the key.',
    'Check in your Naam dashboard that the key is active, paste it again, then resume.',
  ),
  'key-changed': entry(
    'The key was replaced while numbers sent with the old key are still being looked up.',
    'Paste the key that the run was started with, then resume.',
  ),
  'bulk-disabled': entry(
    'Bulk lookup is not enabled for this key.',
    'Ask Naam to enable bulk lookup for your key, then resume.',
  ),
  'credits-exhausted': entry(
    'Naam says that the credits are used up.',
    'Top up in your Naam dashboard, then resume. Nothing found so far is lost.',
  ),
  'daily-limit': entry(
    "Naam says that today's limit is used up.",
    'Nothing to do: it is tried again by itself, at most once an hour.',
    'waiting',
  ),
  'slow-down': entry(
    'Naam asks for slower requests.',
    'Nothing to do: the run goes on by itself after a wait.',
    'waiting',
  ),
  'request-refused': entry(
    'Naam refuses the request itself, not single numbers.',
    'Nothing was charged for it. Check with Naam support whether bulk requests of your key are in order, then resume.',
  ),
  'limit-too-small': entry(
    'Naam refuses even a single number because of its quantity.',
    'Ask Naam for the bulk limit of your key, then resume. Nothing was charged.',
  ),
  unreachable: entry(
    'Naam could not be reached.',
    'Nothing to do: it is tried again by itself. Nothing is sent twice.',
    'waiting',
  ),
  'fetch-quota': entry(
    "Google's daily number of outside requests is used up for your account.",
    'Nothing to do: the run goes on by itself when Google allows requests again, within a day.',
    'waiting',
  ),
  unconfirmed: entry(
    'A request was cut off: Naam may or may not have received {about}.',
    'Look at the usage in your Naam dashboard, then decide: send them again, or leave them.',
  ),
  'results-gone': entry(
    'Naam no longer holds these results.',
    'Names that were written stay. To have numbers asked again, clear their name and status.',
  ),
  'went-back': entry(
    'Results of this run disappeared from the sheet ({about}), as after an undo or a restored version.',
    'Resume: they are fetched again free of charge. No number is sent twice.',
  ),
  'paused-by-you': entry('Paused.', 'Resume when you like. What was sent is still collected.'),
  busy: entry(
    'Naam is already at work in this spreadsheet.',
    'Wait a moment and try again; the panel shows what is being done.',
    'waiting',
  ),
  'run-exists': entry(
    'A run is already going on in this spreadsheet.',
    'Wait until it has ended, or stop it first.',
  ),
  'run-of-another': entry(
    'Another editor started the run that is going on in this spreadsheet.',
    'Wait until it has ended; your key is not used for it.',
  ),
  'no-trigger': entry(
    'Google did not allow the trigger that goes on with the work when the panel is closed: {about}',
    'Delete schedules that you no longer need in other spreadsheets (Google allows 20), then try again.',
  ),
  authorization: entry(
    'Google wants you to allow Naam for Sheets again.',
    'Reload the spreadsheet, open the panel from the menu and allow what Google asks for, then go on here.',
  ),
  'outcomes-vanished': entry(
    '{about} results disappeared from this sheet since the schedule last ran.',
    'Write them again free of charge (History in the panel), or start the schedule again to have them asked again.',
  ),
  'schedule-exists': entry(
    'Twenty schedules stand in this spreadsheet already.',
    'Delete one that is no longer needed, then make the new one.',
  ),
  'no-schedule': entry(
    'This schedule is not there any more.',
    'Look at the list of schedules: somebody may have deleted it.',
  ),
  'schedule-of-another': entry(
    'Another editor made this schedule, and pays for it.',
    'Ask them to change it; you can pause or delete it.',
  ),
  'schedules-off': entry(
    'Schedules are switched off in this copy of Naam for Sheets.',
    'Find names by hand, or ask whoever set it up for your company.',
  ),
  'callback-off': entry(
    'Callback addresses are switched off in this copy of Naam for Sheets.',
    'Leave the address empty, or ask whoever set it up for your company.',
  ),
  'country-off': entry(
    'This copy of Naam for Sheets asks for no numbers of this country: {about}.',
    'Choose another country, or ask whoever set it up for your company.',
  ),
  'not-abandoned': entry(
    'This run was worked on within the last day.',
    'Wait until it has ended, or ask the person who started it to stop it.',
  ),
  'filter-there': entry(
    'This sheet has a filter that does not cover the status column.',
    'Remove the filter or extend it to the status column, then try again.',
  ),
  'no-table': entry(
    'The columns of this run are not to be found.',
    'Undo the deletion of the columns, or run again on the phone column.',
  ),
  'no-run': entry('There is no run to go on with.', 'Select the phone column and start one.'),
  'rows-moved': entry(
    'The selected rows moved while the start was prepared.',
    'Select them again and start. Nothing was charged.',
  ),
  'no-column': entry(
    'No phone column was found.',
    'Select a cell of the column that holds the mobile numbers, then try again.',
  ),
  'sheet-gone': entry(
    'The sheet of this run was deleted.',
    'Undo the deletion and resume, or stop the run.',
  ),
  'column-gone': entry(
    'The column “{about}” of this run is missing.',
    'Undo the deletion or give the column its old header, then resume, or stop the run.',
  ),
  'sheet-refused': entry(
    'Google Sheets refused to write: {about}',
    'Remove what stands in the way (a protection, a typed table column, merged cells), then resume.',
  ),
  protected: entry(
    'The cells for names and status are protected.',
    'Ask the owner of the spreadsheet to let you edit these two columns, then resume or start again.',
  ),
  'typed-column': entry(
    'The columns for names and status belong to a table with typed columns.',
    'Set their column type to None, or convert the table to a range, then resume or start again.',
  ),
  merged: entry(
    'Merged cells lie in the columns for names and status.',
    'Unmerge them (Format, Merge cells, Unmerge), then resume or start again.',
  ),
  'array-blocked': entry(
    'A formula fills the cells beside the phone numbers and would be broken.',
    'Choose the end of the table as the place for the names, then start again.',
  ),
  'cell-limit': entry(
    'Two more columns would exceed the ten million cells of a spreadsheet.',
    'Delete rows or columns that are not used, then start again.',
  ),
  'filter-too-large': entry(
    'Only 2,000 rows can be checked for the filter, and this sheet has {about}.',
    'Choose all rows, or select the rows that you want.',
  ),
  elsewhere: entry(
    'A run or a schedule of yours stands in another spreadsheet.',
    'Stop or delete it there, then remove everything once more. Nothing was removed.',
  ),
  'start-cut-off': entry(
    'The start was cut off before anything was sent.',
    'Start again. Nothing was charged.',
  ),
  'sheet-moving': entry(
    'The rows kept moving while the sheet was written.',
    'Nothing to do: a run tries again by itself. If it was the start, press it again.',
    'waiting',
  ),
  'store-full': entry(
    'What Google lets a document keep for this add-on is full.',
    'Stop the run: names that were found stay. Then start again with fewer rows.',
  ),
  'state-unreadable': entry(
    'The saved state of a run in this document cannot be read ({about}).',
    'Rows still marked Queued were not answered. Clear the run in the panel, then start again.',
  ),
  'state-newer': entry(
    'The run was saved by a newer version of this add-on.',
    'Reload the spreadsheet so that the newer version is used.',
  ),
  'google-trouble': entry(
    'Google Sheets did not answer properly: {about}',
    'Nothing to do: it is tried again by itself. If it stays, reload the spreadsheet.',
    'waiting',
  ),
  'bad-request': entry(
    'The panel asked for something that does not exist: {about}',
    'Reload the panel.',
  ),
  bug: entry(
    'Something happened that this program does not know: {about}',
    'Nothing is sent while it stands. Reload and resume; if it comes back, report it with this text.',
  ),
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof TROUBLES;
