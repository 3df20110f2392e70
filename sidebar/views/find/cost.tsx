/** What a run costs at most. */
import { usePanel } from '../../parts/context';
import { rupees } from '../../words/numbers';
import type { Say } from '../../words/say';
import { SetPrice } from './set-price';

/** Returns " (about ₹1,624)" where the person said what a credit costs, else ''. */
export function moneyWords(n: number, price: number | null, say: Say): string {
  return price === null ? '' : ' (' + say('cost.about', { rupees: rupees(n * price) }) + ')';
}

/** "Uses up to 177 credits (about ₹354)"; without a price, the way to set it. */
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
