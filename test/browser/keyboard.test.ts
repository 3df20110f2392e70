import { DEMO_KEYS } from '../../workbench/live/people/people';
import { enter, focused, menuByKeys, tabTo } from './keyboard';
import { ALL, atDeskWithoutPanel } from './person';
import { inBrowser } from './stage';
import { expectAllRight } from './table';
import { ENGLISH, usually } from './words';

inBrowser('with keys alone', (stage) => {
  it.each(usually(ENGLISH))('from the menu to all names, in %s', async (_language, tongue) => {
    const me = await atDeskWithoutPanel(stage, tongue);
    const { page } = me;
    const { say, menu } = tongue;
    await menuByKeys(page, menu.openPanel);
    await me.heading(say('connect.title')).waitFor();

    await tabTo(page, say('connect.key'));
    await page.keyboard.type('no-such-key');
    await page.keyboard.press('Enter');
    await me.panel.getByRole('alert').waitFor();
    await tabTo(page, say('connect.key'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(DEMO_KEYS.a ?? '');
    await page.keyboard.press('Enter');
    await me.counted();

    await enter(page, say('find.tryTen'));
    await me.done(10);
    // Where the change is: the heading of the view that came.
    expect(await focused(page)).toMatchObject({ name: say('done.tried') });
    await me.panel.getByText('Shabana Khan').waitFor();
    await enter(page, '930 589 7640');
    await page.locator('[data-cell="C2"].active, .active[data-cell="C2"]').waitFor();

    await enter(page, say('done.rest', { n: ALL - 10 }));
    await me.done(ALL - 10);
    await expectAllRight(page);

    await enter(page, say('tab.settings'));
    await tabTo(page, say('settings.landlines'));
    await page.keyboard.press('Space');
    await enter(page, say('button.save'));
    await me.panel.getByText(say('notice.saved')).waitFor();
    expect(await me.panel.getByLabel(say('settings.landlines')).isChecked()).toBe(true);
  });
});
