import { defer } from './range-writes';
import { DataValidationService } from './data-validation';
import { behind, read, write, type Method } from '../engine/signature';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { RangePlace } from './range-place';
import type { Rule } from '../model/rule';

type G = GoogleAppsScript.Spreadsheet.Range;
type V = GoogleAppsScript.Spreadsheet.DataValidation;

export const LOOK_METHODS = {
  getBackground: read(''),
  getBackgrounds: read(''),
  getFontColor: read(''),
  getFontWeight: read(''),
  getFontWeights: read(''),
  getFontStyle: read(''),
  getHorizontalAlignment: read(''),
  setBackground: write('String?'),
  setBackgrounds: write('String?[][]'),
  setFontColor: write('String?'),
  setFontWeight: write('String?'),
  setFontWeights: write('String?[][]'),
  setFontSize: write('number'),
  setFontStyle: write('String?'),
  setHorizontalAlignment: write('String?'),
  setVerticalAlignment: write('String?'),
  setWrap: write('Boolean'),
  getDataValidation: read(''),
  getDataValidations: read(''),
  setDataValidation: write('DataValidation?'),
  setDataValidations: write('DataValidation?[][]'),
  clearDataValidations: write(''),
} satisfies Partial<Record<keyof G, Method>>;

/** How a cell without a style looks. [DOC RG] */
const USUAL: Readonly<Record<string, string>> = {
  background: '#ffffff',
  fontColor: '#000000',
  fontWeight: 'normal',
  fontStyle: 'normal',
  horizontalAlignment: 'general',
};

/** Range: its styles, which are stored but never drawn, and its data validation rules. [DOC RG] */
export abstract class RangeLook extends RangePlace implements Pick<G, keyof typeof LOOK_METHODS> {
  getBackground(): string {
    return this.look('background');
  }

  getBackgrounds(): string[][] {
    return this.looks('background');
  }

  getFontColor(): string {
    return this.look('fontColor');
  }

  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this.look('fontWeight') as GoogleAppsScript.Spreadsheet.FontWeight;
  }

  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return this.looks('fontWeight') as GoogleAppsScript.Spreadsheet.FontWeight[][];
  }

  getFontStyle(): GoogleAppsScript.Spreadsheet.FontStyle {
    return this.look('fontStyle') as GoogleAppsScript.Spreadsheet.FontStyle;
  }

  getHorizontalAlignment(): string {
    return this.look('horizontalAlignment');
  }

  setBackground(color: string | null): G {
    return this.style('background', () => color);
  }

  setBackgrounds(colors: (string | null)[][]): G {
    return this.styles('background', colors);
  }

  setFontColor(color: string | null): G {
    return this.style('fontColor', () => color);
  }

  setFontWeight(weight: string | null): G {
    return this.style('fontWeight', () => weight);
  }

  setFontWeights(weights: unknown[][]): G {
    return this.styles('fontWeight', weights as (string | null)[][]);
  }

  setFontSize(size: number): G {
    return this.style('fontSize', () => String(size));
  }

  setFontStyle(style: string | null): G {
    return this.style('fontStyle', () => style);
  }

  setHorizontalAlignment(alignment: string | null): G {
    return this.style('horizontalAlignment', () => alignment);
  }

  setVerticalAlignment(alignment: string | null): G {
    return this.style('verticalAlignment', () => alignment);
  }

  setWrap(wraps: boolean): G {
    return this.style('wrap', () => String(wraps));
  }

  getDataValidation(): V | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (V | null)[][] {
    const sheet = this.here();
    return this.map((row, column) => {
      const rule = sheet.layer(column).rules.get(row - 1);
      return rule ? new DataValidationService(this.execution, rule).face : null;
    });
  }

  setDataValidation(rule: V | null): G {
    const wanted = rule && behind(rule, DataValidationService).rule;
    return this.rule(() => wanted);
  }

  setDataValidations(rules: (V | null)[][]): G {
    this.fit(rules);
    const wanted = rules.map((line) =>
      Array.from(line, (rule) => rule && behind(rule, DataValidationService).rule),
    );
    return this.rule((i, j) => wanted[i]?.[j] ?? null);
  }

  clearDataValidations(): G {
    return this.rule(() => null);
  }

  /** Throws if the array and the range differ in size. */
  protected fit(data: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.area;
    if (data.length !== rows) throw new GoogleError(SHEET_TEXT.mismatch('rows', data.length, rows));
    const wrong = data.find((line) => line.length !== columns);
    if (wrong) throw new GoogleError(SHEET_TEXT.mismatch('columns', wrong.length, columns));
  }

  private look(name: string): string {
    return this.looks(name)[0]?.[0] ?? '';
  }

  private looks(name: string): string[][] {
    const sheet = this.here();
    return this.map(
      (row, column) => sheet.layer(column).styles.get(row - 1)?.[name] ?? USUAL[name] ?? '',
    );
  }

  private styles(name: string, texts: (string | null)[][]): G {
    this.fit(texts);
    const copy = texts.map((line) => Array.from(line));
    return this.style(name, (i, j) => copy[i]?.[j] ?? null);
  }

  private style(name: string, textAt: (i: number, j: number) => string | null): G {
    defer(this, {}, (cell, i, j) => {
      const { [name]: _, ...others } = cell.style ?? {};
      const text = textAt(i, j);
      return { ...cell, style: text === null ? others : { ...others, [name]: text } };
    });
    return this.face;
  }

  private rule(ruleAt: (i: number, j: number) => Rule | null): G {
    defer(this, { typed: SHEET_TEXT.typed }, (cell, i, j) => ({
      ...cell,
      rule: ruleAt(i, j) ?? undefined,
    }));
    return this.face;
  }
}
