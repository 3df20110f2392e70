import { Button, ButtonSet } from '../engine/enumeration';
import { ask } from './ask';
import type { Execution } from '../engine/execution';
import { HtmlOutputService } from './html-output';
import { MenuService } from './menu';
import type { Answer } from '../engine/screen';
import { Served } from '../engine/served';
import { behind, local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Base.Ui;
type P = GoogleAppsScript.Base.PromptResponse;
type Html = GoogleAppsScript.HTML.HtmlOutput;

const TEXTS = ['String', 'String,ButtonSet', 'String,String,ButtonSet'];

const METHODS = {
  alert: local(...TEXTS),
  prompt: local(...TEXTS),
  createAddonMenu: local(''),
  createMenu: local('String'),
  showSidebar: local('HtmlOutput'),
  showModalDialog: local('HtmlOutput,String'),
} satisfies Partial<Record<keyof G, Method>>;

export const UI: Kind = {
  name: 'Ui',
  full: 'Ui',
  methods: METHODS,
  constants: { Button, ButtonSet },
};

/** Ui: menus, boxes and the panel. [DOC UI] */
export class UiService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, UI);
  }

  alert(...texts: unknown[]): GoogleAppsScript.Base.Button {
    return Button[ask(this.execution, texts, false).answer] as never;
  }

  prompt(...texts: unknown[]): P {
    const { answer, text } = ask(this.execution, texts, true);
    return new PromptResponseService(this.execution, answer, text).face;
  }

  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return new MenuService(this.execution, null).face;
  }

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return new MenuService(this.execution, caption).face;
  }

  showSidebar(page: Html): void {
    const { title, content, width, height } = behind(page, HtmlOutputService);
    const { host, call } = this.execution;
    host.ui.sidebars.push({ title, content });
    host.onlooker?.sidebar({ title, content, width, height }, call);
  }

  showModalDialog(page: Html, title: string): void {
    const { content, width, height } = behind(page, HtmlOutputService);
    const { host, call } = this.execution;
    host.ui.dialogs.push({ title, content });
    host.onlooker?.dialog({ title, content, width, height }, call);
  }
}

const RESPONSE_METHODS = {
  getSelectedButton: local(''),
  getResponseText: local(''),
} satisfies Partial<Record<keyof P, Method>>;

export const PROMPT_RESPONSE: Kind = {
  name: 'PromptResponse',
  full: 'Ui.PromptResponse',
  methods: RESPONSE_METHODS,
};

/** PromptResponse: the clicked button and the typed text. [DOC UI] */
class PromptResponseService extends Served<P> implements Pick<P, keyof typeof RESPONSE_METHODS> {
  constructor(
    execution: Execution,
    private readonly answer: Answer,
    private readonly text: string,
  ) {
    super(execution, PROMPT_RESPONSE);
  }

  getSelectedButton(): GoogleAppsScript.Base.Button {
    return Button[this.answer] as never;
  }

  getResponseText(): string {
    return this.text;
  }
}
