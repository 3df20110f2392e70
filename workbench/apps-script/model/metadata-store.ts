import type { Axis } from './area';

/** What a piece of developer metadata is attached to. [DOC DM; platform.md 6.7] */
export type MetadataPlace =
  | { at: 'spreadsheet' }
  | { at: 'sheet'; sheetId: number }
  | { at: Axis; sheetId: number; index: number };

/** One piece of developer metadata. */
export interface MetadataItem {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** The script that made it. Only this script sees metadata with the visibility PROJECT. */
  script: string;
  place: MetadataPlace;
}

/** All metadata of a spreadsheet. It moves with its row or column, and is deleted with it or with its sheet. */
export class MetadataStore {
  items: MetadataItem[] = [];

  constructor(private readonly newId: () => number) {}

  add(item: Omit<MetadataItem, 'id'>): MetadataItem {
    const made = { ...item, id: this.newId() };
    this.items.push(made);
    return made;
  }

  remove(id: number): void {
    this.items = this.items.filter((item) => item.id !== id);
  }

  byId(id: number): MetadataItem | undefined {
    return this.items.find((item) => item.id === id);
  }

  inserted(sheetId: number, axis: Axis, at: number, count: number): void {
    for (const item of this.items) {
      const { place } = item;
      if (place.at === axis && place.sheetId === sheetId && place.index >= at)
        item.place = { ...place, index: place.index + count };
    }
  }

  deleted(sheetId: number, axis: Axis, at: number, count: number): void {
    this.items = this.items.filter(({ place }) => {
      const here = place.at === axis && place.sheetId === sheetId;
      return !here || place.index < at || place.index >= at + count;
    });
    this.inserted(sheetId, axis, at + count, -count);
  }

  sheetDeleted(sheetId: number): void {
    this.items = this.items.filter(
      ({ place }) => place.at === 'spreadsheet' || place.sheetId !== sheetId,
    );
  }

  /** Copies the metadata of a duplicated tab, with new IDs. */
  sheetDuplicated(from: number, to: number): void {
    for (const item of [...this.items])
      if (item.place.at !== 'spreadsheet' && item.place.sheetId === from)
        this.add({ ...item, place: { ...item.place, sheetId: to } });
  }

  copyItems(): MetadataItem[] {
    return this.items.map((item) => ({ ...item }));
  }

  /** Returns the characters of keys and values in the scope of one sheet, or of the spreadsheet itself. */
  size(sheetId: number | null): number {
    return this.items
      .filter(({ place }) =>
        sheetId === null
          ? place.at === 'spreadsheet'
          : place.at !== 'spreadsheet' && place.sheetId === sheetId,
      )
      .reduce((sum, item) => sum + item.key.length + (item.value?.length ?? 0), 0);
  }
}
