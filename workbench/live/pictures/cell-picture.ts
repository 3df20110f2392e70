import { CellError, type Raw } from '../../apps-script/model/cell';
import { display, isDateFormat } from '../../apps-script/model/number-format';
import type { SheetModel } from '../../apps-script/model/sheet-model';
import { typedInput } from '../../apps-script/model/typed-input';
import type { CellPicture } from '../messages';

/** Returns what the page shows of one cell. */
export function pictureOf(sheet: SheetModel, row: number, column: number): CellPicture {
  const layer = sheet.layer(column);
  const raw = sheet.rawAt(row, column);
  const note = layer.notes.get(row - 1) ?? saidBy(raw);
  const formula = layer.formulas.get(row - 1);
  const format = layer.formats.get(row - 1);
  const simple = note === undefined && formula === undefined;
  if (simple && (raw === undefined || typeof raw === 'string'))
    return textOrBlank(sheet, raw, format);
  const shown = display(raw, format);
  if (simple && typeof raw === 'number' && shown === String(raw)) return raw;
  if (simple && typeof raw === 'boolean') return raw;
  const edit = editText(sheet, raw, formula, format, shown);
  return {
    t: shown,
    k: kindOf(raw),
    ...(edit !== shown && { e: edit }),
    ...(note !== undefined && { n: note }),
  };
}

/** Returns what a user who points at a formula's error reads. */
function saidBy(raw: Raw | undefined): string | undefined {
  return raw instanceof CellError && raw.said !== '' ? raw.said : undefined;
}

/** Returns a blank or a text. A text that would become something else when typed is edited with an apostrophe. */
function textOrBlank(
  sheet: SheetModel,
  raw: string | undefined,
  format: string | undefined,
): CellPicture {
  if (raw === undefined) return null;
  const edit = editText(sheet, raw, undefined, format, raw);
  return edit === raw ? raw : { t: raw, k: 't', e: edit };
}

function editText(
  sheet: SheetModel,
  raw: Raw | undefined,
  formula: string | undefined,
  format: string | undefined,
  shown: string,
): string {
  if (formula !== undefined) return formula;
  if (typeof raw === 'number') {
    const dated = format !== undefined && isDateFormat(format);
    return dated || (format?.includes('%') ?? false) ? shown : String(raw);
  }
  return typeof raw === 'string' && isMisread(sheet, raw, format) ? `'${raw}` : shown;
}

/** A cheap test: texts with other beginnings can't be numbers, dates or formulas. */
const MAYBE_VALUE =
  /^\s*(?:[=+\-'($₹€£.\d]|true$|false$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** Whether the text would become something else when typed. */
function isMisread({ book }: SheetModel, text: string, format: string | undefined): boolean {
  if (!MAYBE_VALUE.test(text)) return false;
  const { locale, switches } = book;
  const today = (): number => book.today();
  const typed = typedInput(text, { locale, switches, by: 'hand', today, format });
  return typed.value !== text;
}

function kindOf(raw: Raw | undefined): 't' | 'n' | 'b' | 'e' {
  if (raw instanceof CellError) return 'e';
  if (typeof raw === 'number') return 'n';
  return typeof raw === 'boolean' ? 'b' : 't';
}
