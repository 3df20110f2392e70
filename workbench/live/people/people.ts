import type { Area } from '../../apps-script/model/area';
import type { Book, Google, User } from '../../apps-script/google';
import { PERSON_IDS, type PersonId } from '../messages';

/** A user's view of the document: the tab in front, and the selection in each tab. */
interface Seat {
  sheet: number;
  areas: Map<number, Area[]>;
}

export interface Person {
  readonly id: PersonId;
  readonly user: User;
  readonly seat: Seat;
  /** The selection that was last sent to this user's windows. */
  told: string;
}

/** The demo keys of the users. The colleague has none. */
export const DEMO_KEYS: Readonly<Record<PersonId, string | null>> = {
  a: 'naam-demo-3f2a',
  b: 'naam-demo-91c4',
  c: null,
};

const FIRST: Area = { row: 1, column: 1, rows: 1, columns: 1 };

/**
 * The users of the document. Google has a tab in front and a selection for each of them. The emulated
 * spreadsheet has only one, so `asPerson` switches it to the user who acts.
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

  /** Returns all users, in the order of their IDs. */
  list(): readonly Person[] {
    return this.all;
  }

  of(id: PersonId): Person {
    const found = this.all.find((person) => person.id === id);
    if (!found) throw new RangeError(`no user has the ID ${id}`);
    return found;
  }

  idOf(user: User): PersonId {
    return this.all.find((person) => person.user === user)?.id ?? 'a';
  }

  /** Runs `run` with this user's tab and selection in the spreadsheet, then restores the previous ones. */
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

  /** Returns the current selection of a user. */
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
