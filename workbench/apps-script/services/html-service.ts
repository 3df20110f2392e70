import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.HTML.HtmlService;
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

/** HtmlOutput: a page to be shown. A sidebar's width is fixed whatever is set. [DOC ED] */
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

const METHODS = {
  createHtmlOutput: local('', 'String'),
  createHtmlOutputFromFile: local('String'),
} satisfies Partial<Record<keyof G, Method>>;

export const HTML_SERVICE: Kind = { name: 'HtmlService', full: 'HtmlService', methods: METHODS };

/** HtmlService: pages of the project, without templates. [DOC HB] */
export class HtmlServiceService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, HTML_SERVICE);
  }

  createHtmlOutput(html: unknown = ''): O {
    return new HtmlOutputService(this.execution, String(html)).face;
  }

  createHtmlOutputFromFile(name: string): O {
    const { pages } = this.execution.call.script;
    const content = pages.get(name.replace(/\.html$/, ''));
    if (content === undefined) throw new GoogleError(`No HTML file named ${name} was found.`);
    return new HtmlOutputService(this.execution, content).face;
  }
}
