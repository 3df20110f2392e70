/** A user at a window of the page: uses menu, panel and strip by the words on them. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { DEMO_KEYS } from '../../workbench/live/people/people';
import { PAGE_SCENARIOS } from '../../workbench/naam/behaviour/scenarios-of-the-page';
import { choose, model, panel } from './sheet';
import type { Stage } from './stage';
import { ENGLISH, type Tongue } from './words';

/** Distinct numbers of the sample. */
export const ALL = 177;

/** Nothing takes longer, on a slow machine. */
const LONGEST_MS = 20_000;
const LOOK_MS = 150;

export class Person {
  constructor(
    readonly page: Page,
    readonly tongue: Tongue,
    /** Of the server, for a second window. */
    readonly url: string,
  ) {}

  get panel(): FrameLocator {
    return panel(this.page);
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** The box that the menu opens over the sheet. */
  get box(): FrameLocator {
    return this.page.getByRole('dialog').frameLocator('iframe');
  }

  /** The heading of a view; the panel has come to it when it is there. */
  heading(name: string): Locator {
    return this.panel.getByRole('heading', { name, exact: true, level: 1 });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** All that the panel says. */
  words(): Promise<string> {
    return this.panel.locator('body').innerText();
  }

  async menu(item: string): Promise<void> {
    await choose(this.page, 'Extensions', 'Naam for Sheets', item);
  }

  async openPanel(): Promise<void> {
    await this.menu(this.tongue.menu.openPanel);
    await this.panel.getByRole('heading', { level: 1 }).waitFor();
  }

  async closePanel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close panel' }).click();
  }

  async paste(key: string): Promise<void> {
    const { say } = this.tongue;
    await this.panel.getByLabel(say('connect.key')).fill(key);
    await this.press(say('connect.button'));
  }

  /** From a fresh panel to the count of what is selected. */
  async connect(key = DEMO_KEYS.a ?? ''): Promise<void> {
    const { say } = this.tongue;
    await this.paste(key);
    await this.panel.getByText(say('connect.accepted')).waitFor();
    await this.counted();
  }

  async counted(): Promise<void> {
    await this.panel.locator('.bar').waitFor();
  }

  /** A line of a bar's legend, which is there when its number is not 0. */
  part(words: string): Locator {
    return this.panel.locator('.legend').getByText(words, { exact: true });
  }

  /** The numbers of a bar's legend, by their words. */
  async legend(): Promise<Record<string, number>> {
    const lines = await this.panel
      .locator('.legend > .line, .legend > li > details > summary')
      .allInnerTexts();
    return Object.fromEntries(
      lines.map((line) => {
        const [, words = '', count = ''] = /^(.*?)\s*([\d,]+)\D*$/s.exec(line) ?? [];
        return [words.trim(), Number(count.replaceAll(',', ''))];
      }),
    );
  }

  /** Opens the line that says where the names go, and chooses the end of the sheet. */
  async placeAtTheEnd(): Promise<void> {
    const choice = this.panel.getByLabel(this.tongue.say('place.label'));
    const line = this.panel.locator('.setting', { has: choice });
    if (!(await choice.isVisible())) await line.locator('summary').click();
    await choice.selectOption('end');
  }

  /** From the count to a run that is seen to go on. */
  async find(n: number): Promise<void> {
    const { say } = this.tongue;
    await this.press(say('find.button', { n }));
    await this.heading(say('run.title')).waitFor();
  }

  /** From the key to a run of all numbers that rests, as there are no credits. */
  async restWithoutCredits(): Promise<void> {
    const { say } = this.tongue;
    await this.connect();
    await this.mood('credits');
    await this.press(say('find.button', { n: ALL }));
    await this.heading(say('paused.title')).waitFor();
  }

  /** From the key to a run of all numbers whose results don't come. */
  async awaitResults(): Promise<void> {
    await this.connect();
    await this.mood('stuck');
    await this.find(ALL);
    await this.part(this.tongue.say('split.inProgress')).waitFor();
  }

  /** Waits for the end of a run that sent so many numbers. */
  async done(n: number): Promise<void> {
    const { say } = this.tongue;
    const words = n === 0 ? say('done.nothingSent') : say('done.sent', { n });
    await this.sees(this.panel.getByRole('status').getByText(words, { exact: true }));
  }

  /** Waits for what the panel will show when it looks again; its clock goes ahead meanwhile. */
  async sees(what: Locator): Promise<void> {
    for (const began = Date.now(); Date.now() - began < LONGEST_MS;) {
      if (await what.first().isVisible()) return;
      await this.wait(30);
      await this.page.waitForTimeout(LOOK_MS);
    }
    await what.first().waitFor({ timeout: 1 });
  }

  async tab(word: 'tab.names' | 'tab.schedule' | 'tab.history' | 'tab.settings'): Promise<void> {
    await this.press(this.tongue.say(word));
  }

  /** Waits of the script take no time, or as much as on Google. */
  async hurry(): Promise<void> {
    await this.strip(/^Clock/, 'no time at all');
  }

  async slowly(): Promise<void> {
    await this.strip(/^Clock/, 'as long as on Google');
  }

  /** Puts the stand-in into a mood. */
  async mood(id: string): Promise<void> {
    await this.strip(/^Naam/, PAGE_SCENARIOS[id]?.name ?? id);
  }

  /** Moves the clock of script and stand-in; triggers fire on the way. */
  async skip(minutes: number): Promise<void> {
    const { now } = await model(this.page);
    await this.page.evaluate(async (ms) => {
      const act = { window: '', person: 'a', acts: [{ do: 'skip', ms }] };
      const headers = { 'content-type': 'application/json' };
      await fetch('/acts', { method: 'POST', headers, body: JSON.stringify(act) });
    }, minutes * 60_000);
    for (let then = await model(this.page); ; then = await model(this.page)) {
      const working = then.executions.some(({ state }) => state === 'running');
      if (then.now >= now + minutes * 60_000 && !working) return;
    }
  }

  /** Moves the clock of the browser, for a panel that would look again later. */
  async wait(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * 1_000);
  }

