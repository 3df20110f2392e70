import type { Area, Axis } from '../model/area';
import { DeveloperMetadataVisibility } from '../engine/enumeration';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { MetadataLocationService } from './developer-metadata-location';
import type { MetadataItem, MetadataPlace } from '../model/metadata-store';
import type { Openness } from '../engine/faces';
import type { Workbook } from '../model/sheet-model';
import { Served } from '../engine/served';
import { read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The most characters of keys and values, per spreadsheet and per sheet. [platform.md 6.7] */
const CHARACTERS = 30_000;

const METHODS = {
  getId: read(''),
  getKey: read(''),
  getValue: read(''),
  getVisibility: read(''),
  getLocation: read(''),
  setKey: read('String'),
  setValue: read('String'),
  remove: read(''),
} satisfies Partial<Record<keyof G, Method>>;

export const DEVELOPER_METADATA: Kind = {
  name: 'DeveloperMetadata',
  full: 'SpreadsheetApp.DeveloperMetadata',
  methods: METHODS,
};

/** DeveloperMetadata: a key and a value, attached to a row, column, sheet or spreadsheet. [DOC DM] */
export class DeveloperMetadataService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly book: Workbook,
    private readonly id: number,
  ) {
    super(execution, DEVELOPER_METADATA);
  }

  getId(): number {
    return this.id;
  }

  getKey(): string {
    return this.item().key;
  }

  getValue(): string | null {
    return this.item().value;
  }

  getVisibility(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
    return DeveloperMetadataVisibility[this.item().visibility] as never;
  }

  getLocation(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
    return new MetadataLocationService(this.execution, this.book, this.item().place).face;
  }

  setKey(key: string): G {
    this.item().key = key;
    return this.face;
  }

  setValue(value: string): G {
    const item = this.item();
    roomFor(this.book, item.place, value.length - (item.value?.length ?? 0));
    item.value = value;
    return this.face;
  }

  remove(): void {
    this.book.metadata.remove(this.item().id);
  }

  private item(): MetadataItem {
    const item = this.book.metadata.byId(this.id);
    // No source says what happens with removed metadata.
    if (!item) throw new GoogleError('Developer metadata not found. (invented text)');
    return item;
  }
}

/** Adds metadata. The arguments are (key), (key, visibility), (key, value) or all three. Throws if there is no room. [DOC RG] */
export function addMetadata(
  execution: Execution,
  book: Workbook,
  place: MetadataPlace,
  [key, second, third]: [string, unknown, unknown],
): void {
  const value = typeof second === 'string' ? second : null;
  const visibility = third ?? (typeof second === 'string' ? undefined : second);
  roomFor(book, place, key.length + (value?.length ?? 0));
  const project = visibility === DeveloperMetadataVisibility.PROJECT;
  const script = execution.call.script.id;
  const seen = project ? 'PROJECT' : 'DOCUMENT';
  book.metadata.add({ key, value, visibility: seen, script, place });
}

/** Returns the metadata at places that fit, if this script can see it. */
export function metadataAt(
  execution: Execution,
  book: Workbook,
  fits: (place: MetadataPlace) => boolean,
): G[] {
  return visibleTo(execution, book)
    .filter(({ place }) => fits(place))
    .map(({ id }) => new DeveloperMetadataService(execution, book, id).face);
}

export function visibleTo(execution: Execution, book: Workbook): MetadataItem[] {
  const { id } = execution.call.script;
  return book.metadata.items.filter((one) => one.visibility === 'DOCUMENT' || one.script === id);
}

/** Returns the whole rows or columns that a range covers; null if it covers only a part of them. */
export function wholeLines(
  range: { area: Area; openness: Openness; here(): { rows(): number; columns(): number } },
  boundedCounts: boolean,
): { axis: Axis; first: number; count: number } | null {
  const { area, openness } = range;
  const sheet = range.here();
  const column = { axis: 'column', first: area.column, count: area.columns } as const;
  const row = { axis: 'row', first: area.row, count: area.rows } as const;
  if (openness !== 'bounded') return openness === 'columns' ? column : row;
  if (!boundedCounts) return null;
  if (area.rows === sheet.rows()) return column;
  return area.columns === sheet.columns() ? row : null;
}

function roomFor(book: Workbook, place: MetadataPlace, more: number): void {
  const scope = place.at === 'spreadsheet' ? null : place.sheetId;
  if (book.metadata.size(scope) + more > CHARACTERS) throw new GoogleError(SHEET_TEXT.metadataFull);
}
