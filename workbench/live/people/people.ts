import type { Area } from '../../apps-script/model/area';
import type { Book, Google, User } from '../../apps-script/google';
import { PERSON_IDS, type PersonId } from '../messages';

/** Where somebody is in the document: the tab in front and what is selected in each tab. */
interface Seat {
  sheet: number;
  areas: Map<number, Area[]>;
}

export interface Person {
  readonly id: PersonId;
  readonly user: User;
  readonly seat: Seat;
  /** What this person's windows were last told of the selection. */
  told: string;
}

/** The keys that the demo gives to people; the colleague has none. */
export const DEMO_KEYS: Readonly<Record<PersonId, string | null>> = {
  a: 'naam-demo-3f2a',
  b: 'naam-demo-91c4',
  c: null,
};

const FIRST: Area = { row: 1, column: 1, rows: 1, columns: 1 };

/**
 * Who works on the document. Google keeps a tab and a selection for each of them; the emulated
 * spreadsheet has one of each, which is lent to whoever is at work.
 */
export class People {
  private readonly all: Person[];
  private seated: Person | null = null;

  constructor(google: Google) {
    this.all = PERSON_IDS.map((id) => {
      const seat = { sheet: 0, areas: new Map<number, Area[]>() };
      return { id, user: google.newUser(), seat, told: '' };
    });
  }

  /** Everybody, in the order of their ids. */
  list(): readonly Person[] {
    return this.all;
  }

  of(id: PersonId): Person {
    const found = this.all.find((person) => person.id === id);
    if (!found) throw new RangeError(`nobody is called ${id}`);
    return found;
  }

  idOf(user: User): PersonId {
    return this.all.find((person) => person.user === user)?.id ?? 'a';
  }

  /** Gives a person the spreadsheet's own selection while they do something, then hands it back. */
  asPerson<T>(person: Person, book: Book, run: () => T): T {
    const before = this.seated;
    if (before === person) return run();
    if (before) leave(before, book);
    sit(person, book);
    this.seated = person;
    try {
      return run();
    } finally {
      leave(person, book);
      this.seated = before;
      if (before) sit(before, book);
    }
  }

  /** What a person has selected, as it stands now. */
  selectionOf(person: Person, book: Book): { sheet: number; areas: readonly Area[] } {
    if (this.seated === person) leave(person, book);
    const { sheet, areas } = person.seat;
    return { sheet, areas: areas.get(sheet) ?? [FIRST] };
  }
}

function sit({ seat }: Person, book: Book): void {
  book.activeSheetId = seat.sheet;
  for (const sheet of book.sheets) sheet.selection = [...(seat.areas.get(sheet.id) ?? [FIRST])];
}

function leave({ seat }: Person, book: Book): void {
  seat.sheet = book.activeSheet().id;
  for (const sheet of book.sheets) seat.areas.set(sheet.id, [...sheet.selection]);
}
