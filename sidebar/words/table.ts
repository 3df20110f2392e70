/** The types of the sentences: their keys, and the values that each one needs. */
import { EN } from './en';

export type Key = keyof typeof EN;

/**
 * The values in a message: `{tab}` is a text, `{n, number}` and `{n, plural, …}` are numbers. The
 * branches of a plural need more than a single word, or they would look like a value.
 */
type Value<Message extends string> = Message extends `${string}{${infer After}`
  ? ValueAt<After> | Value<After>
  : never;

type ValueAt<After extends string> = After extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name}, ${string}`
    ? Named<Name, number>
    : Named<Inside, string>
  : never;

type Named<Name extends string, Type> = Name extends `${string}${' ' | '{'}${string}`
  ? never
  : [Name, Type];

export type ValuesOf<K extends Key> = { readonly [V in Value<(typeof EN)[K]> as V[0]]: V[1] };

/** The keys of sentences without values. */
export type PlainKey = { [K in Key]: [Value<(typeof EN)[K]>] extends [never] ? K : never }[Key];

/** A table whose sentences each have exactly the values of the English one. */
type Checked<Table extends Readonly<Record<Key, string>>> = {
  readonly [K in Key]: [Value<Table[K]>, Value<(typeof EN)[K]>] extends [
    Value<(typeof EN)[K]>,
    Value<Table[K]>,
  ]
    ? Table[K]
    : `values differ from English: ${Value<(typeof EN)[K]>[0]}`;
};

/** Returns a table in another language. A missing sentence or value doesn't compile. */
export function translation<const Table extends Readonly<Record<Key, string>>>(
  table: Table & Checked<Table>,
): Readonly<Record<Key, string>> {
  return table;
}
