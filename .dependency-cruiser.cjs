/**
 * Which folder can import which (`npm run arrows`, part of `npm run check`). Limits that types can
 * see, such as which room knows Google, are in the tsconfig.json of each room.
 */

/** The folders of each room, and which folders of the room they can import. Their own files are always allowed. */
const ROOMS = {
  'src/core': {
    ports: [],
    texts: [],
    phone: ['ports'],
    status: ['phone', 'ports'],
    options: ['phone', 'ports', 'status', 'texts'],
    rows: ['options', 'phone', 'ports', 'status', 'texts'],
    formulas: ['options', 'phone', 'ports', 'rows', 'status'],
    saved: ['options', 'phone', 'ports', 'rows', 'status', 'texts'],
    schedules: ['options', 'ports', 'rows', 'saved', 'status', 'texts'],
    run: ['options', 'phone', 'ports', 'rows', 'saved', 'schedules', 'status', 'texts'],
    commands: ['options', 'ports', 'rows', 'run', 'saved', 'schedules', 'status', 'texts'],
  },
  'src/google': {
    services: [],
    properties: ['services'],
    tables: ['services'],
  },
  sidebar: {
    words: [],
    script: [],
    state: ['script'],
    parts: ['script', 'state', 'words'],
    views: ['parts', 'script', 'state', 'words'],
  },
  'workbench/apps-script': {
    surroundings: [],
    facts: [],
    model: ['surroundings'],
    engine: ['model', 'surroundings'],
    sheets: ['engine', 'model', 'surroundings'],
    services: ['engine', 'model', 'sheets', 'surroundings'],
  },
  'workbench/naam': {
    names: [],
    answers: ['behaviour', 'names'],
    behaviour: ['answers'],
    serving: ['answers', 'behaviour'],
  },
  'workbench/live': {
    people: [],
    pictures: [],
  },
  'workbench/release': {
    basics: [],
    check: ['basics'],
    send: ['basics', 'check'],
    version: ['basics', 'check', 'send'],
    zip: ['basics', 'check'],
  },
  'workbench/page': {
    grid: [],
    menu: [],
    frame: [],
    strip: [],
    dialogs: ['frame'],
    chrome: ['dialogs', 'menu'],
  },
};

/** Forbids the imports between two folders of a room that its table does not list. Files next to the folders are not restricted. */
const arrows = Object.entries(ROOMS).flatMap(([room, folders]) =>
  Object.entries(folders).map(([folder, allowed]) => ({
    name: `${room}/${folder}`,
    comment: `Can import from ${room}: ${allowed.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^${room}/${folder}/` },
    to: { path: `^${room}/[^/]+/`, pathNot: `^${room}/(${[folder, ...allowed].join('|')})/` },
  })),
);

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-circle',
      comment: 'Files that import each other can only be understood together.',
      severity: 'error',
      from: { path: ['^src/', '^sidebar/', '^workbench/', '^bench/'] },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
