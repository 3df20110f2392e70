import { FACTS } from '../apps-script/facts/facts';
import { USUAL, type Switches } from '../apps-script/surroundings/switches';
import { OPEN_QUESTIONS } from './open-questions';

/** Returns the table behind the badge "Emulated Google": what is emulated, with its sources, and the open questions. */
export function factsForPage(): unknown {
  const methods = [...FACTS].map(([method, { fact, source }]) => ({ method, fact, source }));
  const open = (Object.keys(USUAL) as (keyof Switches)[]).map((name) => ({
    name: OPEN_QUESTIONS[name],
    value: String(USUAL[name]),
  }));
  return { methods, open };
}
