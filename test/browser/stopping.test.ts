import { faults } from './look';
import { ALL, atDesk, type Person } from './person';
import { model, sheet } from './sheet';
import { inBrowser } from './stage';
import { expectAllRight, lines, outcomes } from './table';
import { HINDI, usually } from './words';

/** Rows of the sample that bear its numbers. */
const ROWS = 233;

const asked = async ({ page }: Person): Promise<number[]> =>
  Object.values((await model(page)).naam.ledger.asked);

const standing = async ({ page }: Person): Promise<Record<string, number>> =>
  outcomes(lines(await sheet(page)));

inBrowser('a run that rests', (stage) => {
  it.each(usually(HINDI))(
    'goes on with credits, pauses, resumes and stops, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { say } = tongue;
      await me.restWithoutCredits();
      await me.panel.getByRole('alert').waitFor();
      expect(await asked(me)).toEqual([]);
      const looks = [await faults(me)];

      await me.mood('stuck');
      await me.press(say('button.resume'));
      await me.part(say('split.inProgress')).waitFor();
      expect(await me.panel.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(
        say('run.progress', { answered: 0, total: ALL }),
      );
      looks.push(await faults(me));
      await me.press(say('button.pause'));
      await me.heading(say('paused.title')).waitFor();
      looks.push(await faults(me));
      await me.press(say('button.resume'));
      await me.heading(say('run.title')).waitFor();
      await me.press(say('button.stop'));
      await me.panel.getByText(say('run.stopping')).waitFor();
      looks.push(await faults(me));

      // What was sent is still collected.
      await me.mood('normal');
      await me.done(ALL);
      await expectAllRight(me.page);
      expect(looks.flat()).toEqual([]);
    },
  );

  it('stopped before anything was sent leaves every row as it was', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.restWithoutCredits();
    expect((await standing(me))['Queued']).toBe(ROWS);
    await me.press(say('button.stop'));
    await me.done(0);
    expect((await standing(me))['Nothing']).toBe(ROWS);
    expect(await asked(me)).toEqual([]);
  });

  it('does not say of one that the person paused that it goes on by itself', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.awaitResults();
    await me.press(say('button.pause'));
    await me.heading(say('paused.title')).waitFor();
    expect(await me.words()).not.toContain('Continues automatically');
  });
});
