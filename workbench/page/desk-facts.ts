import type { PersonId } from '../live/messages';

/** What does not change while the page is open. */
export interface DeskFacts {
  readonly keys: Readonly<Record<PersonId, string | null>>;
  readonly scenarios: readonly {
    readonly id: string;
    readonly words: string;
    readonly once: boolean;
  }[];
  readonly facts: {
    readonly methods: readonly {
      readonly method: string;
      readonly fact: string;
      readonly source: string;
    }[];
    readonly open: readonly { readonly name: string; readonly value: string }[];
  };
}

export async function readDeskFacts(): Promise<DeskFacts> {
  const response = await fetch('/desk');
  return (await response.json()) as DeskFacts;
}
