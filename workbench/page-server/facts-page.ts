import { FACTS } from '../apps-script/facts/facts';
import { USUAL, type Switches } from '../apps-script/surroundings/switches';
import { OPEN_QUESTIONS } from './open-questions';

/** The table behind "Emulated Google, differences": what is emulated, and by which source. */
export function factsForPage(): unknown {
  const methods = [...FACTS].map(([method, { fact, source }]) => ({ method, fact, source }));
  const open = (Object.keys(USUAL) as (keyof Switches)[]).map((name) => ({
    name: OPEN_QUESTIONS[name],
    value: String(USUAL[name]),
  }));
  return { methods, open };
}
