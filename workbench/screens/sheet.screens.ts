import { atDesk } from '../../test/browser/person';
import { inBrowser } from '../../test/browser/stage';
import { ENGLISH, TONGUES } from '../../test/browser/words';
import { inPicture, take, takePanel } from './picture';

/** The distinct mobile numbers of the sample. */
const ALL = 177;

inBrowser('the sheet', (stage) => {
  it('before and after a run, and the whole page', async () => {
    const me = await atDesk(stage, inPicture(ENGLISH, 1180, 640));
    const sheet = me.page.locator('.sheet');
    await me.connect();
    await take('start', me.page.locator('body'));
    await take('before', sheet);
    await me.press(me.tongue.say('find.button', { n: ALL }));
    await me.done(ALL);
    await take('after', sheet);
  });

  it.each(TONGUES)('a whole run that is done, in %s', async (_language, words) => {
    const me = await atDesk(stage, inPicture(words));
    await me.connect();
    await me.press(me.tongue.say('find.button', { n: ALL }));
    await me.done(ALL);
    await takePanel(me, 'done');
  });
});
