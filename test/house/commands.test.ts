/** Every command in a document can be typed as written: program, options, files and patterns exist. */
import { commandFaults, commandsIn } from './commands';
import { documents, textOf } from './documents';

const faultsIn = (text: string): string[] => commandsIn(text).flatMap(commandFaults);

test.each(documents())('%s', (name) => {
  expect(faultsIn(textOf(name))).toEqual([]);
});

test('the documents hold many commands', () => {
  const all = documents().flatMap((name) => commandsIn(textOf(name)));
  expect(all.filter(({ args }) => args.some((arg) => arg.startsWith('--'))).length).toBeGreaterThan(
    15,
  );
  for (const by of ['npm', 'node', 'npx'] as const)
    expect(all.filter((command) => command.by === by).length).toBeGreaterThan(2);
});

test.each([
  ['`npm run nothing`', /no script nothing/],
  ['`npm run push -- --dry`', /does not know --dry$/],
  ['`npm start -- --projects x`', /does not know --projects/],
  ['```\nnpm run -s enrich -- samples/none.csv\n```', /samples\/none\.csv is not there/],
  ['`npm ci && npm run enrich -- samples/leads.csv --outs x`', /does not know --outs/],
  ['`node build.mjs --polices x`', /does not know --polices/],
  ['`node .workbench/nothing.cjs --port 1`', /nothing\.cjs is not there \(npm run build/],
  ['`npx jest --selectProject unit`', /does not know --selectProject$/],
  ['`npx jest --selectProjects units --testPathPatterns a`', /no project units/],
  ['`npx jest --selectProjects unit --testPathPatterns nowhere`', /no test file of that name/],
  ['`npx clasp logins`', /clasp is not there/],
  ['`KEY=x npm run push --\n--dry`', /does not know --dry$/],
])('a slip is seen: %s', (text, sentence) => {
  const faults = faultsIn(text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(sentence);
});

test('what can be typed has no fault', () => {
  const right = [
    'npm ci && npm run enrich -- samples/leads.csv --out anything.csv',
    'node build.mjs --policy policy.json --out .workbench/strict; npm start -- --project .workbench/strict',
    'NAAM_API_KEY=… npm run -s probe:naam -- NUMBER > docs/observed/naam-YYYY-MM-DD.md',
    'UPDATE_DOCS=1 npx jest --selectProjects house --testPathPatterns hindi',
    'npm run release -- 0.2.0 --public --policy policy.json',
    'npx clasp login',
    'npm cit',
  ];
  expect(right.flatMap((one) => commandsIn(`\`${one}\``))).toHaveLength(9);
  expect(right.flatMap((one) => faultsIn(`\`${one}\``))).toEqual([]);
});
