/** Every sentence of the panel in English, in ICU MessageFormat. */

/**
 * `{name}` is a text, `{n, number}` a number, and `{n, plural, one {# row} other {# rows}}` a number with
 * the word that goes with it.
 */
export const EN = {
  // Around all views
  'tabs.label': 'Views',
  'tab.names': 'Names',
  'tab.schedule': 'Schedule',
  'tab.history': 'History',
  'tab.settings': 'Settings',
  'panel.opening': 'Opening…',
  'button.cancel': 'Cancel',
  'button.close': 'Close',
  'button.retry': 'Try again',
  'button.save': 'Save',
  'button.show': 'Show',
  'button.change': 'Change',
  'button.pause': 'Pause',
  'button.stop': 'Stop',
  'button.resume': 'Resume',
  'button.tryNow': 'Try now',
  'button.dashboard': 'Open Naam dashboard',
  'button.help': 'Learn more',
  'notice.saved': 'Saved.',
  'notice.removed': 'Naam data was removed from this spreadsheet.',
  'notice.keyRemoved': 'Your key was removed.',

  // The key
  'connect.title': 'Connect to Naam',
  'connect.key': 'Your Naam key',
  'connect.show': 'Show key',
  'connect.hide': 'Hide key',
  'connect.needsBulk': 'Your key needs bulk lookup. Not sure? Ask Naam support.',
  'connect.getKey': 'Get a key at app.naam.ai',
  'connect.private': "Your key is private. Other editors can't see or use it.",
  'connect.onlyNumbers': 'Only the mobile numbers are sent to Naam.',
  'connect.button': 'Connect',
  'connect.testing': 'Testing the key…',
  'connect.accepted': 'Key accepted. The first run shows whether bulk lookup is enabled.',
  'connect.backToRun': 'Back to the run',
  'key.connected': 'Connected (key ending in {four})',
  'key.change': 'Change key',
  'key.remove': 'Remove key',
  'key.removeEffect':
    'The key is removed from your Google Account. Names in sheets stay. A run in progress pauses until you add a key again.',
  'settings.language': 'Language',
  'settings.sameAsGoogle': 'Same as Google',

  // Names: what is selected
  'find.title': 'Look up names',
  'find.counting': 'Counting…',
  'find.updating': 'Updating…',
  'find.column': '{tab} › {header} (column {letter})',
  'find.columnWithoutHeader': '{tab} › column {letter}',
  'find.automatic': 'Detected automatically. To use another column, select it in the sheet.',
  'find.instead': 'Column {selected} has no mobile numbers. Column {letter} is used.',
  'find.selectedByYou': 'To use another column, select it in the sheet.',
  'find.others': 'Also found:',
  'find.other': '{header} (column {letter})',
  'find.rows': '{n, plural, one {# row} other {# rows}}',
  'find.selectedRows': '{n, plural, one {# selected row} other {# selected rows}}',
  'find.examples': 'For example: {list}',
  'country.line': 'Numbers are read as {country}',
  'country.label': 'Default country',
  'country.other': 'Other country (two-letter code, such as FR)',
  'place.ours': 'Names go in columns {name} and {status}',
  'place.empty': 'Names go in empty columns {name} and {status}',
  'place.inserted': 'Names go in new columns {name} and {status}',
  'place.moves': 'Columns {moved} move two columns to the right.',
  'place.movesOne': 'Column {moved} moves two columns to the right.',
  'place.label': 'Where to put names',
  'place.beside': 'Next to the numbers',
  'place.end': 'After the last column',
  'place.fill': 'Fill empty cells of “{header}”',
  'place.filled': 'Names fill empty cells of column {name}, status goes in {status}',
  'own.skip':
    'Skip {n, plural, one {# row that has a name in “{header}”} other {# rows that have a name in “{header}”}}',
  'hidden.left':
    '{n, plural, one {# hidden row is not included.} other {# hidden rows are not included.}}',
  'hidden.taken':
    '{n, plural, one {# hidden row is included.} other {# hidden rows are included.}}',
  'hidden.include': 'Include',
  'hidden.leave': 'Leave out',
  'hidden.tooMany':
    'This sheet has too many rows to skip the hidden ones. Hidden rows are included.',
  'warning.rounded':
    'Many numbers end in 0000. They may have been rounded by a spreadsheet. Check them first.',
  'warning.formulas':
    'This column is filled by a formula. Names follow their numbers if rows move.',
  'warning.again':
    '{n, plural, one {# of these numbers already has a result. You pay for it again.} other {# of these numbers already have a result. You pay for them again.}}',

  // The split
  'split.toLookUp': 'To look up',
  'split.duplicates': 'Duplicates (free)',
  'split.known': 'Already looked up (free)',
  'split.alreadyNamed': 'Already have a name',
  'split.found': 'Found',
  'split.notFound': 'Not found',
  'split.rejected': 'Rejected by Naam',
  'split.unconfirmed': 'Unconfirmed',
  'split.kept': 'Your name kept',
  'split.inProgress': 'In progress',
  'split.landlines': 'Possible landlines',
  'split.notMobile': 'Not valid mobile numbers',
  'split.statusInUse': 'Status cell in use',
  'split.empty': 'Empty cells',
  'split.notYet': 'Not looked up yet',
  'split.edited':
    '{n, plural, one {# number changed since its last lookup.} other {# numbers changed since their last lookup.}}',
  'split.later':
    'Your company limits each run. {n, plural, one {# more number is left for the next run.} other {# more numbers are left for the next run.}}',
  'split.laterMonth':
    'Your monthly limit leaves {n, plural, one {# number for later.} other {# numbers for later.}}',
  'split.includeLandlines': 'Also look up possible landlines',
  'rows.row': 'Row {row}',
  'rows.first': '{n, plural, one {The first row:} other {The first # rows:}}',
  'cost.upTo': 'Uses up to {n, plural, one {# credit} other {# credits}}',
  'cost.about': 'about {rupees}',
  'cost.setPrice': 'Set price',
  'find.tryTen': 'Try 10 first',
  'find.button': 'Look up {n, plural, one {# name} other {# names}}',
  'find.again': 'Look up {n, plural, one {# name} other {# names}} again',
  'find.fill': 'Fill {n, plural, one {# row} other {# rows}} (free)',
  'nothing.title': 'Nothing to look up.',
  'nothing.noNumbers': 'Select a column with mobile numbers.',
  'nothing.allDone':
    'All numbers here have been looked up. To look them up again, open More options.',
  'nothing.noneValid': 'None of these is a valid mobile number. See the reasons above.',
  'nothing.month': "You've reached your monthly limit. You can change it in Settings.",
  'find.noColumn': 'No mobile numbers here.',
  'find.noColumnCure': 'Click a cell in the column with your numbers.',
  'box.time': 'The lookup runs in the background and continues about once an hour.',
  'box.timeOften': 'The lookup runs in the background and continues every five minutes.',
  'find.time':
    'Usually takes minutes. You can close this panel; the rest is then checked about once an hour.',
  'find.timeOften':
    'Usually takes minutes. You can close this panel; the rest is then checked every five minutes.',

  // More options
  'options.title': 'More options',
  'options.again': 'Look up again',
  'options.againNone': 'None',
  'options.againNotFound': 'Numbers not found',
  'options.againUnconfirmed': 'Unconfirmed numbers (you may pay again)',
  'options.againAll': 'All numbers (you pay again)',
  'options.replace': 'Replace existing names',
  'options.capitals': 'Change ASHA RAO to Asha Rao',
  'options.format': 'Send numbers as',
  'options.webhook': 'Webhook URL (optional)',

  // A run
  'run.title': 'Looking up names',
  'run.preparing': 'Preparing rows…',
  'run.lookingUp': 'Looking up names…',
  'run.stopAgain':
    'To end the run anyway, stop it again. Rows marked Queued then stay as they are and can be looked up in another run.',
  'run.stopping': 'Stopping. Numbers already sent will be finished.',
  'run.pausing': 'Pausing. Numbers already sent will be finished.',
  'run.resuming': 'Resuming…',
  'run.progress': '{answered, number} of {total, number} done',
  'run.copied': 'Rows filled from duplicates (free)',
  'run.notSent': 'Not sent yet',
  'run.sent':
    '{n, plural, one {# number sent so far (up to # credit)} other {# numbers sent so far (up to # credits)}}',
  'run.timeLeft': 'About {n, number} min left',
  'run.waiting': 'Waiting for Naam (sent {ago})',
  'ago.now': 'just now',
  'ago.minutes': '{n, number} min ago',
  'ago.hours': '{n, number} h ago',
  'run.continuesAt':
    'Naam is working on this in the background. If that was interrupted, the lookup continues at {time}.',
  'run.canClose': 'You can close this panel. The lookup continues.',
  'run.keepOpen':
    "Keep this panel open. Google couldn't set up background running, so the lookup continues only while the panel is open.",
  'paused.title': 'Paused',
  'paused.byYou': 'You paused this run. Numbers already sent will be finished.',
  'paused.resumesAt': 'Continues automatically at {time}.',
  'otherRun.title': 'Started by another editor',
  'otherRun.watch': "You can watch it. Your key isn't used.",
  'otherRun.quiet':
    'No activity since {time}. It continues when the person who started it opens this panel.',
  'otherRun.end': 'End this run',
  'otherRun.endEffect':
    'The run ends and rows that were not sent are reset. Results for numbers already sent stay reserved for the person who started it.',

  // A request that Naam may have received
  'unconfirmed.title': 'Check this request',
  'unconfirmed.what':
    'The connection broke at {time} while {n, plural, one {# number was being sent} other {# numbers were being sent}} ({first} to {last}). Naam may have received {n, plural, one {the number.} other {the numbers.}}',
  'unconfirmed.dashboard': 'Check the usage in your Naam dashboard',
  'unconfirmed.sendAgain': 'Send again',
  'unconfirmed.sendAgainEffect': 'If Naam received it, you pay for these numbers twice.',
  'unconfirmed.sendAgainQuestion':
    'Send {n, plural, one {# number} other {# numbers}} again? If Naam received the first request, you pay twice.',
  'unconfirmed.skip': 'Skip these numbers',
  'unconfirmed.skipEffect':
    "{n, plural, one {This number isn't sent again and stays Unconfirmed.} other {These # numbers aren't sent again and stay Unconfirmed.}} The run continues with the rest.",
  'unconfirmed.check': 'Check for results (free)',
  'unconfirmed.checkEffect': 'Asks Naam for the results without sending the numbers again.',

  // After a run
  'done.title': 'Done',
  'done.stopped': 'Stopped',
  'done.tried': 'Test finished',
  'done.restored': 'Results restored',
  'done.nothingSent': 'No numbers were sent.',
  'run.nothingSent': 'No numbers sent yet',
  'done.sent':
    '{n, plural, one {# number sent (up to # credit)} other {# numbers sent (up to # credits)}}',
  'done.namedRows':
    '{n, plural, one {# row in this column has a name.} other {# rows in this column have a name.}}',
  'done.foundOf': '{found, number} of {total, number} numbers found ({percent}%)',
  'done.rows': '{n, plural, one {# row in this column} other {All # rows in this column}}',
  'done.results': 'Results',
  'done.queued': 'Queued',
  'done.rest': 'Look up the other {n, number}',
  'done.newLookup': 'New lookup',
  'month.sent': '{n, plural, one {# number sent this month} other {# numbers sent this month}}',
  'filter.title': 'Filter rows',
  'filter.all': 'All rows',
  'filter.effect': 'This changes the filter for everyone who views the sheet.',

  // History
  'history.none': 'No runs yet.',
  'history.run':
    '{n, plural, one {# number sent} other {# numbers sent}} · {found, plural, one {# row had a name} other {# rows had a name}}',
  'history.scheduled': 'scheduled',
  'history.otherEditor': 'by another editor',
  'history.restore': 'Restore results (free)',
  'history.restoreEffect':
    "Use this after an undo, or if the name column was deleted. It doesn't use credits.",

  // Schedules
  'schedule.new': 'New schedule',
  'schedule.none': 'No schedules yet. A schedule looks up new rows automatically.',
  'schedule.payer':
    'Schedules use your key and your credits, even when others have the sheet open.',
  'schedule.hourly': 'Schedules are checked about once an hour.',
  'schedule.fiveMinutes': 'Schedules are checked every five minutes.',
  'schedule.otherEditor': 'Created by another editor, who pays for it.',
  'schedule.needsAttention': 'needs your attention',
  'schedule.needsKey': 'A schedule needs your Naam key.',
  'schedule.finishRun': 'A run is in progress. Create the schedule when it has ended.',
  'schedule.sheetDeleted': 'Deleted sheet',
  'schedule.replaces': 'This replaces your schedule for this column.',
  'schedule.summary':
    '{when}: {what}. Up to {n, plural, one {# number} other {# numbers}} per run.',
  'schedule.dayLimit': 'Up to {n, plural, one {# number} other {# numbers}} per day.',
  'schedule.skips': 'Rows that have a name in “{header}” are skipped.',
  'schedule.aboutTime': '{when} around {time}',
  'schedule.next': 'Next run: {time} ({zone})',
  'schedule.silent':
    "Google isn't running this schedule. It runs again when the person who created it opens this panel.",
  'schedule.silentMine':
    "Google isn't running this schedule. Reload the spreadsheet and open this panel again. If that doesn't help, delete schedules you no longer need in any spreadsheet.",
  'schedule.webhook': 'Results are also sent to {address} (Webhook URL in your settings).',
  'schedule.lastRan':
    'Last run: {n, plural, one {# number} other {# numbers}} sent, {found, number} found',
  'schedule.lastNothing': 'Last run: nothing new',
  'schedule.lastSkipped': 'Last run: skipped because another run was active',
  'schedule.lastFailed': 'Last run failed: {text}',
  'schedule.edit': 'Edit',
  'schedule.resume': 'Resume',
  'schedule.delete': 'Delete',
  'schedule.deleteEffect': 'The schedule is deleted. Names and results stay.',
  'schedule.runNow': 'Run now',
  'schedule.runNowEffect':
    'Looks up {n, plural, one {# number} other {# numbers}} now and uses up to {n, plural, one {# credit.} other {# credits.}}',
  'schedule.runNowMost':
    'Looks up the numbers that are due, up to {n, plural, one {# number} other {# numbers}}. Uses up to {n, plural, one {# credit.} other {# credits.}}',
  'schedule.preview': 'Preview next run',
  'schedule.forecast':
    'The next run will look up {n, plural, one {# number} other {# numbers}} if nothing changes.',
  'every.response': 'As responses arrive',
  'every.hour': 'Every hour',
  'every.day': 'Every day',
  'every.week': 'Every week',
  'every.month': 'Every month',
  'every.weekday': 'Every {day}',
  'every.date': 'On day {date} of every month',
  'every.lastDay': 'On the last day of every month',
  'schedule.newRows': 'new rows',
  'aged.notFound': 'numbers with no name for {n, plural, one {# day} other {# days}}',
  'aged.found': 'names older than {n, plural, one {# day} other {# days}}',
  'form.howOften': 'How often',
  'form.time': 'Time (approximate)',
  'form.weekday': 'Day of the week',
  'form.date': 'Day of the month',
  'form.lastDay': 'Last day',
  'form.shorterMonths': 'In shorter months, on the last day.',
  'form.again': 'Look up again',
  'form.newRows': 'New rows are always included.',
  'form.afterDays': 'Look up again after (days)',
  'form.foundCost': 'These numbers use credits again.',
  'form.limit': 'Maximum numbers per run',
  'form.dayLimit': 'Maximum numbers per day',
  'form.skip': 'Skip rows that have a name in “{header}”',
  'form.responses':
    'New rows are looked up when a response to a linked form arrives, and once an hour. Rows that other programs add are found at the hourly check: Google only reports form responses.',

  // Settings
  'settings.country': 'Default country for numbers without a country code',
  'settings.landlines': 'Also look up possible landlines',
  'settings.price': 'Price per credit (₹)',
  'settings.monthLimit': 'Monthly limit (numbers)',
  'settings.monthLimitEffect': 'Your runs stop at this limit. Leave empty for no limit.',
  'settings.advanced': 'Advanced',
  'settings.version': 'Version {version}',
  'settings.remove': 'Remove Naam data from this spreadsheet',
  'settings.removeEffect':
    "History, notes and schedules are removed. Results can't be restored afterwards. Names and status cells stay.",
  'settings.removeMine': 'Also remove my key and settings',

  // Failures between panel and script
  'failure.interrupted': 'The connection to Google was lost.',
  'failure.interruptedCure': 'The status was refreshed. Nothing is sent twice.',
  'failure.accounts': "You're signed in to several Google accounts, and Google used the wrong one.",
  'failure.accountsCure': 'Open this sheet in a private window or in another browser profile.',
  'failure.permission': 'Google needs your permission again.',
  'failure.permissionCure': 'Choose Extensions > Naam for Sheets again and allow access.',
  'failure.google': 'Google Sheets returned an error: {text}',
  'failure.googleCure': 'Reload the spreadsheet and open the panel again.',
  'failure.discard': 'Reset this run',
  'failure.discardEffect':
    'The saved run is removed. Rows that still say Queued can be looked up again.',
} as const;