  /** What may go wrong between panel and script; its panel shows how it is called in the strip. */
  async trouble(
    words: 'Permissions taken back' | 'Several Google accounts' | 'Lose the reply',
  ): Promise<void> {
    await this.strip(/Code\.js/, words);
  }

  private async strip(button: RegExp, words: string): Promise<void> {
    const strip = this.page.getByLabel('Workbench');
    await strip.getByRole('button', { name: button }).click();
    const within = strip.locator('.above');
    await within
      .getByLabel(words)
      .or(within.getByRole('button', { name: words }))
      .click();
    await this.page.keyboard.press('Escape');
  }
}

/** Opens the page, with a panel that is about to ask for a key. */
export async function atDesk(
  stage: Stage,
  tongue: Tongue = ENGLISH,
  args: readonly string[] = ['--bare'],
): Promise<Person> {
  const person = await atDeskWithoutPanel(stage, tongue, args);
  await person.openPanel();
  return person;
}

/** Opens the page; the panel is still closed. */
export async function atDeskWithoutPanel(
  stage: Stage,
  tongue: Tongue = ENGLISH,
  args: readonly string[] = ['--bare'],
): Promise<Person> {
  const { page, url } = await stage.open(tongue.query, tongue.options, args);
  const person = await seated(new Person(page, tongue, url));
  await person.hurry();
  return person;
}

/** A second editor of the same document, in a window of their own. */
export async function beside(stage: Stage, { url, tongue }: Person): Promise<Person> {
  const page = await stage.visit(`${url}/${tongue.query}&person=b`, tongue.options);
  const person = await seated(new Person(page, tongue, url));
  await person.openPanel();
  return person;
}

async function seated(person: Person): Promise<Person> {
  person.page.setDefaultTimeout(LONGEST_MS);
  // The browser's clock runs along with real time, until a test moves it.
  await person.page.clock.install();
  return person;
}
