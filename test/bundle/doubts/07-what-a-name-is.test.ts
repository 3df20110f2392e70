/** Doubt 7: a name in any form, or none; its cell contains only text. */
import { shown } from '../rows';
import { expectAllRight, expectHonest, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 60;
const EVIL = 'what a spreadsheet would run';

describe.each(someOf(named(7).filter(([name]) => name !== EVIL)))('doubt 7, %s', (_, play) => {
  test('names are names, and what is none is not found', () => {
    const stage = stageOf(NUMBERS, play);
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });

  test('the same with numbers for which there is none at all', () => {
    const stage = stageOf(NUMBERS, play, { moods: { foundShare: 0 } });
    stage.finish(press(stage));
    stage.clock.pass(11 * 60_000);
    stage.finish();
    expectHonest(stage);
    expect(shown(stage).filter(({ name }) => name !== '')).toEqual([]);
    expect(shown(stage).every(({ status }) => status.startsWith('Not found '))).toBe(true);
  });
});

/** Controls, and marks that turn the direction of text. */
const UNSEEN = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe.each(named(7).filter(([name]) => name === EVIL))('doubt 7, %s', (_, play) => {
  test('each name is text of at most 200 characters in its cell, never a formula or a value', () => {
    const stage = stageOf(NUMBERS, play);
    expect(stage.finish(press(stage)).run).toBeNull();
    expectHonest(stage);
    const rows = shown(stage);
    const names = rows.filter(({ status }) => status.startsWith('Found '));
    expect(names.length).toBeGreaterThan(NUMBERS / 2);
    for (const { name } of names) {
      expect(typeof name).toBe('string');
      expect(String(name).length).toBeGreaterThan(0);
      expect(String(name).length).toBeLessThanOrEqual(201);
      expect(String(name)).not.toMatch(UNSEEN);
    }
    const formulas = rows.filter((_row, i) => stage.sheet.formula(i + 2, 2) !== '');
    expect(formulas).toEqual([]);
  });
});
