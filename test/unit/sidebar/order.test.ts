/** Replies in any order, some of them lost: at the end, the panel shows the latest state. */
import fc from 'fast-check';
import { wireFailure } from '../../../sidebar/script/failure';
import type { Answer, Call } from '../../../sidebar/script/calls';
import type { Find } from '../../../sidebar/state/machine';
import { sized } from '../../thorough';
import { Script, sendOf } from './script';
import { Stage, type Made } from './stage';

type Op =
  | { readonly do: 'select'; readonly column: number }
  | { readonly do: 'landlines'; readonly on: boolean }
  | { readonly do: 'start' | 'twice' | 'try' | 'more' | 'reply' }
  | { readonly do: 'pass'; readonly ms: number };

const OPS: fc.Arbitrary<Op> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('select' as const), column: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('landlines' as const), on: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('start', 'twice', 'try', 'more') }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('reply' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.integer({ min: 1, max: 9_000 }),
    }),
  },
);

/** How the road to Google treats a call. */
const FATES = fc.infiniteStream(
  fc.oneof(
    { weight: 9, arbitrary: fc.constant('arrives' as const) },
    { weight: 1, arbitrary: fc.constantFrom('lost before', 'lost after') },
  ),
);
type Fate = 'arrives' | 'lost before' | 'lost after';

const HTTP_0 = wireFailure('NetworkError: Connection failure due to HTTP 0');

class Play {
  readonly script = new Script();
  readonly stage: Stage;
  /** Clicks on a button that was offered. */
  clicks = 0;
  /** Whatever failed in a reply's own turn, where nobody awaits it. */
  readonly failures: unknown[] = [];
  /** From now on every reply arrives. */
  calm = false;
  private lastCount = '';

  constructor(
    private readonly scheduler: fc.Scheduler,
    private readonly fates: Iterator<Fate>,
  ) {
    this.stage = new Stage((made) => {
      this.carry(made);
    });
  }

  /** The script works at some time, the reply comes at some later one. */
  private carry({ call, then }: Made): void {
    const fate = this.calm ? 'arrives' : (this.fates.next().value as Fate);
    void this.scheduler
      .schedule(Promise.resolve(), `${call.name} works`)
      .then(() => (fate === 'lost before' ? null : this.script.answer(call)))
      .then(async (answer) => {
        await this.scheduler.schedule(Promise.resolve(), `${call.name} answers`);
        this.remember(call, answer);
        then(fate === 'arrives' && answer !== null ? answer : lost(call));
        this.check();
      })
      .catch((error: unknown) => this.failures.push(error));
  }

  /** The count that was asked for last is the only one that may be started. */
  private remember(call: Call, answer: Answer | null): void {
    const asked = this.stage.made.filter((made) => made.call.name === 'preview').pop();
    if (call !== asked?.call || answer?.name !== 'preview' || !answer.outcome.ok) return;
    this.lastCount = answer.outcome.value.start;
  }

  get find(): Find | null {
    const { panel } = this.stage.machine;
    return panel.at === 'open' && panel.main.at === 'find' ? panel.main : null;
  }

  check(): void {
    const starts = this.stage.names.filter((name) => name === 'start').length;
    expect(starts).toBeLessThanOrEqual(this.clicks);
    expect(this.script.paid.size).toBeLessThanOrEqual(this.clicks);
    const { find } = this;
    if (find?.counted.at !== 'ready') return;
    const { preview } = find.counted;
    // A start whose fate was unknown may be pressed again: it is the same count, not a newer one.
    if (this.stage.panel.doubt === null && this.stage.panel.notice === null) {
      expect(preview.start).toBe(this.lastCount);
    }
    expect(preview.split.send).toBe(sendOf(preview.pointed, find.options));
  }

  async act(op: Op): Promise<void> {
    const { stage, script } = this;
    if (op.do === 'select') script.selected = op.column + 1;
    else if (op.do === 'landlines') stage.send({ is: 'options', options: { landlines: op.on } });
    else if (op.do === 'more') stage.send({ is: 'more' });
    else if (op.do === 'pass') stage.pass(op.ms);
    else if (op.do === 'reply') {
      if (this.scheduler.count() > 0) await this.scheduler.waitNext(1);
    } else this.click(op.do);
    this.check();
  }

  private click(which: 'start' | 'twice' | 'try'): void {
    const { find } = this;
    const n = find?.counted.at === 'ready' ? find.counted.preview.split.send : 7;
    if (find?.counted.at === 'ready') this.clicks += 1;
    const start = { is: 'start', cap: which === 'try' ? 10 : n } as const;
    this.stage.send(start);
    if (which === 'twice') this.stage.send(start);
  }

  /** All that was under way comes to its end, and time goes on until nothing moves. */
  async rest(): Promise<void> {
    this.calm = true;
    for (let round = 0; round < 40; round += 1) {
      await this.scheduler.waitIdle();
      if (this.stage.machine.panel.at === 'shut') this.stage.send({ is: 'retry' });
      this.stage.pass(6_000);
    }
    await this.scheduler.waitIdle();
    expect(this.failures).toEqual([]);
  }
}

function lost({ name }: Call): Answer {
  return { name, outcome: { ok: false, failure: HTTP_0 } } as Answer;
}

async function play(
  scheduler: fc.Scheduler,
  fates: Iterator<Fate>,
  ops: readonly Op[],
): Promise<Play> {
  const one = new Play(scheduler, fates);
  await scheduler.waitIdle();
  if (one.stage.machine.panel.at === 'shut') one.stage.send({ is: 'retry' });
  for (const op of ops) await one.act(op);
  return one;
}

test('whatever order replies arrive in, no click starts twice and the end is what stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(OPS, { maxLength: 40 }), async (scheduler, ops) => {
      const one = await play(scheduler, everArriving(), ops);
      await one.rest();
      expect(one.script.run).toBeNull();
      expect(one.script.paid.size).toBe(one.clicks);
      const { main } = one.stage.panel;
      const { last } = one.script;
      expect(['find', 'done']).toContain(main.at);
      if (main.at === 'done') expect(main.past.run).toBe(last?.run);
      if (main.at !== 'find' || main.counted.at !== 'ready') return;
      expect(main.counted.preview.pointed.column).toBe(one.script.selected);
    }),
    { numRuns: sized(10, 25, 600) },
  );
});

function* everArriving(): Generator<Fate> {
  for (;;) yield 'arrives';
}

test('with replies lost on the way, nothing is done twice by itself, and the panel finds back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      FATES,
      fc.array(OPS, { maxLength: 40 }),
      async (scheduler, fates, ops) => {
        const one = await play(scheduler, fates as Iterator<Fate>, ops);
        await one.rest();
        one.check();
        const { main } = one.stage.panel;
        // A run that began after the last question is met when the person starts again.
        if (one.script.run === null) expect(['find', 'done']).toContain(main.at);
        else expect(main.at).toBe('find');
      },
    ),
    { numRuns: sized(10, 25, 600) },
  );
});
