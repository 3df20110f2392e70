/** The most that a run can cost. */
import { usePanel } from '../../parts/context';
import { rupees } from '../../words/numbers';
import type { Say } from '../../words/say';
import { SetPrice } from './set-price';

/** Returns " (about ₹1,624)" if the price of a credit is set, else ''. */
export function moneyWords(n: number, price: number | null, say: Say): string {
  return price === null ? '' : ' (' + say('cost.about', { rupees: rupees(n * price) }) + ')';
}

/** Shows "Uses up to 177 credits (about ₹354)", or a field for the price if none is set. */
export function Cost({ n }: { readonly n: number }) {
  const { say, panel, machine } = usePanel();
  const { price } = panel.facts.settings;
  // The menu's box has no settings.
  const canSet = price === null && machine.mode !== 'confirm';
  return (
    <>
      {say('cost.upTo', { n }) + moneyWords(n, price, say)}
      {canSet && <SetPrice />}
    </>
  );
}
