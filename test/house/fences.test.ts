/** The fences: for each room, a file that must not compile there, line by line. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorLines, ROOMS, ROOT } from './rooms';

beforeAll(() => {
  // References are read from the declarations of the rooms referred to.
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-b', 'src', 'sidebar', 'workbench'], { cwd: ROOT });
}, 120_000);

test.each(Object.keys(ROOMS))('what does not belong in %s does not compile there', (room) => {
  const text = readFileSync(path.join(__dirname, 'must-not-compile', `${room}.ts`), 'utf8');
  const marked = text.split('\n').flatMap((line, i) => (line.endsWith('// !') ? [i + 1] : []));
  expect(marked.length).toBeGreaterThan(0);
  expect([...errorLines(room, text)].sort((a, b) => a - b)).toEqual(marked);
});
