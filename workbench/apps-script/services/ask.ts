import type { Answer } from '../engine/screen';
import type { Execution } from '../engine/execution';
import { GoogleError } from '../surroundings/exception';

/** Shows a box and waits for its answer. The script is suspended and loses its locks. Throws if no answer is queued. [DOC UI] */
export function ask(
  execution: Execution,
  texts: readonly unknown[],
  field: boolean,
): { answer: Answer; text: string } {
  const { ui, locks, onlooker } = execution.host;
  const buttons = texts.length > 1 ? String(texts.at(-1)) : 'OK';
  const [title, prompt] = texts.length === 3 ? texts : ['', texts[0]];
  const box = { title: String(title), prompt: String(prompt), buttons };
  ui.alerts.push(box);
  locks.releaseAll(execution);
  if (onlooker) return onlooker.answer({ ...box, field }, execution.call);
  const answer = ui.answers.shift();
  if (answer === undefined && buttons !== 'OK')
    throw new GoogleError(`no answer is queued for "${String(prompt)}"`);
  return { answer: answer ?? 'OK', text: field ? (ui.texts.shift() ?? '') : '' };
}
