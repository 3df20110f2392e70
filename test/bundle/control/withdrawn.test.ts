/** Consent withdrawn while a run waits: users who open the panel, or look, see it. */
import { codeOf, expectAllRight, expectHonest, press, stageOf } from '../doubts/playing';
import type { LedgerStage } from '../ledger-stage';
import { Editor } from '../schedules/keeping';
import { KEY } from '../stage';

const NUMBERS = 40;

/** A run that rests: Naam refuses its first request, or its reply was cut off. */
function resting(code: string): LedgerStage {
  const stage = stageOf(NUMBERS);
  if (code === 'credits-exhausted') stage.naam.key(KEY, { credits: 0 });
  else if (code === 'daily-limit') stage.naam.key(KEY, { dailyLimit: 5 });
  else stage.naam.next('accepted-but-cut');
  expect(codeOf(press(stage))).toBe(code);
  stage.naam.key(KEY, { credits: null, dailyLimit: null });
  return stage;
}

const seen = (stage: LedgerStage): string | undefined =>
  new Editor(stage, { user: stage.google.newUser() }).ok('look').run?.trouble?.code;

test.each(['credits-exhausted', 'daily-limit', 'unconfirmed-broken'])(
  'resting for %s, the panel says that Google needs the permission, now and after some hours',
  (code) => {
    const stage = resting(code);
    stage.user.revoked = true;
    const denied = { ok: false, trouble: { code: 'authorization' } };
    expect(stage.panel('open')).toMatchObject(denied);
    stage.hours(3);
    expect(stage.panel('open')).toMatchObject(denied);
    stage.user.revoked = false;
    expect(stage.ok('open').runStatus.run).not.toBeNull();
    expectHonest(stage);
  },
);

test('what time would cure is told to others, too, and goes on once it is granted', () => {
  const stage = resting('daily-limit');
  expect(seen(stage)).toBe('daily-limit');
  stage.user.revoked = true;
  stage.hours(3);
  expect(seen(stage)).toBe('authorization');
  stage.user.revoked = false;
  stage.hours(4);
  expectAllRight(stage, NUMBERS);
});

test('what waits for a person keeps its reason, and is not resumed by the permission', () => {
  const stage = resting('credits-exhausted');
  stage.user.revoked = true;
  stage.hours(3);
  stage.user.revoked = false;
  const before = stage.posts();
  stage.hours(3);
  expect([stage.posts(), seen(stage)]).toEqual([before, 'credits-exhausted']);
  stage.resumed();
  expectAllRight(stage, NUMBERS);
});
