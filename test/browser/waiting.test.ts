import { atDesk } from './person';
import { openCsv } from './sheet';
import { inBrowser } from './stage';

/** Three batches: the first ten, the largest that there is, and the rest. */
const ROWS = 5_100;
/** A batch takes ten minutes, and batches are answered one after the other. */
const A_BATCH_MINUTES = 11;
const csv = ['Mobile', ...Array.from({ length: ROWS }, (_, i) => 9_100_000_000 + i * 7_919)];

inBrowser('while Naam is waited for', (stage) => {
  it('tells the time left once two batches were measured, and not before', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    // Whatever number stands in them.
    const sentence = (text: string) =>
      new RegExp(`^${text.replaceAll(/[()]/g, '\\$&').replaceAll(/\d+/g, '\\d+')}$`);
    const left = me.panel.getByText(sentence(say('run.timeLeft', { n: 7 })));
    const waits = me.panel.getByText(
      sentence(say('run.waiting', { ago: say('ago.minutes', { n: 7 }) })),
    );
    await openCsv(me.page, 'many', csv.join('\n'));
    await me.connect();
    await me.mood('slow');
    await me.find(ROWS);
    await me.part(say('split.inProgress')).waitFor();
    await me.skip(3);
    await me.sees(waits);
    expect(await left.count()).toBe(0);

    // The first batch alone is no measure.
    await me.skip(A_BATCH_MINUTES);
    await me.sees(me.part(say('split.found')));
    expect(await left.count()).toBe(0);
    await me.skip(A_BATCH_MINUTES);
    await me.sees(left);
    expect(await waits.count()).toBe(0);
  });
});
