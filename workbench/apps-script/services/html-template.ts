import type { Execution } from '../engine/execution';
import { GoogleError } from '../surroundings/exception';
import { HtmlOutputService } from './html-output';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import { templateCode } from './template-code';

type G = GoogleAppsScript.HTML.HtmlTemplate;

const METHODS: Readonly<Record<string, Method>> = {
  evaluate: local(''),
  getRawContent: local(''),
};

export const HTML_TEMPLATE: Kind = {
  name: 'HtmlTemplate',
  full: 'HtmlService.HtmlTemplate',
  methods: METHODS,
  open: true,
};

/** HtmlTemplate: a page with scriptlets. Properties that a script sets on it are their variables. [DOC HT] */
export class HtmlTemplateService extends Served<G> {
  /** What the script has set, by name. */
  readonly own = Object.create(null) as Record<string, unknown>;

  constructor(
    execution: Execution,
    private readonly content: string,
  ) {
    super(execution, HTML_TEMPLATE);
  }

  evaluate(): GoogleAppsScript.HTML.HtmlOutput {
    return new HtmlOutputService(this.execution, this.html()).face;
  }

  getRawContent(): string {
    return this.content;
  }

  private html(): string {
    try {
      return String(this.execution.realm.evaluate(templateCode(this.content), this.own));
    } catch (error) {
      // An error in a scriptlet is an error of the script.
      throw new GoogleError(String(error));
    }
  }
}
