/** Schedules with replies in any order, some of them lost: no list replaces a newer one. */
import fc from 'fast-check';
import { wireFailure } from '../../../sidebar/script/failure';
import type { Answer } from '../../../sidebar/script/calls';
import type { Act } from '../../../sidebar/state/events';
import type { Scheduling } from '../../../sidebar/state/machine';
import { sized } from '../../thorough';
import { SCHEDULE, Script } from './script';
import { Stage, type Made } from './stage';

const CLICKS = {
  look: { is: 'tab', tab: 'schedule' },
  names: { is: 'tab', tab: 'names' },
  new: { is: 'new-schedule' },
  edit: { is: 'edit-schedule', schedule: SCHEDULE },
  cancel: { is: 'close-form' },
  make: { is: 'make' },
  pause: { is: 'schedule', id: 's1', word: 'pause' },
  resume: { is: 'schedule', id: 's1', word: 'resume' },
  delete: { is: 'schedule', id: 's1', word: 'delete' },
  run: { is: 'run-schedule', id: 's1' },
  count: { is: 'forecast', id: 's1' },
} as const satisfies Record<string, Act>;
type Click = keyof typeof CLICKS;

type Op =
  | { readonly do: 'click' | 'click twice'; readonly on: Click }
  | { readonly do: 'reply' }
  | { readonly do: 'change elsewhere' }
  | { readonly do: 'ask nothing' }
  | { readonly do: 'pass'; readonly ms: number };

const OPS: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('click', 'click twice'),
      on: fc.constantFrom(...(Object.keys(CLICKS) as Click[])),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reply' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('change elsewhere', 'ask nothing') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1_000, 60_000) }),
  },
);
const FATES = fc.infiniteStream(
  fc.oneof(
    { weight: 9, arbitrary: fc.constant('arrives' as const) },
    { weight: 1, arbitrary: fc.constantFrom('lost before', 'lost after') },
  ),
);
type Fate = 'arrives' | 'lost before' | 'lost after';
/** Clicks of which each may make one call, and no more. */
const ONCE = { makeSchedule: 'makes', runSchedule: 'runs' } as const;

class Play {
  readonly script = new Script();
  readonly stage: Stage;
  readonly clicks = { makes: 0, runs: 0 };
  readonly failures: unknown[] = [];
  calm = false;
  private newest = -1;

  constructor(
    private readonly scheduler: fc.Scheduler,
    private readonly fates: Iterator<Fate>,
  ) {
    this.script.schedules = [SCHEDULE];
    this.stage = new Stage((made) => {
      this.carry(made);
    }, 'schedule');
  }

  private carry({ call, then }: Made): void {
    const fate = this.calm ? 'arrives' : (this.fates.next().value as Fate);
    const { name } = call;
    const lost = { ok: false, failure: wireFailure('HTTP 0') } as const;
    void this.scheduler
      .schedule(Promise.resolve(), `${name} works`)
      .then(() => (fate === 'lost before' ? null : this.script.answer(call)))
      .then(async (answer) => {
        await this.scheduler.schedule(Promise.resolve(), `${name} answers`);
        then(fate === 'arrives' && answer !== null ? answer : ({ name, outcome: lost } as Answer));
        this.check();
      })
      .catch((error: unknown) => this.failures.push(error));
  }

  get tab(): Scheduling | null {
    const { panel } = this.stage.machine;
    return panel.at === 'open' && panel.tab.at === 'schedule' ? panel.tab : null;
  }

  /** How many changes the list that is shown knows of. */
  get seen(): number | null {
    const list = this.tab?.list;
    return list?.at === 'ready' ? Number(list.value.zone.slice('zone '.length)) : null;
  }

  check(): void {
    for (const [call, clicks] of Object.entries(ONCE)) {
      const made = this.stage.names.filter((name) => name === call).length;
      expect(made).toBeLessThanOrEqual(this.clicks[clicks]);
    }
    const { seen } = this;
    if (seen === null) return;
    expect(seen).toBeGreaterThanOrEqual(this.newest);
    this.newest = seen;
  }

  async act(op: Op): Promise<void> {
    const { stage, script } = this;
    if (op.do === 'pass') stage.pass(op.ms);
    else if (op.do === 'change elsewhere') script.change('s1', {});
    else if (op.do === 'ask nothing') script.asking = !script.asking;
    else if (op.do === 'reply') {
      if (this.scheduler.count() > 0) await this.scheduler.waitNext(1);
    } else {
      if (op.on === 'make' && this.tab?.form?.id === null) this.clicks.makes += 1;
      if (op.on === 'run' && this.tab) this.clicks.runs += 1;
      stage.send(CLICKS[op.on]);
      if (op.do === 'click twice') stage.send(CLICKS[op.on]);
    }
    this.check();
  }

  /** All that was under way comes to its end; then the schedules are looked at. */
  async rest(): Promise<void> {
    this.calm = true;
    for (let round = 0; round < 30; round += 1) {
      await this.scheduler.waitIdle();
      if (this.stage.machine.panel.at === 'shut') this.stage.send({ is: 'retry' });
      this.stage.pass(6_000);
    }
    this.stage.send({ is: 'tab', tab: 'schedule' });
    await this.scheduler.waitIdle();
    expect(this.failures).toEqual([]);
  }
}

test.each(['all arrive', 'some are lost'])('replies in any order, %s', async (which) => {
  const fates = which === 'all arrive' ? fc.infiniteStream(fc.constant('arrives' as const)) : FATES;
  const ops = fc.array(OPS, { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fates, ops, async (scheduler, road, all) => {
      const one = new Play(scheduler, road as Iterator<Fate>);
      await scheduler.waitIdle();
      if (one.stage.machine.panel.at === 'shut') one.stage.send({ is: 'retry' });
      for (const op of all) await one.act(op);
      await one.rest();
      // What is shown in the end is what stands.
      expect(one.tab?.list).toEqual({ at: 'ready', value: one.script.list() });
    }),
    { numRuns: sized(10, 25, 600) },
  );
});
