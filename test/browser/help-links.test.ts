/** Each error links to its section of the help page, if the publisher has one. */
import { faults } from './look';
import { ALL, atDesk, type Person } from './person';
import { asOnALaptop } from './small';
import { inBrowser } from './stage';
import { ENGLISH, usually } from './words';

const PAGE = 'https://publisher.example/troubleshooting';
/** Of the right shape, and nobody's. */
const WRONG_KEY = 'nobody-has-this-key-0000';

/** As the build puts it into the page (build/help.mjs). */
async function withHelp(me: Person): Promise<void> {
  await me.panel.locator(':root').evaluate((root, page) => {
    root.dataset['help'] = page;
  }, PAGE);
}

const link = ({ panel, tongue }: Person) =>
  panel.getByRole('link', { name: tongue.say('button.help'), exact: true });

inBrowser('help on an error', (stage) => {
  it.each(usually(ENGLISH))('is a click away, in a tab of its own, in %s', async (_l, tongue) => {
    const { say } = tongue;
    const me = await atDesk(stage, tongue);
    await asOnALaptop(me);
    await me.paste(WRONG_KEY);
    await me.panel.getByRole('alert').waitFor();
    // Without a page there is nothing to lead to.
    expect(await link(me).count()).toBe(0);

    await withHelp(me);
    await me.paste(WRONG_KEY);
    await link(me).waitFor();
    expect(await link(me).getAttribute('href')).toBe(`${PAGE}#key-refused`);
    expect(await link(me).getAttribute('target')).toBe('_blank');
    const looks = [await faults(me)];

    await me.connect();
    await me.trouble('Several Google accounts');
    await me.tab('tab.schedule');
    await me.panel.getByText(say('failure.accounts')).waitFor();
    expect(await link(me).getAttribute('href')).toBe(`${PAGE}#several-accounts`);
    await me.trouble('Several Google accounts');
    await me.tab('tab.names');

    await me.mood('cut-accepted');
    await me.find(ALL);
    await me.panel.getByRole('heading', { name: say('unconfirmed.title') }).waitFor();
    expect(await link(me).getAttribute('href')).toBe(`${PAGE}#unconfirmed-broken`);
    looks.push(await faults(me));
    expect(looks.flat()).toEqual([]);
  });
});
