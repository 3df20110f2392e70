import type { Page } from 'playwright-core';
import { faults } from './look';
import { ALL, atDesk, type Person } from './person';
import { cell, choose, goTo, model, selectColumn, sheet, unlikeModel } from './sheet';
import { inBrowser } from './stage';
import { expectAllRight, lines, outcomes } from './table';
import { HINDI, TONGUES, usually } from './words';

inBrowser('from the key to the names', (stage) => {
  it.each(TONGUES)('in %s', async (_language, tongue) => {
    const me = await atDesk(stage, tongue);
    const { say } = tongue;
    const looks = [await faults(me)];

    await me.paste('not-a-key-of-anybody');
    await me.panel.getByRole('alert').waitFor();
    await me.paste('naam-demo-3f2a');
    await me.panel.getByText(say('connect.accepted')).waitFor();
    await me.counted();
    await me.panel.locator('.column summary').click();
    expect(await me.words()).toContain('+919305897640, +916666192261');
    const before = await me.legend();
    looks.push(await faults(me));

    // What is counted is all there is, and a row of a list leads to its cell.
    const rows = lines(await sheet(me.page));
    expect(before[say('split.toLookUp')]).toBe(ALL);
    const counted = Object.values(before).reduce((sum, n) => sum + n, 0);
    expect(counted).toBe(rows.length);
    await me.part(say('split.notMobile')).click();
    await me.press(say('rows.row', { row: '8' }));
    await me.page.locator('.active[data-cell=C8]').waitFor();
    looks.push(await faults(me));

    await me.press(say('find.tryTen'));
    await me.panel.getByText('Shabana Khan').waitFor();
    expect(Object.keys((await model(me.page)).naam.ledger.asked)).toHaveLength(10);
    looks.push(await faults(me));
    const rest = ALL - 10;
    await me.press(say('done.rest', { n: rest }));
    await me.done(rest);
    const after = await me.legend();
    looks.push(await faults(me));

    const found = lines(await sheet(me.page));
    await expectAllRight(me.page);
    expect((await model(me.page)).naam.complaints).toEqual([]);
    expect(outcomes(found)).toEqual({
      Found: after[say('split.found')],
      'Not found': after[say('split.notFound')],
      Landline: before[say('split.landlines')],
      'Not mobile': before[say('split.notMobile')],
      Blank: 12,
    });
    expect(await unlikeModel(me.page)).toEqual([]);

    // Only what was not found is to be seen, and then everything again.
    await me.panel.getByText(say('filter.title')).click();
    await me.press(say('split.notFound'));
    await cell(me.page, 'E2').waitFor({ state: 'detached' });
    const hidden = new Set((await sheet(me.page)).hidden);
    const shown = found.filter(({ row }) => !hidden.has(row));
    expect(shown.every(({ status }) => status.startsWith('Not found'))).toBe(true);
    expect(shown).toHaveLength(after[say('split.notFound')] ?? -1);
    await me.press(say('filter.all'));
    await cell(me.page, 'E2').waitFor();
    await me.press(say('done.newLookup'));
    await me.panel.getByText(say('nothing.title')).waitFor();
    looks.push(await faults(me));
    expect(looks.flat()).toEqual([]);
  });

  it.each(usually(HINDI))(
    'follows the selection; asks for place and rows, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { page } = me;
      const { say } = tongue;
      await me.connect();
      await looksOnce(me);
      await goTo(page, 'C2:C9');
      await me.sees(me.panel.getByText(say('find.selectedRows', { n: 8 })));
      await me.button(say('find.button', { n: 6 })).waitFor();
      expect(await me.legend()).toEqual({
        [say('split.toLookUp')]: 6,
        [say('split.landlines')]: 1,
        [say('split.notMobile')]: 1,
      });

      // No numbers there: the column that has them is proposed again.
      await selectColumn(page, 'A');
      await me.button(say('find.button', { n: ALL })).waitFor();
      await showOnly(page, 'Website');
      await me.tab('tab.history');
      await me.tab('tab.names');
      await goTo(page, 'C3');
      await me.sees(me.button(say('hidden.include')));
      const { hidden } = await sheet(page);
      await me.panel.getByText(say('hidden.left', { n: hidden.length })).waitFor();
      const looks = [await faults(me)];
      await me.press(say('hidden.include'));
      await me.button(say('find.button', { n: ALL })).waitFor();
      await me.press(say('hidden.leave'));
      await me.button(say('find.button', { n: ALL })).waitFor({ state: 'detached' });
      await me.placeAtTheEnd();
      await me.panel.getByText(say('place.empty', { name: 'G', status: 'H' })).waitFor();
      await me.panel.getByText(say('options.title'), { exact: true }).click();
      await me.panel.getByLabel(say('options.capitals')).check();
      looks.push(await faults(me));
      const { [say('split.toLookUp')]: n = 0 } = await me.legend();
      await me.press(say('find.button', { n }));
      await me.done(n);

      const after = await sheet(page);
      expect(after.values[0]?.slice(6)).toEqual(['Name', 'Naam status']);
      const unseen = new Set(hidden);
      const shown = lines(after).filter(({ row }) => !unseen.has(row));
      expect(outcomes(shown)['Nothing']).toBeUndefined();
      expect(shown.filter(({ name }) => /^[A-Z ]{4,}$/.test(name))).toEqual([]);
      expect(Object.keys((await model(page)).naam.ledger.asked)).toHaveLength(n);
      expect(looks.flat()).toEqual([]);
    },
  );

  it('leaves the rows as chosen when a place is chosen while they are counted', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await showOnly(me.page, 'Website');
    await me.connect();
    await me.press(say('hidden.include'));
    await me.placeAtTheEnd();
    await me.panel.getByText(say('place.empty', { name: 'G', status: 'H' })).waitFor();
    expect(await me.button(say('hidden.leave')).count()).toBe(1);
  });

  it('starts nothing while another column is counted', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.connect();
    const find = me.button(say('find.button', { n: ALL }));
    expect(await find.isEnabled()).toBe(true);
    await me.slowly();
    await me.placeAtTheEnd();
    await me.panel.locator('.old').waitFor();
    expect(await me.button(say('find.updating')).isDisabled()).toBe(true);
    expect(await me.button(say('find.tryTen')).isDisabled()).toBe(true);
    await me.panel.getByText(say('place.empty', { name: 'G', status: 'H' })).waitFor();
    await me.panel.locator('.old').waitFor({ state: 'detached' });
    expect(await find.isEnabled()).toBe(true);
  });

  it('follows a selection that was made before the panel has looked once', async () => {
    const me = await atDesk(stage);
    await me.connect();
    await goTo(me.page, 'C2:C9');
    await looksOnce(me);
    await looksOnce(me);
    expect(await me.words()).toContain(me.tongue.say('find.selectedRows', { n: 8 }));
  });
});

/** Filters the sample by its column E, as a person does. */
async function showOnly(page: Page, source: string): Promise<void> {
  await choose(page, 'Data', 'Create a filter');
  await goTo(page, 'E1');
  await choose(page, 'Data', 'Filter by values…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await dialog.getByLabel(source).check();
  await dialog.getByRole('button', { name: 'OK' }).click();
}

/** Waits until the panel has asked the script what is selected. */
async function looksOnce(me: Person): Promise<void> {
  const times = async () =>
    (await model(me.page)).executions.filter((one) => one.function === 'selection').length;
  const before = await times();
  while ((await times()) === before) await me.wait(3);
}
