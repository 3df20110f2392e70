/** Observes what happens to values that are written into cells. */
import { messageOf, note, says, see } from './notes';
import { blankCell } from './tabs';

/** One character more than a cell can contain. */
const TOO_LONG = 50_001;

export function seeCells(): void {
  see('textFormatStopsFormulas', () => {
    const cell = blankCell(1).setNumberFormat('@').setValue('=1+1');
    return String(cell.getFormula() === '');
  });
  see('textFormatConvertsNumbers', () => {
    const cell = blankCell(2).setValue(5).setNumberFormat('@');
    SpreadsheetApp.flush();
    return String(typeof cell.getValue() === 'string');
  });
  see('writtenApostrophe', () => (written(3, "'12").startsWith("text '") ? 'kept' : 'dropped'));
  see('atSignStartsFormula', () => String(written(4, '@x y') !== 'text @x y'));
  see('spacesGroupDigits', () => String(written(5, '22 34') === 'number 2234'));
  see('plusNumber', () => written(6, '+919876543210'));
  see('plusSpaced', () => written(7, '+91 97404 22337'));
  see('leadingZero', () => written(8, '01234'));
  see('textDate', () => written(9, '1/2').replace(/ .*/, ''));
  see('textInTextFormat', () => {
    const cell = blankCell(10).setNumberFormat('@').setValue('1/2');
    return kindOf(cell.getValue());
  });
  see('errorValue', () => {
    const cell = blankCell(15).setFormula('=NA()');
    SpreadsheetApp.flush();
    return kindOf(cell.getValue());
  });
  see('automaticFormat', () => blankCell(11).getNumberFormat());
  see('largeNumberShows', () => blankCell(12).setValue(919_876_543_210).getDisplayValue());
  seeRefused();
  seeRules();
}

/** Writes a value that is too long, and another one after it: which call throws, and is the second one applied? */
function seeRefused(): void {
  const [long, behind] = [blankCell(13), blankCell(14)];
  let at = 'the write itself';
  try {
    long.setValue('x'.repeat(TOO_LONG));
    at = 'the next call';
    behind.setValue('behind');
    at = 'flush';
    SpreadsheetApp.flush();
    at = 'none';
  } catch (thrown) {
    note('refusedWriteIsTold', `${at}: ${messageOf(thrown)}`);
  }
  if (at === 'none') note('refusedWriteIsTold', 'none');
  says(() => {
    SpreadsheetApp.flush();
  });
  see('writesBehindARefusedOne', () => {
    if (at !== 'flush') return `cannot tell: it was told by ${at}`;
    return behind.getValue() === 'behind' ? 'applied' : 'dropped';
  });
  long.clearContent();
}

/** Writes a value that a validation rule rejects: which call throws, and with which text? */
function seeRules(): void {
  const cell = blankCell(16);
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Yes', 'No']);
  cell.setDataValidation(rule.setAllowInvalid(false).build());
  SpreadsheetApp.flush();
  let at = 'setValue';
  see('rejectedValueIsTold', () => {
    try {
      cell.setValue('Found');
      at = 'flush';
      SpreadsheetApp.flush();
      return 'none';
    } catch (thrown) {
      return `${at}: ${messageOf(thrown)}`;
    }
  });
  cell.clearDataValidations().clearContent();
}

function written(row: number, text: string): string {
  const cell = blankCell(row).setValue(text);
  SpreadsheetApp.flush();
  return kindOf(cell.getValue());
}

function kindOf(value: unknown): string {
  const kind = Object.prototype.toString.call(value).slice(8, -1).toLowerCase();
  return `${kind === 'string' ? 'text' : kind} ${String(value)}`;
}
