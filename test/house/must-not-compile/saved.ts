// Compiled as a file of src/core/: each line marked with ! must be an error there.
import {
  either,
  fields,
  number,
  oneOf,
  orAbsent,
  orNull,
  readSaved,
  text,
  type Shape,
} from './saved/shape';

type Phase = { readonly at: 'on' | 'off' } | { readonly at: 'paused'; readonly since: number };

interface Kept {
  readonly run: string;
  readonly form: 'short' | 'long';
  readonly until: number | null;
  readonly found?: number;
}

// All of it compiles where nothing is forgotten.
const form = oneOf('short', 'long');
const until = orNull(number);
const found = orAbsent(number);
const kept = fields<Kept>({ run: text, form, until, found });
const off = fields({ at: oneOf('on', 'off') });
const paused = fields({ at: oneOf('paused'), since: number });
const phase: Shape<Phase> = either(off, paused);

// A field that is forgotten, one that an older version did not save among them.
fields<Kept>({ form, until, found }); // !
fields<Kept>({ run: text, form, until }); // !
fields<Kept>({ run: text, form, until, found: number }); // !

// A field that is none, and one of another type.
fields<Kept>({ run: text, form, until, found, more: text }); // !
fields<Kept>({ run: number, form, until, found }); // !

// A word or a form that is forgotten.
fields<Kept>({ run: text, form: oneOf('short'), until, found }); // !
fields<Kept>({ run: text, form, until: number, found }); // !
const half: Shape<Phase> = paused; // !
const one: Shape<Phase> = either(off); // !

// What is read has the type of its shape, or is null.
const of: Kept | null = readSaved('', kept);
const surely: Kept = readSaved('', kept); // !
const other: Phase | null = readSaved('', kept); // !
export const used = [phase, half, one, of, surely, other];
