import { readNotation, type Corners } from './a1-notation';

/** A part of a formula that calls a function: a value, cells, or another call. */
export type Expression =
  | { readonly is: 'value'; readonly value: string | number | boolean }
  | { readonly is: 'cells'; readonly corners: Corners }
  | FunctionCall;

/** A call of a function. Its name can be in upper or lower case. */
export interface FunctionCall {
  readonly is: 'call';
  readonly name: string;
  readonly given: readonly Expression[];
}

const BLANK = /\s*/y;
const OPENING = /([A-Za-z_]\w*)\s*\(/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NUMBER = /[+-]?\d+(?:\.\d+)?(?![\w:.$])/y;
const BOOLEAN = /(TRUE|FALSE)(?![\w(!])/iy;
const CELLS =
  /(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?/iuy;

/** Reads "=NAME(A2:A, \"IN\")", also with calls as arguments. Returns null for any other formula. */
export function readCall(formula: string): FunctionCall | null {
  const reader = new Reader(formula.slice(1));
  const read = formula.startsWith('=') ? reader.expression() : null;
  return read?.is === 'call' && reader.ended() ? read : null;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  ended(): boolean {
    this.take(BLANK);
    return this.at === this.text.length;
  }

  expression(): Expression | null {
    this.take(BLANK);
    const opening = this.take(OPENING);
    return opening ? this.call(opening[1] ?? '') : this.plain();
  }

  private call(name: string): FunctionCall | null {
    const given: Expression[] = [];
    this.take(BLANK);
    if (this.take(/\)/y)) return { is: 'call', name, given };
    for (;;) {
      const next = this.expression();
      if (next === null) return null;
      given.push(next);
      this.take(BLANK);
      if (this.take(/\)/y)) return { is: 'call', name, given };
      if (!this.take(/[,;]/y)) return null;
    }
  }

  private plain(): Expression | null {
    const text = this.take(TEXT);
    if (text) return { is: 'value', value: (text[1] ?? '').replace(/""/g, '"') };
    const number = this.take(NUMBER);
    if (number) return { is: 'value', value: Number(number[0]) };
    const boolean = this.take(BOOLEAN);
    if (boolean) return { is: 'value', value: boolean[0].toUpperCase() === 'TRUE' };
    const corners = readNotation(this.take(CELLS)?.[0] ?? '');
    return corners && { is: 'cells', corners };
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
