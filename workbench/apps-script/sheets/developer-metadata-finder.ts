import type { Area } from '../model/area';
import { DeveloperMetadataService, visibleTo } from './developer-metadata';
import type { Execution } from '../engine/execution';
import type { MetadataItem, MetadataPlace } from '../model/metadata-store';
import type { Workbook } from '../model/sheet-model';
import { Served } from '../engine/served';
import { local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

const METHODS = {
  withId: local('number'),
  withKey: local('String'),
  withValue: local('String'),
  withVisibility: local('DeveloperMetadataVisibility'),
  withLocationType: local('DeveloperMetadataLocationType'),
  find: read(''),
} satisfies Partial<Record<keyof G, Method>>;

export const METADATA_FINDER: Kind = {
  name: 'DeveloperMetadataFinder',
  full: 'SpreadsheetApp.DeveloperMetadataFinder',
  methods: METHODS,
};

/** Where a finder searches: a spreadsheet with all its sheets, one sheet, or the rows and columns inside a range. */
interface Scope {
  sheetId: number | null;
  area: Area | null;
}

/** DeveloperMetadataFinder: finds metadata of a range only if its whole row or column is in the range. [DOC DM] */
export class DeveloperMetadataFinderService
  extends Served<G>
  implements Pick<G, keyof typeof METHODS>
{
  private readonly conditions: ((item: MetadataItem) => boolean)[] = [];

  constructor(
    execution: Execution,
    private readonly book: Workbook,
    private readonly scope: Scope,
  ) {
    super(execution, METADATA_FINDER);
  }

  withId(id: number): G {
    return this.narrow((item) => item.id === id);
  }

  withKey(key: string): G {
    return this.narrow((item) => item.key === key);
  }

  withValue(value: string): G {
    return this.narrow((item) => item.value === value);
  }

  withVisibility(visibility: unknown): G {
    return this.narrow((item) => item.visibility === String(visibility));
  }

  withLocationType(type: unknown): G {
    return this.narrow((item) => item.place.at.toUpperCase() === String(type));
  }

  find(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return visibleTo(this.execution, this.book)
      .filter(
        (item) => this.inScope(item.place) && this.conditions.every((condition) => condition(item)),
      )
      .map(({ id }) => new DeveloperMetadataService(this.execution, this.book, id).face);
  }

  private narrow(condition: (item: MetadataItem) => boolean): G {
    this.conditions.push(condition);
    return this.face;
  }

  private inScope(place: MetadataPlace): boolean {
    const { sheetId, area } = this.scope;
    if (sheetId === null) return true;
    if (place.at === 'spreadsheet' || place.sheetId !== sheetId) return false;
    if (area === null) return true;
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    if (place.at === 'column')
      return (
        area.rows === sheet?.rows() &&
        place.index >= area.column &&
        place.index < area.column + area.columns
      );
    if (place.at === 'row')
      return (
        area.columns === sheet?.columns() &&
        place.index >= area.row &&
        place.index < area.row + area.rows
      );
    return false;
  }
}
