/** The exact split before a credit is spent, with the lists behind it. */
import type { Odd, Split } from '../../../src/protocol';
import { Bar, type Part } from '../../parts/bar';
import { Tick } from '../../parts/field';
import { grouped } from '../../words/numbers';
import { reasonIn, type Plain } from '../../words/say';
import type { Finding } from './find';
import { OddRows } from './odd-rows';
import { Word } from '../../words/word';
import { language, panel, say, send } from '../../parts/stage';

/** Counts of a split and their words, in the order of the bar. */
export const KINDS: readonly (readonly [Exclude<keyof Split, 'reasons'>, Plain])[] = [
  ['send', Word.send],
  ['repeated', Word.repeated],
  ['known', Word.known],
  ['found', Word.foundRows],
  ['kept', Word.kept],
  ['alreadyNamed', Word.alreadyNamed],
  ['notFound', Word.notFound],
  ['inFlight', Word.inFlight],
  ['unconfirmed', Word.unconfirmed],
  ['refused', Word.refused],
  ['possiblyLandline', Word.landlines],
  ['notMobile', Word.notMobile],
  ['foreign', Word.foreign],
];

export function SplitBar({ main, preview }: Finding) {
  const { split, notMobile, landlines } = preview;
  const lists: Partial<Record<string, readonly Odd[]>> = { notMobile, possiblyLandline: landlines };
  const parts = KINDS.map(([kind, word]): Part => {
    const part = { kind, label: say(word), count: split[kind] };
    const list = lists[kind];
    if (list === undefined || list.length === 0) return part;
    const reasons = kind === 'notMobile' && <Reasons preview={preview} />;
    const rows = <OddRows preview={preview} odd={list} />;
    return { ...part, more: [reasons, rows] };
  });
  return (
    <section>
      <h2>{say(Word.split)}</h2>
      <Bar parts={parts} />
      <SendLandlines main={main} preview={preview} />
      {split.changed > 0 && <p>{say(Word.changed, { n: split.changed })}</p>}
      {split.blank > 0 && <p>{say(Word.blank, { n: split.blank })}</p>}
    </section>
  );
}

/** Stays while it is ticked, so that it can be taken back. */
function SendLandlines({ main, preview }: Finding) {
  const ticked = main.options.landlines ?? panel.facts.settings.landlines;
  if (preview.split.possiblyLandline === 0 && !ticked) return null;
  return (
    <Tick
      label={say(Word.landlines) + ': ' + say(Word.landlinesToo)}
      ticked={ticked}
      on={(landlines) => {
        send({ is: 'options', options: { landlines } });
      }}
    />
  );
}

function Reasons({ preview }: Omit<Finding, 'main'>) {
  return (
    <ul class="reasons">
      {Object.entries(preview.split.reasons).map(([reason, count]) => (
        <li key={reason}>
          {reasonIn(language, reason)} <b>{grouped(count)}</b>
        </li>
      ))}
    </ul>
  );
}
