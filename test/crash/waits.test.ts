/** How long a run waits after a kill: until the lease of the killed execution ends. */
import { LEASE_MS } from '../../src/core/saved/lease';
import { Person } from './person';
import { Player } from './player';
import { playStaged } from './staged';
import { STORIES } from './stories';

const { run } = STORIES;

/** Kills the start at this call; returns how long the panel is told to wait (ms), null for not. */
function waitAfterKillAt(at: number): number | null {
  const player = new Player(run.beginning, [{ at, kind: 'kill-before' }]);
  const person = new Person(player, run);
  person.look('asha');
  player.startAgain('asha');
  const before = player.outside.now;
  const reply = player.press('asha', 'step', (server) => server.step());
  if (reply?.ok !== true || reply.value.continuesAt === null) return null;
  player.outside.now = reply.value.continuesAt;
  const later = player.press('asha', 'step', (server) => server.step());
  expect(later).toMatchObject({ ok: true, value: { continuesAt: null } });
  return reply.value.continuesAt - before;
}

test('after a kill the panel says when the run continues, and it does', () => {
  const { calls } = playStaged({ story: 'run', faults: [] }).outside;
  const waits: number[] = [];
  for (let at = 1; at <= calls; at += 1) {
    const wait = waitAfterKillAt(at);
    if (wait !== null) waits.push(wait);
  }
  waits.sort((a, b) => a - b);
  expect(waits.length).toBeGreaterThan(40);
  expect(waits.at(-1)).toBeLessThanOrEqual(LEASE_MS);
  if (process.env['CRASH_COUNTS'] !== undefined) {
    const [least = 0, median = 0, most = 0] = [0, waits.length >> 1, -1].map((i) => waits.at(i));
    const seconds = [least, median, most].map((ms) => Math.round(ms / 1_000)).join(', ');
    process.stdout.write(`After a kill a run rests for (s; least, median, most): ${seconds}\n`);
  }
});
