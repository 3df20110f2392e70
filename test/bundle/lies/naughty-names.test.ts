/** The Big List of Naughty Strings as names: every name is text in one cell. */
import naughty from 'big-list-of-naughty-strings';
import { FLIPPED, USUAL } from '../../../workbench/apps-script/surroundings/switches';
import { expectHonest, press, stageOf } from '../doubts/playing';
import { UNSEEN } from '../names-to-fear';
import { mobile, shown } from '../rows';

/** What there is to call a person by, once all that nobody sees is gone. */
const SUBSTANCE = /(?!\ufffd)[\p{L}\p{N}\p{So}]/u;
const HIDDEN = /[\p{Cc}\p{Cf}\p{DI}\p{Cs}]/gu;
/** What services say for want of a name, and numbers. */
const NO_NAME = /^[\s"'([<{-]*(undefined|null|nil|none|nan|n\/a|unknown)[\s"')\]>}-]*$/i;

function isName(text: string): boolean {
  const seen = text.replace(HIDDEN, '');
  const digits = seen.replace(/[\s().+-]/g, '');
  return SUBSTANCE.test(seen) && !NO_NAME.test(seen) && !/^\p{Nd}{10,15}$/u.test(digits);
}

// A trigger that sees no spreadsheet, or a status that throws, has its tests elsewhere.
const ALL = { ...FLIPPED, noSpreadsheetInTriggers: false, oddStatus: 'passed' } as const;

test.each([
  ['as usual', '', USUAL],
  ['with all switches flipped', '', ALL],
  ['each as a formula', '=', USUAL],
])('names of the Big List of Naughty Strings, %s', (_, before, switches) => {
  const nameOf = Object.fromEntries(naughty.map((name, i) => [`91${mobile(i)}`, before + name]));
  const stage = stageOf(naughty.length, null, { moods: { nameOf, maxPage: 500 }, switches });
  const caught = new Set<unknown>();
  stage.google.onCall = ({ name, when }) => {
    if (name !== 'SpreadsheetApp.flush' || when === 'before') return;
    for (let row = 2; row <= naughty.length + 1; row += 1) {
      const cell = stage.sheet.value(row, 2);
      if (typeof cell !== 'string') caught.add(cell);
      if (stage.sheet.formula(row, 2) !== '') caught.add(stage.sheet.formula(row, 2));
    }
  };
  expect(stage.finish(press(stage)).run).toBeNull();
  expect([...caught]).toEqual([]);
  expectHonest(stage);

  const rows = shown(stage);
  expect(rows).toHaveLength(naughty.length);
  const wrong = rows.filter(({ name, status }, i) => {
    const text = String(name);
    if (!isName(before + (naughty[i] ?? '')))
      return text !== '' || !status.startsWith('Not found ');
    const links = /:\/\/|\bwww\.[^ .]/i.test(text);
    return !status.startsWith('Found ') || text === '' || text.length > 201 || links;
  });
  expect(wrong).toEqual([]);
  expect(rows.filter(({ name }) => UNSEEN.test(String(name)))).toEqual([]);
  expect(rows.filter(({ status }) => status.startsWith('Found ')).length).toBeGreaterThan(400);
});
