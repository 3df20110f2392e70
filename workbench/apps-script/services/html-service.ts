import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { HtmlOutputService } from './html-output';
import { HtmlTemplateService } from './html-template';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.HTML.HtmlService;
type O = GoogleAppsScript.HTML.HtmlOutput;
type T = GoogleAppsScript.HTML.HtmlTemplate;

const METHODS = {
  createHtmlOutput: local('', 'String'),
  createHtmlOutputFromFile: local('String'),
  createTemplate: local('String'),
  createTemplateFromFile: local('String'),
} satisfies Partial<Record<keyof G, Method>>;

export const HTML_SERVICE: Kind = { name: 'HtmlService', full: 'HtmlService', methods: METHODS };

/** HtmlService: pages of the project, with and without scriptlets. [DOC HB, HT] */
export class HtmlServiceService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, HTML_SERVICE);
  }

  createHtmlOutput(html: unknown = ''): O {
    return new HtmlOutputService(this.execution, String(html)).face;
  }

  createHtmlOutputFromFile(name: string): O {
    return new HtmlOutputService(this.execution, this.page(name)).face;
  }

  createTemplate(html: unknown): T {
    return new HtmlTemplateService(this.execution, String(html)).face;
  }

  createTemplateFromFile(name: string): T {
    return this.createTemplate(this.page(name));
  }

  private page(name: string): string {
    const { pages } = this.execution.call.script;
    const content = pages.get(name.replace(/\.html$/, ''));
    if (content === undefined) throw new GoogleError(`No HTML file named ${name} was found.`);
    return content;
  }
}
