/**
 * The probe: a separate script, pasted into an empty spreadsheet, that observes on Google what the emulation
 * only claims. The exports of this file are its entry points.
 */
import { seeCells } from './cells';
import { prepareUserEdits, seeUserEdits } from './user-edits';
import { seeLanguage } from './language';
import { runUntilEnded, seeWhatEnded } from './long';
import { seeNetwork } from './network';
import { forgetAll, note } from './notes';
import { seeColumns, seeServices } from './services';
import { drawTable } from './table';
import { deleteTriggers, firstTick, secondTick, seeTriggers } from './triggers';
import { whileTyping } from './typing';

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Naam probe')
    .addItem('Look', 'probe')
    .addItem('Type into a cell', 'probeTyping')
    .addItem('By hand', 'probeHands')
    .addItem('Six minutes', 'probeLong')
    .addItem('Table', 'probeTable')
    .addItem('Forget everything', 'probeForget')
    .addToUi();
}

/** Observes everything that a script can observe without a user, in about a minute. */
export function probe(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  note('locale', spreadsheet.getSpreadsheetLocale());
  note('timeZone', spreadsheet.getSpreadsheetTimeZone());
  seeCells();
  seeServices();
  seeColumns();
  seeLanguage();
  seeNetwork();
  prepareUserEdits();
  seeTriggers();
  drawTable();
}

export function probeTick(): void {
  firstTick();
}

export function probeSecondTick(): void {
  secondTick();
}

export function probeTyping(): void {
  whileTyping();
  drawTable();
}

export function probeHands(): void {
  seeUserEdits();
  drawTable();
}

export function probeLong(): void {
  runUntilEnded();
}

export function probeTable(): void {
  seeWhatEnded();
  drawTable();
}

/** Deletes triggers and notes. The user deletes the three tabs. */
export function probeForget(): void {
  deleteTriggers();
  forgetAll();
}
