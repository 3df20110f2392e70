import { faults } from './look';
import { ALL, atDesk, type Person } from './person';
import { model, sheet } from './sheet';
import { inBrowser, type Stage } from './stage';
import { THOROUGH } from '../thorough';
import { expectAllRight, lines, outcomes, paidTwice, strays } from './table';
import { ENGLISH, HINDI, type Tongue } from './words';

const FIRST = 10;

/** A run whose first request was cut off; nobody knows whether Naam received it. */
async function inDoubt(stage: Stage, tongue: Tongue, mood: string): Promise<Person> {
  const me = await atDesk(stage, tongue);
  await me.connect();
  await me.mood(mood);
  await me.press(tongue.say('find.button', { n: ALL }));
  await me.panel.getByRole('heading', { name: tongue.say('unconfirmed.title') }).waitFor();
  expect(await faults(me)).toEqual([]);
  return me;
}

inBrowser('a request of which nobody knows whether it arrived', (stage) => {
  it('is left: its rows stay Unconfirmed, the others are found', async () => {
    const me = await inDoubt(stage, ENGLISH, 'cut-accepted');
    const { say } = me.tongue;
    expect(await model(me.page)).toMatchObject({ naam: { numbers: FIRST } });
    await me.press(say('unconfirmed.skip'));
    await me.done(ALL);
    const stands = await model(me.page);
    expect((await me.legend())[say('split.unconfirmed')]).toBe(
      outcomes(lines(await sheet(me.page)))['Unconfirmed'],
    );
    expect(paidTwice(stands)).toEqual([]);
    expect(await faults(me)).toEqual([]);
  });

  /** In the gate the one that costs; the other when thorough. */
  const fates = [
    ['accepted', 'cut-accepted', FIRST],
    ['lost', 'cut-lost', 0],
  ] as const;
  it.each(fates.slice(0, THOROUGH ? 2 : 1))(
    'is sent again; where it was %s, that is paid as was said',
    async (_w, mood, twice) => {
      const me = await inDoubt(stage, HINDI, mood);
      const { say } = me.tongue;
      await me.press(say('unconfirmed.sendAgain'));
      await me.panel.getByText(say('unconfirmed.sendAgainQuestion', { n: FIRST })).waitFor();
      expect(await faults(me)).toEqual([]);
      await me.press(say('unconfirmed.sendAgain'));
      await me.done(ALL);
      const stands = await model(me.page);
      expect(strays(lines(await sheet(me.page)), stands)).toEqual([]);
      expect(paidTwice(stands)).toHaveLength(twice);
    },
  );

  it('is checked, free, where Naam gave it a number and then no results for a day', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.awaitResults();
    await me.skip(25 * 60);
    await me.sees(me.panel.getByRole('heading', { name: say('unconfirmed.title') }));
    expect(await faults(me)).toEqual([]);
    await me.mood('normal');
    const check = me.button(say('unconfirmed.check'));
    expect(await check.count()).toBe(2);
    await check.first().click();
    await check.nth(1).waitFor({ state: 'detached' });
    await check.click();
    await me.done(ALL);
    await expectAllRight(me.page);
  });
});
