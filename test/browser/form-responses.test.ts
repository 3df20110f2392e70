/** A form response in the workbench has its name within one execution. */
import { atDesk } from './person';
import { choose, model, sheet } from './sheet';
import { inBrowser } from './stage';
import { expectAllRight, lines } from './table';
import { HINDI, usually } from './words';

inBrowser('form responses', (stage) => {
  it.each(usually(HINDI))('are looked up as they arrive, in %s', async (_l, tongue) => {
    const me = await atDesk(stage, tongue);
    const { page, panel } = me;
    const { say } = tongue;
    await me.connect();
    const respond = (): Promise<void> => choose(page, 'Insert', 'Form response');
    await respond();
    await page.getByRole('tab', { name: 'Form Responses 1', exact: true }).waitFor();

    await me.tab('tab.schedule');
    await me.press(say('schedule.new'));
    await me.heading(say('schedule.new')).waitFor();
    await panel.getByLabel(say('form.howOften')).selectOption('response');
    await panel.getByText(say('form.responses')).waitFor();
    await panel.getByLabel(say('form.dayLimit')).fill('50');
    await panel.locator('.bar, .old').first().waitFor({ state: 'detached' });
    await me.press(say('button.save'));
    await panel.getByText(say('notice.saved')).waitFor();
    await panel.getByText(say('schedule.dayLimit', { n: 50 })).waitFor();
    const { triggers } = await model(page);
    expect(triggers.map((one) => one.function).sort()).toEqual(['formSubmitted', 'tick']);

    await respond();
    const called = async () =>
      (await model(page)).executions.filter((one) => one.function === 'formSubmitted');
    while ((await called()).every(({ state }) => state === 'running'))
      await page.waitForTimeout(50);
    expect(await called()).toMatchObject([{ state: 'completed' }]);
    const rows = lines(await sheet(page));
    expect(rows.map(({ status }) => status.replace(/ \d.*/, ''))).toEqual([
      expect.stringMatching(/^(Found|Not found)$/),
      expect.stringMatching(/^(Found|Not found)$/),
    ]);
    await expectAllRight(page);

    await page
      .getByLabel('Workbench')
      .getByRole('button', { name: /^Clock/ })
      .click();
    await page.getByText(/^formSubmitted of .*, as form responses arrive$/).waitFor();
  });
});
