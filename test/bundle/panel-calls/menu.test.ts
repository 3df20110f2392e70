/** The menu: static, in the user's language, and never a raw exception. */
import { press, stageOf } from '../doubts/playing';
import { Stage } from '../stage';

const items = (stage: Stage): [string, string | null][] =>
  (stage.google.ui.menus[0]?.items ?? []).map((item) => [item.caption, item.function]);

test('five items, also where the add-on is installed but not enabled', () => {
  const stage = new Stage({ rows: [['Mobile']] });
  const ended = stage.execute('onOpen', [], { surface: 'open', authMode: 'NONE' });
  expect(ended.kind).toBe('returned');
  expect(items(stage)).toEqual([
    ['Open Naam', 'openPanel'],
    ['Look up selected column', 'findNames'],
    ['Schedule…', 'openSchedule'],
    ['Stop lookup', 'stopRun'],
    ['How to use', 'help'],
  ]);
});

test('in Hindi for those whose account is', () => {
  const stage = new Stage({ rows: [['Mobile']] });
  stage.user.locale = 'hi';
  stage.execute('onOpen', [], { surface: 'open', authMode: 'NONE' });
  for (const [words] of items(stage)) expect(words).toMatch(/[\u0900-\u097f]/);
});

test('the one page is told where it stands', () => {
  const stage = new Stage({ rows: [['Mobile']] });
  for (const name of ['openPanel', 'openSchedule', 'findNames'])
    expect(stage.execute(name, [], { surface: 'menu' }).kind).toBe('returned');
  const { sidebars, dialogs } = stage.google.ui;
  const mode = (content = ''): string => /data-mode="(\w+)"/.exec(content)?.[1] ?? '';
  expect(sidebars.map(({ content }) => mode(content))).toEqual(['panel', 'schedule']);
  expect(dialogs.map(({ content }) => mode(content))).toEqual(['confirm']);
  expect(dialogs[0]?.title).toBe('Naam for Sheets');
});

test('Stop lookup stops the run, and says what happens to numbers already sent', () => {
  const stage = stageOf(40, null, {
    key: { bulkLimit: 10 },
    moods: { processing: { fixedMs: 1_200_000, perNumberMs: 0, inTurn: false } },
  });
  press(stage);
  stage.execute('stopRun', [], { surface: 'menu' });
  expect(stage.google.ui.alerts.at(-1)?.prompt).toMatch(/No more numbers will be sent|has ended/);
  stage.finish();
  expect(stage.hasRun()).toBe(false);
});

test('Stop without a run says so with its cure', () => {
  const stage = stageOf(3);
  stage.execute('stopRun', [], { surface: 'menu' });
  expect(stage.google.ui.alerts.at(-1)?.prompt).toMatch(/^Nothing is running\.\n\nTo look up/);
});

test('Help tells the words of the status cells', () => {
  const stage = stageOf(3);
  stage.execute('help', [], { surface: 'menu' });
  expect(stage.google.ui.alerts.at(-1)?.prompt).toMatch(/Found[^]*Not found[^]*Unconfirmed/);
});

test('what goes wrong is a box with a sentence, not an exception', () => {
  const stage = stageOf(3);
  stage.fails('Ui.showSidebar', 'Service unavailable');
  const names = ['openPanel', 'openSchedule'];
  for (const name of names) stage.execute(name, [], { surface: 'menu' });
  const said = stage.google.ui.alerts.map(({ prompt }) => prompt);
  expect(said).toHaveLength(names.length);
  for (const text of said) expect(text).toMatch(/\n\n/);
});

test('where the permission was taken back, the menu asks for it', () => {
  const stage = stageOf(3);
  stage.user.revoked = true;
  for (const name of ['openPanel', 'openSchedule', 'findNames', 'stopRun']) {
    const ended = stage.execute(name, [], { surface: 'menu' });
    expect(ended).toMatchObject({ kind: 'killed', why: 'consent' });
  }
});
