/** A script of a few lines, installed like any other, to test the page and not the add-on. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Ask', 'ask').addToUi();
}
function panel() {
  var page = HtmlService.createHtmlOutput('<!doctype html><head></head>Hello').setTitle('Toy');
  SpreadsheetApp.getUi().showSidebar(page);
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Toy', 'Go on?', ui.ButtonSet.YES_NO);
  here().getRange(1, 1).setValue(answer === ui.Button.YES ? 'yes' : 'no');
}
function echo(value) { return value; }
function today() { return new Date(); }
function fails() { throw new Error('on purpose'); }
function selected() {
  var range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  return range.getSheet().getName() + '!' + range.getA1Notation();
}
function slow() {
  here().getRange(2, 2).setValue('before');
  SpreadsheetApp.flush();
  Utilities.sleep(6000);
  return [here().getRange(2, 2).getValue(), here().getRange(3, 2).getValue()];
}
function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() {
  var cell = here().getRange(5, 1);
  cell.setValue((cell.getValue() || 0) + 1);
}
function here() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
`;

const MANIFEST = { timeZone: 'Asia/Kolkata', runtimeVersion: 'V8' };

/** The folder of the script; `csv` is the file that the page begins with. */
export function toyScript(csv = 'a,b\n1,2\n'): { folder: string; sample: string } {
  const base = mkdtempSync(path.join(tmpdir(), 'naam-toy-'));
  writeFileSync(path.join(base, 'Code.js'), CODE);
  writeFileSync(path.join(base, 'sidebar.html'), '<p>toy</p>');
  writeFileSync(path.join(base, 'appsscript.json'), JSON.stringify(MANIFEST));
  const sample = path.join(mkdtempSync(path.join(tmpdir(), 'naam-csv-')), 'numbers.csv');
  writeFileSync(sample, csv);
  return { folder: base, sample };
}
