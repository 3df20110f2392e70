/** A person at a window of the page: what they do in menu, panel and strip, by the words on them. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { DEMO_KEYS } from '../../workbench/live/people';
import { MOODS } from '../../workbench/live/moods-of-naam';
import { Word } from '../../sidebar/words/word';
import { choose, panel } from './sheet';
import type { Stage } from './stage';
import { ENGLISH, type Tongue } from './words';

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
    await this.panel.getByLabel(say(Word.keyLabel)).fill(key);
    await this.press(say(Word.connect));
  }

  /** From a fresh panel to "Find names", counted. */
  async connect(key = DEMO_KEYS.a ?? ''): Promise<void> {
    const { say } = this.tongue;
    await this.paste(key);
    await this.press(say(Word.findTitle));
    await this.counted();
  }

  async counted(): Promise<void> {
    await this.panel.locator('.bar').waitFor();
  }

  /** The numbers of a bar's legend, by their words. */
  async legend(): Promise<Record<string, number>> {
    const lines = await this.panel.locator('.legend .line').allInnerTexts();
    return Object.fromEntries(
      lines.map((line) => {
        const [, words = '', count = ''] = /^(.*?)\s*([\d,]+)\D*$/s.exec(line) ?? [];
        return [words.trim(), Number(count.replaceAll(',', ''))];
      }),
    );
  }

  /** Waits of the script take no time. */
  async hurry(): Promise<void> {
    await this.strip(/^Clock/, 'no time at all');
  }

  /** Puts the stand-in into a mood. */
  async mood(id: string): Promise<void> {
    await this.strip(/^Naam/, MOODS[id]?.words ?? id);
  }

  private async strip(button: RegExp, words: string): Promise<void> {
    const strip = this.page.getByLabel('Workbench');
    await strip.getByRole('button', { name: button }).click();
    const within = strip.locator('.above');
    await within
      .getByRole('radio', { name: words, exact: true })
      .or(within.getByRole('button', { name: words }))
      .click();
    await this.page.keyboard.press('Escape');
  }
}

/** Opens the page, with a panel that is about to ask for a key. */
export async function atDesk(stage: Stage, tongue: Tongue = ENGLISH): Promise<Person> {
  const { page, url } = await stage.open(tongue.query, tongue.options);
  const person = new Person(page, tongue, url);
  await person.hurry();
  await person.openPanel();
  return person;
}
