/** The key is in the user properties and in the request header, and nowhere else. */
import path from 'node:path';
import { leaksOf, unsearchedServices } from './key-search';
import { mobile } from './rows';
import { KEY, ROOT, Stage } from './stage';

function trouble(): Stage {
  const rows = [['Mobile'], ...Array.from({ length: 60 }, (_, i) => [mobile(i)])];
  const stage = new Stage({
    rows,
    moods: { echoesKey: true, refused: [`91${mobile(3)}`], burst: { after: 4, length: 2 } },
    key: { credits: 40 },
  });
  stage.panel('connect', `${KEY} `);
  stage.panel('connect', `${KEY}-but-wrong`);
  stage.finish(stage.start());
  stage.naam.key(KEY, { credits: 100, dailyLimit: 0 });
  stage.ok('resume');
  stage.ok('step');
  stage.naam.key(KEY, { dailyLimit: null, bulkEnabled: false });
  stage.ok('resume');
  stage.finish();
  stage.keyRevoked = true;
  stage.naam.key(KEY, { bulkEnabled: true });
  stage.ok('resume');
  stage.finish();
  stage.keyRevoked = false;
  stage.naam.next('accepted-but-not-json');
  stage.ok('resume');
  stage.finish();
  stage.google.ui.answers.push('OK', 'OK', 'OK');
  for (const name of ['onOpen', 'openPanel', 'findNames', 'tick']) {
    stage.execute(name, [], { surface: name === 'tick' ? 'trigger' : 'menu' });
  }
  for (const name of ['keyView', 'look', 'pause', 'stop', 'step', 'forget'] as const)
    stage.panel(name);
  stage.panel('connect', KEY);
  stage.panel('start', { start: '', pointed: null, options: {}, cap: KEY } as never);
  return stage;
}

const stage = trouble();
const mine = stage.user.store(stage.script.id).entries;

test('the story has met the troubles that speak of the key', () => {
  const codes = stage.ends.map((ended) => /"code":"([a-z-]+)"/.exec(JSON.stringify(ended))?.[1]);
  expect(codes).toEqual(
    expect.arrayContaining([
      'key-refused',
      'credits-exhausted',
      'bulk-disabled',
      'unconfirmed-answer',
      'bad-request',
    ]),
  );
  expect(stage.naam.ledger.requests.map(({ verdict }) => verdict)).toEqual(
    expect.arrayContaining(['not-acceptable', 'performance', 'wrong-key', 'accepted', 'page']),
  );
});

test('the key stands nowhere else, and nothing is kept where nobody looks', () => {
  expect(leaksOf(stage, KEY)).toEqual([]);
  expect(unsearchedServices(path.join(ROOT, 'dist'))).toEqual([]);
});

test('the key stands as one user property, and in the header of every request', () => {
  expect([...mine].filter(([, value]) => value.includes(KEY))).toEqual([['naam.key', KEY]]);
  const headers = stage.sent.map((request) => request.headers['x-access-token']);
  expect(new Set(headers)).toEqual(new Set([KEY, `${KEY}-but-wrong`]));
  expect(stage.naam.ledger.complaints).toEqual([]);
});

test('another editor is told nothing of it, and a forgotten key is gone', () => {
  const other = stage.google.newUser();
  for (const name of ['look', 'keyView', 'preview']) stage.execute(name, [null], { user: other });
  expect(JSON.stringify(stage.ends.slice(-3))).not.toContain('Zq8v');
  expect([...other.store(stage.script.id).entries.values()].join()).not.toContain(KEY);
  stage.panel('forget');
  expect([...mine.values()].join()).not.toContain('PurpleOtter');
});
