/** Phone numbers in formulas, typed into cells of the page. */
import { goTo, cell, model } from './sheet';
import { inBrowser } from './stage';
import { ENGLISH } from './words';

inBrowser('a formula of the add-on', (stage) => {
  it('shows its result, follows the sheet, and says what is wrong', async () => {
    const { page } = await stage.open(ENGLISH.query);
    const type = async (at: string, text: string): Promise<void> => {
      await goTo(page, at);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await type('J2', '098765 43210');
    await type('K2', '=NAAM_PHONE(J2)');
    await type('L2', '=naam_check(J2:J3)');
    await cell(page, 'K2').filter({ hasText: '+919876543210' }).waitFor();
    await type('J3', '98765 4321');
    await goTo(page, 'L3');
    await cell(page, 'L3').filter({ hasText: 'Not a mobile number: too short' }).waitFor();
    await type('K3', '=NAAM_PHONE(J3, "XX")');
    await goTo(page, 'K3');
    await page.getByText('“XX” is not a country.').waitFor();
    const { naam } = await model(page);
    expect(naam.ledger).toMatchObject({ asked: {}, charged: {} });
  });
});
