/** The bottom bar of the first view. The number on a button is the cap of its run. */
import { Actions } from '../../parts/actions';
import { Press } from '../../parts/press';
import { usePanel } from '../../parts/context';
import { Cost } from './cost';
import { Nothing } from './nothing';
import type { Finding } from './shown';
import { againCount } from './warnings';

/** How many numbers a try has. */
const TRY = 10;

export function StartBar({ main, preview }: Finding) {
  const { say, busy } = usePanel();
  const { send: n, known } = preview.split;
  const counting = main.counted.at === 'counting';
  const off = main.counted.at !== 'ready' || busy('work');
  if (n === 0) {
    return (
      <>
        <Nothing preview={preview} />
        {known > 0 && (
          <Actions>
            <Press as="main" off={off} act={{ is: 'start', cap: 0 }}>
              {counting ? say('find.updating') : say('find.fill', { n: known })}
            </Press>
          </Actions>
        )}
      </>
    );
  }
  const again = againCount({ main, preview }) > 0;
  return (
    <Actions note={<Cost n={n} />}>
      <Press as="main" off={off} act={{ is: 'start', cap: n }}>
        {counting ? say('find.updating') : say(again ? 'find.again' : 'find.button', { n })}
      </Press>
      {n > TRY && (
        <Press as="quiet" off={off} act={{ is: 'start', cap: TRY }}>
          {say('find.tryTen')}
        </Press>
      )}
    </Actions>
  );
}
