/**
 * Runs the crash suite.
 *
 *   npm run crash                                  every kill, every pair, some storms, the canaries
 *   npm run crash -- --storms 10000 --seed 4211    many storms, of this seed
 *   npm run crash -- --seed 4211                   the storms of one seed
 *   npm run crash -- --story run --faults '[{"at":17,"kind":"kill-after"}]'   one story, traced
 *
 * At its end it prints how often each law was checked, and with what.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { counts } from './counts.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { seed: text, storms: text, story: text, faults: text, mood: text },
});
const only = values.story ? ['replay'] : values.storms || values.seed ? ['storms'] : [];
// Without a choice the bundle's own kills, moved rows and schedules are gone through, too.
const all = only.length === 0;
const projects = all ? ['crash', 'bundle'] : ['crash'];
if (all)
  only.push(
    '--testPathPatterns',
    'test/crash/|bundle/(kills|moved-rows|schedules/year|adversary/(columns|inserted|healing))',
  );
const chosen = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [`CRASH_${name.toUpperCase()}`, String(value)]),
);
const folder = '.cache/crash';
rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--selectProjects', ...projects, '--maxWorkers', '2', ...only],
  {
    stdio: 'inherit',
    env: { ...process.env, NAAM_THOROUGH: '1', CRASH_COUNTS: folder, ...chosen },
  },
);
if (!values.story) process.stdout.write(counts(folder));
process.exit(status ?? 1);
