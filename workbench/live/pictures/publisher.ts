import type { Book } from '../../apps-script/google';
import type { ServerEvent, SheetPicture } from '../messages';
import { sheetPicture } from './sheet-picture';
import { SheetWatch } from './sheet-watch';

/** A new window gets a sheet in pieces of so many rows. */
const PIECE = 2_500;

/** Makes the events that show the document in windows: all of it once, then only changes. */
export class Publisher {
  private watches = new Map<number, SheetWatch>();
  private sheets: SheetPicture[] = [];
  private told = '';

  constructor(private readonly book: Book) {}

  /** Returns what has changed since the last call, for all windows. */
  news(): ServerEvent[] {
    const { book } = this;
    const news: ServerEvent[] = [];
    this.sheets = book.sheets.map(sheetPicture);
    const outline = JSON.stringify([book.title, this.sheets]);
    if (outline !== this.told) news.push(this.outline());
    this.told = outline;
    const watches = new Map<number, SheetWatch>();
    for (const sheet of book.sheets) {
      const known = this.watches.get(sheet.id);
      const watch = known?.sheet === sheet ? known : new SheetWatch(sheet);
      watches.set(sheet.id, watch);
      const runs = watch.news();
      if (runs.length > 0) news.push({ is: 'cells', sheet: sheet.id, runs });
    }
    this.watches = watches;
    return news;
  }

  /** Returns everything, for a new window. Call `news` before, so that no change is sent twice. */
  *everything(): Generator<ServerEvent> {
    yield this.outline();
    for (const { id } of this.book.sheets)
      for (const runs of this.watches.get(id)?.all(PIECE) ?? [])
        yield { is: 'cells', sheet: id, runs };
    yield { is: 'ready' };
  }

  private outline(): ServerEvent {
    return { is: 'book', title: this.book.title, sheets: this.sheets };
  }
}
