import { ask } from './ask';
import { ButtonSet } from '../engine/enumeration';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Base.Browser;

const TEXTS = ['String', 'String,ButtonSet', 'String,String,ButtonSet'];
const METHODS = {
  msgBox: local(...TEXTS),
  inputBox: local(...TEXTS),
} satisfies Partial<Record<keyof G, Method>>;

export const BROWSER: Kind = {
  name: 'Browser',
  full: 'Browser',
  methods: METHODS,
  constants: { Buttons: ButtonSet },
};

/** Browser: the older boxes, which answer with a text. [DOC Browser] */
export class BrowserService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, BROWSER);
  }

  /** Returns the button in lower case; 'cancel' for the close button. */
  msgBox(...texts: unknown[]): string {
    const { answer } = ask(this.execution, texts, false);
    return answer === 'CLOSE' ? 'cancel' : answer.toLowerCase();
  }

  /** Returns what was typed; 'cancel' for Cancel and the close button. */
  inputBox(...texts: unknown[]): string {
    const { answer, text } = ask(this.execution, texts, true);
    return answer === 'CLOSE' || answer === 'CANCEL' ? 'cancel' : text;
  }
}
