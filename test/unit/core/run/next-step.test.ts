/** How often an execution reads whether its run is to be paused or stopped. */
import { nextStep } from '../../../../src/core/run/next-step';
import { CONTROL_KEY } from '../../../../src/core/saved/run-state';
import { NOW } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full } from '../../fixtures/rows';

test.each([
  ['not if it just did', 2_999, null, 'load-queue', 0],
  ['every three seconds', 3_000, null, 'load-queue', 1],
  ['before each request that spends', 0, [full(0)], 'send', 1],
  ['and not twice', 3_000, [full(0)], 'send', 1],
])('%s', (_, age, queue, step, reads) => {
  const world = new MemoryWorld();
  const execution = world.execution();
  execution.sheet.queue = queue;
  execution.controlReadAt = NOW - age;
  const asked: string[] = [];
  const get = world.store.get.bind(world.store);
  world.store.get = (key) => {
    asked.push(key);
    return get(key);
  };
  expect(nextStep(execution).do).toBe(step);
  expect(asked.filter((key) => key === CONTROL_KEY)).toHaveLength(reads);
});
