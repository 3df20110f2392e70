import { faults } from './look';
import { ALL, atDesk, type Person } from './person';
import { inBrowser } from './stage';
import { asOnALaptop, outOfSight } from './small';
import { HINDI, TONGUES, usually } from './words';

/** The bar at the bottom: all that stands in it, buttons too. */
const bottomBar = ({ panel }: Person) => [
  panel.locator('.actions > p'),
  panel.locator('.actions button').first(),
  panel.locator('.actions button').last(),
];

inBrowser('300 by 500 pixels', (stage) => {
  it.each(TONGUES)('show what a view is for, and what it costs, in %s', async (_l, tongue) => {
    const me = await atDesk(stage, tongue);
    const { say } = tongue;
    const { panel } = me;
    const button = (words: string) => [me.button(words)];
    await asOnALaptop(me);
    expect(await outOfSight(button(say('connect.button')))).toEqual([]);
    await me.connect();

    // Column, numbers, places and both buttons, with nothing to scroll to.
    const settings = panel.locator('.setting summary');
    const first = [
      panel.locator('.column summary'),
      me.part(say('split.toLookUp')),
      me.part(say('split.notMobile')),
      settings.first(),
      settings.last(),
      panel.getByText(say('options.title'), { exact: true }),
      me.button(say('find.tryTen')),
    ];
    expect(await outOfSight([...first, ...bottomBar(me)])).toEqual([]);

    await me.mood('stuck');
    await me.find(ALL);
    await me.part(say('split.inProgress')).waitFor();
    expect(await outOfSight([...button(say('button.stop')), ...bottomBar(me)])).toEqual([]);
    await me.press(say('button.pause'));
    await me.heading(say('paused.title')).waitFor();
    expect(await outOfSight([...button(say('button.resume')), ...bottomBar(me)])).toEqual([]);
    await me.mood('normal');
    await me.press(say('button.resume'));
    await me.done(ALL);
    expect(await outOfSight(bottomBar(me).slice(1))).toEqual([]);
    expect(await outOfSight([panel.getByText(say('done.sent', { n: ALL }))])).toEqual([]);
    await me.tab('tab.settings');
    expect(await outOfSight(button(say('button.save')))).toEqual([]);
    await me.tab('tab.schedule');
    await me.press(say('schedule.new'));
    await me.heading(say('schedule.new')).waitFor();
    expect(await outOfSight([...button(say('button.save')), ...bottomBar(me)])).toEqual([]);
    expect(await faults(me)).toEqual([]);
  });

  it.each(usually(HINDI))(
    'show how a try ended, and what the rest costs, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { say } = tongue;
      await asOnALaptop(me);
      await me.connect();
      await me.press(say('find.tryTen'));
      await me.done(10);
      const rest = me.button(say('done.rest', { n: ALL - 10 }));
      const before = await rest.boundingBox();
      await me.panel.getByText('Shabana Khan').waitFor();
      expect(await outOfSight([me.panel.getByText('Shabana Khan'), ...bottomBar(me)])).toEqual([]);
      // What the person is about to press stays where it is when the names come.
      expect(await rest.boundingBox()).toEqual(before);
    },
  );
});
