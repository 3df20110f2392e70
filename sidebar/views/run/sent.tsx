/** How many numbers were sent, which is the most that was charged. Naam doesn't say what was charged. */
import { usePanel } from '../../parts/context';
import { moneyWords } from '../find/cost';

/** For a run that has ended. */
export function Sent({ n }: { readonly n: number }) {
  const { say, panel } = usePanel();
  if (n === 0) return <>{say('done.nothingSent')}</>;
  return <>{say('done.sent', { n }) + moneyWords(n, panel.facts.settings.price, say)}</>;
}

/** For a run in progress. */
export function SentSoFar({ n }: { readonly n: number }) {
  const { say, panel } = usePanel();
  if (n === 0) return <>{say('run.nothingSent')}</>;
  return <>{say('run.sent', { n }) + moneyWords(n, panel.facts.settings.price, say)}</>;
}
