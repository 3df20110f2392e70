/** The key stands in UserProperties and in the request header, and nowhere else. */
import type { SheetModel } from '../../workbench/apps-script/google';
import { mobile } from './rows';
import { KEY, Stage } from './stage';

/** The key itself, what would give it away, and the key in other coats; its last four may show. */
const TRACES = [
  KEY,
  KEY.slice(0, -4),
  'PurpleOtter',
  Buffer.from(KEY).toString('base64').slice(0, 24),
  Buffer.from(KEY).toString('hex'),
  Array.from(KEY).reverse().join(''),
];

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

function cellsOf(sheet: SheetModel): string[] {
  const texts: string[] = [];
  for (let row = 1; row <= sheet.rows(); row += 1) {
    for (let column = 1; column <= sheet.columns(); column += 1) {
      texts.push(
        String(sheet.value(row, column)),
        sheet.formula(row, column),
        sheet.note(row, column),
      );
    }
  }
  return texts;
}

const stage = trouble();
const mine = stage.user.store(stage.script.id).entries;

/** Each place in which the key must not stand, as text. */
const PLACES: Record<string, () => unknown[]> = {
  'document properties': () => [...stage.book.store(stage.script.id).entries],
  'script properties': () => [...stage.google.scriptStore(stage.script).entries],
  "user properties but the key's own": () => [...mine].filter(([name]) => name !== 'naam.key'),
  'cells, formulas and notes': () => stage.book.sheets.flatMap(cellsOf),
  'developer metadata': () => stage.book.metadata.items.map(({ script: _, ...item }) => item),
  'the log': () => stage.google.logs,
  'what the person saw': () => [JSON.stringify(stage.google.ui)],
  'what the functions returned': () => stage.ends.map((ended) => JSON.stringify(ended)),
  'addresses and bodies of requests': () =>
    stage.sent.map(({ url, body }) => `${url} ${body ?? ''}`),
  'other headers of requests': () =>
    stage.sent.map(({ headers }) =>
      JSON.stringify(
        Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'x-access-token'),
      ),
    ),
  triggers: () => stage.google.triggers(stage.book).map(({ id, function: name }) => id + name),
};

test('the story has met the troubles that speak of the key', () => {
  const codes = stage.ends.map((ended) => /"code":"([a-z-]+)"/.exec(JSON.stringify(ended))?.[1]);
  expect(codes).toEqual(
    expect.arrayContaining([
      'key-refused',
      'credits-exhausted',
      'bulk-disabled',
      'unconfirmed',
      'bad-request',
    ]),
  );
  expect(stage.naam.ledger.requests.map(({ verdict }) => verdict)).toEqual(
    expect.arrayContaining(['not-acceptable', 'performance', 'wrong-key', 'accepted', 'page']),
  );
});

test.each(Object.entries(PLACES))('the key stands nowhere in %s', (_, texts) => {
  const all = texts().map((text) => (typeof text === 'string' ? text : JSON.stringify(text)));
  for (const trace of TRACES) {
    expect(all.filter((text) => text.toLowerCase().includes(trace.toLowerCase()))).toEqual([]);
  }
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
