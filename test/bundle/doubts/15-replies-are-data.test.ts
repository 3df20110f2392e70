/** Doubt 15: replies are untrusted data: limited in size, checked, and the key is never shown. */
import { KEY } from '../stage';
import { expectAllRight, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 40;

describe.each(someOf(named(15)))('doubt 15, %s', (_, play) => {
  test('once: it is asked again, and all is right', () => {
    const stage = stageOf(NUMBERS, play);
    expect(stage.finish(press(stage)).run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });

  test('again and again, with errors between: all right in the end', () => {
    const stage = stageOf(NUMBERS, play, { moods: { burst: { after: 2, length: 3 } } });
    for (let times = 0; times < 5; times += 1) stage.naam.play(play, KEY);
    expect(stage.finish(press(stage)).run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });

  test('the key is told to nobody', () => {
    const stage = stageOf(NUMBERS, play, { key: { credits: 10 } });
    stage.finish(press(stage));
    stage.keyRevoked = true;
    stage.resumed();
    const document = [...stage.book.store(stage.script.id).entries];
    const cells = Array.from({ length: NUMBERS + 1 }, (_row, i) =>
      [1, 2, 3].map((column) => [
        stage.sheet.value(i + 1, column),
        stage.sheet.note(i + 1, column),
      ]),
    );
    const told = JSON.stringify([document, cells, stage.ends, stage.google.logs]);
    expect(told).not.toContain(KEY);
    expect(told).not.toContain('no-key-of-anybody');
  });
});
