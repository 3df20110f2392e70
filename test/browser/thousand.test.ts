import { atDesk } from './person';
import { choose, goTo, model, openCsv, sheet, unlikeModel } from './sheet';
import { inBrowser } from './stage';
import { lines, outcomes, paidTwice, strays } from './table';

const ROWS = 1_000;
const DISTINCT = 900;
const UNDONE = 2;

/** In every ten rows one number stands twice. */
const csv = ['Town,Mobile,Amount']
  .concat(
    Array.from({ length: ROWS }, (_, i) => {
      const which = i % 10 === 9 ? i - 9 : i;
      return `Town ${(i * 7_919) % ROWS},${9_100_000_000 + which * 104_729},${i}`;
    }),
  )
  .join('\n');

inBrowser('a thousand rows', (stage) => {
  it('keep every name beside its own number, whatever is done to them meanwhile', async () => {
    const me = await atDesk(stage);
    const { page, tongue } = me;
    const { say } = tongue;
    const stand = async () => lines(await sheet(page));
    await openCsv(page, 'thousand', csv);
    await me.connect();
    expect(await me.legend()).toEqual({
      [say('split.toLookUp')]: DISTINCT,
      [say('split.duplicates')]: ROWS - DISTINCT,
    });

    // Ten minutes a batch: the first ten are answered, the others are not.
    await me.mood('slow');
    await me.find(DISTINCT);
    await me.part(say('split.inProgress')).waitFor();
    await me.skip(11);
    await me.sees(me.part(say('split.found')));
    const answered = outcomes(await stand());
    expect(answered['Queued']).toBeGreaterThan(ROWS - 20);

    // The script's last writes are undone; then rows are sorted and inserted.
    await goTo(page, 'A2');
    for (let i = 0; i < UNDONE; i += 1) await page.keyboard.press('Control+z');
    await choose(page, 'Data', 'Sort sheet A to Z');
    await goTo(page, 'A5:A9');
    await choose(page, 'Insert', 'Row above');
    await page.locator('[data-cell=A5]').getByText('Town 0').waitFor({ state: 'detached' });
    expect(outcomes(await stand())['Queued']).toBeGreaterThan(answered['Queued'] ?? ROWS);

    // What disappeared is said, and written again; nothing is asked twice.
    await me.skip(30);
    await me.sees(me.heading(say('paused.title')));
    await me.press(say('button.resume'));
    await me.done(DISTINCT);
    const [rows, stands] = [await stand(), await model(page)];
    expect(strays(rows, stands)).toEqual([]);
    expect(paidTwice(stands)).toEqual([]);
    const { Found = 0, 'Not found': lost = 0, ...others } = outcomes(rows);
    expect(Found + lost).toBe(ROWS);
    expect(others).toEqual({ Blank: 5 });
    expect(Object.keys(stands.naam.ledger.charged)).toHaveLength(DISTINCT);
    for (const at of ['A2', 'A500', 'A1005']) {
      await goTo(page, at);
      expect(await unlikeModel(page)).toEqual([]);
    }
  });
});
