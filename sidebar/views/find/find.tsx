/** The first view: the column, how many numbers, the most that it can cost, and two buttons. */
import { Press } from '../../parts/press';
import { Title } from '../../parts/title';
import { usePanel } from '../../parts/context';
import { shownOf } from '../../state/finding';
import type { Find as State } from '../../state/machine';
import { Actions } from '../../parts/actions';
import { Column } from './column';
import { CountryLine } from './country-line';
import { Counting } from './counting';
import { HiddenRows } from './hidden-rows';
import { LastRun } from './last-run';
import { Options } from './options';
import { OwnNames } from './own-names';
import { PlaceLine } from './place-line';
import { SplitBar } from './split-bar';
import { StartBar } from './start-bar';
import { Warnings } from './warnings';

export function Find({ main }: { readonly main: State }) {
  const { say } = usePanel();
  const { counted } = main;
  const preview = shownOf(counted);
  return (
    <>
      <Title words={say('find.title')} unseen />
      <Counting main={main} />
      {preview !== null && (
        <div class={counted.at === 'counting' ? 'old' : ''}>
          <Column preview={preview} />
          <SplitBar main={main} preview={preview} />
          <OwnNames main={main} preview={preview} />
          <HiddenRows preview={preview} />
          <Warnings main={main} preview={preview} />
          <PlaceLine preview={preview} />
          <CountryLine main={main} />
          <Options main={main} />
        </div>
      )}
      <LastRun />
      {preview !== null && <StartBar main={main} preview={preview} />}
      {counted.at === 'failed' && (
        <Actions>
          <Press act={{ is: 'count' }}>{say('button.retry')}</Press>
        </Actions>
      )}
    </>
  );
}
