import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type O = GoogleAppsScript.HTML.HtmlOutput;

const OUTPUT_METHODS = {
  getContent: local(''),
  getTitle: local(''),
  setTitle: local('String'),
  setWidth: local('number'),
  setHeight: local('number'),
} satisfies Partial<Record<keyof O, Method>>;

export const HTML_OUTPUT: Kind = {
  name: 'HtmlOutput',
  full: 'HtmlService.HtmlOutput',
  methods: OUTPUT_METHODS,
};

/** HtmlOutput: a page to show. The width of a sidebar is fixed. [DOC ED] */
export class HtmlOutputService extends Served<O> implements Pick<O, keyof typeof OUTPUT_METHODS> {
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(
    execution: Execution,
    readonly content: string,
  ) {
    super(execution, HTML_OUTPUT);
  }

  getContent(): string {
    return this.content;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): O {
    this.title = title;
    return this.face;
  }

  setWidth(width: number): O {
    this.width = width;
    return this.face;
  }

  setHeight(height: number): O {
    this.height = height;
    return this.face;
  }
}
