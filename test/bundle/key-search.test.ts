/** Tests the search for the key: it finds a leak in each place, in every encoding. */
import { ALL_PLACES, COATS, leaksOf, searchNoMore, tracesOf } from './key-search';
import { KEY, Stage } from './stage';

/** Puts a text where it must not stand. */
const PLANTS: Readonly<Record<string, (stage: Stage, text: string) => void>> = {
  'document properties': ({ book, script }, text) => {
    book.store(script.id).set('naam.run', JSON.stringify({ note: text }), false);
  },
  'script properties': ({ google, script }, text) => {
    google.scriptStore(script).set(text, '', false);
  },
  "user properties but the key's own": ({ user, script }, text) => {
    user.store(script.id).set('naam.key.memory', text, false);
  },
  'cells, formulas, formats and notes': ({ sheet }, text) => {
    sheet.setNote(999, 26, text);
  },
  'names of tabs and protections': ({ sheet }, text) => {
    sheet.setProtection({ description: text });
  },
  filters: ({ sheet }, text) => {
    sheet.setFilter({ row: 1, column: 1, rows: 2, columns: 1 }, []);
    sheet.filterColumn(1, text);
  },
  'developer metadata': ({ book, script }, text) => {
    const place = { at: 'spreadsheet' } as const;
    const item = { key: 'naam', value: text, visibility: 'PROJECT', script: script.id } as const;
    book.metadata.add({ ...item, place });
  },
  'the log': ({ google }, text) => {
    google.logs.push(`sent with ${text}`);
  },
  'panels, boxes, menus and toasts': ({ google }, text) => {
    google.ui.sidebars.push({ title: 'Naam', content: `<body data-key="${text}">` });
  },
  'replies and errors': ({ google, told }, text) => {
    expect(google.books).toHaveLength(1);
    const ended = { execution: '', calls: 0, tookMs: 0 };
    told.push({ ...ended, kind: 'threw', name: 'Error', message: `header ${text}` });
  },
  'addresses and bodies of requests': ({ sent }, text) => {
    sent.push(request(`https://app.naam.ai/api?key=${text}`, {}));
  },
  'other headers of requests': ({ sent }, text) => {
    sent.push(request('https://app.naam.ai/api', { cookie: text }));
  },
  'requests to anybody but Naam': ({ sent }, text) => {
    sent.push(request('https://naam.ai.example/', { 'x-access-token': text }));
  },
  triggers: ({ google, book, user, script }, text) => {
    const trigger = { id: 'a', script, user, book, function: text, at: 0, everyMs: 0 };
    google.triggerTable.list.push(trigger as never);
  },
};

const request = (url: string, headers: Record<string, string>): Stage['sent'][number] => ({
  method: 'GET',
  url,
  headers,
  body: null,
  timeoutMs: 1,
  followRedirects: false,
});

/** Eight characters from the middle of the key, and the whole of it. */
const SECRETS = [KEY, KEY.slice(11, 19), KEY.slice(-12)];

function searched(place: string, text: string): string[] {
  const stage = new Stage({ rows: [['Mobile']] });
  searchNoMore(stage);
  stage.ok('connect', KEY);
  expect(leaksOf(stage, KEY)).toEqual([]);
  PLANTS[place]?.(stage, text);
  return leaksOf(stage, KEY).map((leak) => leak.replace(/^.* in /, ''));
}

test('every place has a leak planted in it', () => {
  expect(Object.keys(PLANTS)).toEqual(ALL_PLACES);
});

test.each(ALL_PLACES)('a key in %s is found', (place) => {
  for (const secret of SECRETS) expect(searched(place, secret)).toContain(place);
});

test.each(Object.keys(COATS))('a key %s is found, whole and by its halves', (name) => {
  const [coat] = COATS[name] ?? [String];
  const halves = [KEY, KEY.slice(10, 22), KEY.slice(13)];
  for (const half of halves) expect(searched('the log', coat(half))).toEqual(['the log']);
});

test('the last four characters are no leak, nor what every key begins with', () => {
  expect(searched('the log', `••••${KEY.slice(-4)}, naam-live-`)).toEqual([]);
  expect(tracesOf(KEY).length).toBeGreaterThan(100);
});
