import { DEMO_KEYS } from '../../workbench/live/people/people';
import { faults } from './look';
import { ALL, atDesk, beside } from './person';
import { model, sheet } from './sheet';
import { inBrowser } from './stage';
import { expectAllRight, lines, outcomes } from './table';
import { HINDI, usually } from './words';

inBrowser('who comes back, and who else is there', (stage) => {
  it('a panel closed in the middle of a run is right when it is opened again', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.awaitResults();
    await me.closePanel();
    await me.openPanel();
    await me.heading(say('run.title')).waitFor();
    expect(await me.legend()).toEqual({ [say('split.inProgress')]: ALL });

    // Closed again, the run is looked after within the hour.
    await me.closePanel();
    await me.mood('normal');
    await me.skip(61);
    await expectAllRight(me.page);
    await me.openPanel();
    const last = { n: ALL, found: outcomes(lines(await sheet(me.page)))['Found'] ?? 0 };
    await me.panel.getByText(say('history.run', last)).waitFor();
    await me.press(say('button.show'));
    await me.done(ALL);

    // The trigger stays for two hours, in case there is another run.
    await me.skip(4 * 60);
    const { triggers } = await model(me.page);
    expect(triggers.filter(({ disabled }) => !disabled)).toEqual([]);
  });

  it.each(usually(HINDI))(
    'a second editor sees the run, and cannot move it, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { say } = tongue;
      await me.restWithoutCredits();
      const other = await beside(stage, me);
      await other.heading(say('otherRun.title')).waitFor();
      for (const word of ['button.pause', 'button.stop', 'button.resume', 'otherRun.end'] as const)
        expect(await other.button(say(word)).count()).toBe(0);
      const looks = [await faults(other)];

      // Who is gone for a day may be helped: unsent rows are as they were.
      await me.trouble('Permissions taken back');
      await me.page.close();
      await other.skip(25 * 60);
      await other.sees(other.button(say('otherRun.end')));
      await other.press(say('otherRun.end'));
      await other.panel.getByText(say('otherRun.endEffect')).waitFor();
      looks.push(await faults(other));
      await other.press(say('otherRun.end'));
      await other.heading(say('connect.title')).waitFor();
      expect(outcomes(lines(await sheet(other.page)))['Queued']).toBeUndefined();

      // The other's own key finds the names.
      await other.mood('normal');
      await other.connect(DEMO_KEYS.b ?? '');
      await other.press(say('find.button', { n: ALL }));
      await other.done(ALL);
      await expectAllRight(other.page);
      expect(looks.flat()).toEqual([]);
    },
  );

  it('asks who has no key for one when the run of another has ended', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.restWithoutCredits();
    const other = await beside(stage, me);
    await me.press(say('button.stop'));
    await me.done(0);
    await other.sees(other.heading(say('find.title')).or(other.heading(say('connect.title'))));
    expect(await other.words()).toContain(say('connect.title'));
  });
});
