import {
  ensureTriggers,
  updateTriggers,
  releaseTrigger,
  tryTrigger,
} from '../../../../src/core/commands/trigger';
import type { World } from '../../../../src/core/ports/world';
import { fail } from '../../../../src/core/texts/trouble';
import { MemoryWorld } from '../../fixtures/memory-world';
import { thrownBy } from '../../fixtures/trouble';
import { keep } from '../schedules/one-schedule';

const throwing = (act: () => never): Partial<World['trigger']> => ({
  ensure: act,
  renewIfSilent: act,
  remove: act,
});

function worldWith(document: MemoryWorld, trigger: Partial<World['trigger']> = {}): World {
  const world = document.world();
  return { ...world, trigger: { ...world.trigger, ...trigger } };
}

const refused = throwing(() => fail('no-trigger', 'too many'));
const broken = throwing(() => {
  throw new Error('a fault of our own');
});

test('a run starts where Google makes no trigger, and a panel opens', () => {
  const document = new MemoryWorld();
  document.stand();
  const world = worldWith(document, refused);
  expect(() => {
    tryTrigger(world);
    ensureTriggers(world);
  }).not.toThrow();
});

test('a fault of our own is not hidden', () => {
  const world = worldWith(new MemoryWorld(), broken);
  expect(() => {
    tryTrigger(world);
  }).toThrow('a fault of our own');
});

test('a schedule is refused where Google makes none', () => {
  const document = new MemoryWorld();
  keep(document);
  const world = worldWith(document, refused);
  expect(
    thrownBy(() => {
      updateTriggers(world);
    }),
  ).toEqual(['no-trigger', 'too many']);
});

test('without a schedule or a run the trigger goes at once, if it can', () => {
  const document = new MemoryWorld();
  updateTriggers(document.world());
  expect(document.alarms).toEqual(['clear']);
  expect(() => {
    updateTriggers(worldWith(document, refused));
  }).not.toThrow();
});

test.each<[string, (document: MemoryWorld) => void, string[]]>([
  ['a run of this person', (document) => void document.stand(), []],
  ['a schedule', (document) => void keep(document), []],
  ['nothing', () => undefined, ['idle']],
])('%s needs it: released %j', (_, before, alarms) => {
  const document = new MemoryWorld();
  before(document);
  releaseTrigger(document.world());
  expect(document.alarms).toEqual(alarms);
});
