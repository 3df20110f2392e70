import type { CellPicture } from '../model/cell';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import { ValueType } from '../engine/enumeration';

type G = GoogleAppsScript.Spreadsheet.CellImage & { valueType: unknown };

const METHODS = {
  getAltTextTitle: local(''),
  getAltTextDescription: local(''),
  getContentUrl: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const CELL_IMAGE: Kind = {
  name: 'CellImage',
  full: 'SpreadsheetApp.CellImage',
  methods: METHODS,
  constants: { valueType: ValueType.IMAGE },
};

/** CellImage: what getValues returns for a picture in a cell. [DOC CellImage, ValueType; 60678438236, 53057781984] */
export class CellImageService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    readonly picture: CellPicture,
  ) {
    super(execution, CELL_IMAGE);
  }

  getAltTextTitle(): string {
    return this.picture.title;
  }

  getAltTextDescription(): string {
    return '';
  }

  getContentUrl(): string {
    return this.picture.url;
  }
}
