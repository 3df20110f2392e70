import { atDesk, beside } from '../../test/browser/person';
import { inBrowser } from '../../test/browser/stage';
import { TONGUES } from '../../test/browser/words';
import { inPicture, take, takePanel } from './picture';

/** The distinct mobile numbers of the sample. */
const ALL = 177;

inBrowser('the panel', (stage) => {
  describe.each(TONGUES)('in %s', (_language, words) => {
    const tongue = inPicture(words);
    const { say } = tongue;

    it('from the key to the names', async () => {
      const me = await atDesk(stage, tongue);
      await takePanel(me, 'connect');
      await me.paste('not-a-key-of-anybody');
      await me.panel.getByRole('alert').waitFor();
      await takePanel(me, 'key-refused');
      await me.paste('naam-demo-3f2a');
      await me.counted();
      await me.panel.getByText(say('connect.accepted')).waitFor();
      await takePanel(me, 'connected');
      await me.tab('tab.names');
      await takePanel(me, 'find');
      await me.part(say('split.notMobile')).click();
      await takePanel(me, 'find-reasons');
      await me.part(say('split.notMobile')).click();
      for (const line of await me.panel.locator('.setting summary').all()) await line.click();
      await me.panel.getByText(say('options.title'), { exact: true }).click();
      await takePanel(me, 'find-options');
      await me.press(say('find.tryTen'));
      await me.panel.getByText('Shabana Khan').waitFor();
      await takePanel(me, 'tried');
      await me.press(say('done.rest', { n: ALL - 10 }));
      await me.done(ALL - 10);
      await takePanel(me, 'the-rest-done');
      await me.tab('tab.history');
      await me.button(say('button.show')).first().waitFor();
      await takePanel(me, 'history');
      await me.tab('tab.settings');
      await me.press(say('settings.remove'));
      await me.panel.locator('.ask').waitFor();
      await takePanel(me, 'settings');
    });

    it('a run that goes on, and one that rests', async () => {
      const me = await atDesk(stage, tongue);
      await me.connect();
      await me.mood('slow');
      await me.find(ALL);
      await me.part(say('split.inProgress')).waitFor();
      await me.skip(11);
      await me.sees(me.part(say('split.found')));
      await takePanel(me, 'running');
      const other = await beside(stage, me);
      await other.heading(say('otherRun.title')).waitFor();
      await takePanel(other, 'of-another');
      await me.press(say('button.pause'));
      await me.heading(say('paused.title')).waitFor();
      await takePanel(me, 'paused');
    });

    it('trouble: no credits, and a request that was cut off', async () => {
      const me = await atDesk(stage, tongue);
      await me.connect();
      await me.mood('credits');
      await me.press(say('find.button', { n: ALL }));
      await me.heading(say('paused.title')).waitFor();
      await takePanel(me, 'no-credits');
      await me.mood('normal');
      await me.mood('cut-lost');
      await me.press(say('button.resume'));
      await me.panel.getByRole('heading', { name: say('unconfirmed.title') }).waitFor();
      await takePanel(me, 'unconfirmed');
    });

    it('a schedule', async () => {
      const me = await atDesk(stage, tongue);
      await me.connect();
      await me.tab('tab.schedule');
      await me.press(say('schedule.new'));
      await me.heading(say('schedule.new')).waitFor();
      await me.panel.getByText(say('find.counting')).waitFor({ state: 'detached' });
      await me.panel.locator('.old').waitFor({ state: 'detached' });
      await takePanel(me, 'new-schedule');
      await me.panel.getByLabel(say('form.howOften')).selectOption('response');
      await me.panel.getByText(say('form.responses')).waitFor();
      await takePanel(me, 'schedule-responses');
      await me.panel.getByLabel(say('form.howOften')).selectOption('day');
      await me.press(say('button.save'));
      await me.button(say('schedule.preview')).click();
      await me.sees(me.panel.getByText(say('schedule.forecast', { n: ALL })));
      await takePanel(me, 'schedule');
    });

    it('the box of the menu', async () => {
      const me = await atDesk(stage, { ...tongue, ...inPicture(words, 1280, 700) });
      await me.connect();
      await me.menu(tongue.menu.findNames);
      await me.box.getByRole('button', { name: say('find.button', { n: ALL }) }).waitFor();
      await take(`${tongue.language}-menu-box`, me.page.getByRole('dialog'));
    });
  });
});
