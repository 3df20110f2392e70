import { Word } from '../../sidebar/words/word';
import { faults } from './look';
import { atDesk } from './person';
import { cell, cellsInSight, model, sheet } from './sheet';
import { inBrowser } from './stage';
import { lines, outcomes, paidTwice, strays } from './table';
import { TONGUES } from './words';

inBrowser('from the key to the names', (stage) => {
  it.each(TONGUES)('in %s', async (_language, tongue) => {
    const t0 = Date.now(); const lap = (w: string) => process.stderr.write(`${w} ${Date.now() - t0}\n`);
    const me = await atDesk(stage, tongue);
    const { say } = tongue;
    lap('0');
    expect(await faults(me)).toEqual([]);
    lap('faults');
    await me.paste('not-a-key-of-anybody');
    await me.panel.getByRole('alert').waitFor();
    expect(await faults(me)).toEqual([]);
    lap('faults2');
    await me.connect();
    const preview = await me.legend();
    lap('preview');
    expect(await faults(me)).toEqual([]);
    lap('faults3');
  });
});
