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
import { DAILY, keep } from '../schedules/one-schedule';

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

const RESPONSIVE = {
  settings: { ...DAILY.settings, rhythm: { every: 'response', dayLimit: 9 } as const },
};

test.each<[string, (document: MemoryWorld) => void, string[]]>([
  ['nothing is left', () => undefined, ['form trigger removed', 'trigger clear']],
  ['a daily one', (document) => void keep(document), ['trigger set', 'form trigger removed']],
  [
    'one for responses',
    (document) => void keep(document, RESPONSIVE),
    ['form trigger ensured', 'trigger set'],
  ],
  ['a run of the user', (document) => void document.stand(), ['form trigger removed']],
  [
    'a run of another editor',
    (document) => void document.stand({ owner: 'ravi' }),
    ['form trigger removed', 'trigger clear'],
  ],
])('after a schedule has changed, with %s: %j', (_, before, calls) => {
  const document = new MemoryWorld();
  before(document);
  updateTriggers(document.world());
  expect(document.log).toEqual(calls);
});

const refusing = (error: () => never): World['formTrigger'] => ({ ensure: error, remove: error });

test.each<[string, boolean, () => never, boolean]>([
  ['ensured, and Google refuses', true, () => fail('no-trigger'), true],
  ['removed, and Google refuses', false, () => fail('no-trigger'), false],
  [
    'removed, and there is a bug',
    false,
    () => {
      throw new Error('oh');
    },
    true,
  ],
])('the form trigger is %s', (_, needed, error, throws) => {
  const document = new MemoryWorld();
  if (needed) keep(document, RESPONSIVE);
  const world = { ...document.world(), formTrigger: refusing(error) };
  const act = () => {
    updateTriggers(world);
  };
  if (throws) expect(act).toThrow();
  else expect(act).not.toThrow();
  // The time-driven trigger stays, because its next tick tries again.
  expect(document.alarms).toEqual([]);
  // A panel opens all the same.
  expect(() => {
    ensureTriggers({ ...world, formTrigger: refusing(() => fail('no-trigger')) });
  }).not.toThrow();
});
