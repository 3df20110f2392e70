import { idOf, inMood, NUMBERS, reply } from '../../../workbench/naam/caller';
import { BREAKAGES } from '../../../workbench/naam/behaviour/faults';

describe('doubt 8: was it accepted?', () => {
  it.each(BREAKAGES)('accepted and charged, but %s; then all is well again', (breakage) => {
    const { naam, post } = inMood({});
    naam.next(`accepted-but-${breakage}`);
    const answer = post();
    expect(
      answer.kind === 'reply' && answer.status === 200 && answer.body.includes('enrichmentId'),
    ).toBe(breakage === 'not-json' || breakage === 'huge');
    expect(naam.ledger.accepted).toHaveLength(1);
    expect(naam.ledger.chargedFor(NUMBERS[0] ?? '')).toBe(1);
    expect(reply(post(['9876543210'])).body.message).toBe('success');
  });

  it.each(BREAKAGES)('not accepted, and %s', (breakage) => {
    const { naam, post } = inMood({});
    naam.next(`not-accepted-but-${breakage}`);
    post();
    expect(naam.ledger.accepted).toHaveLength(0);
    expect(naam.ledger.charged.size).toBe(0);
  });

  it('the nth POST; GETs do not use up what is meant for POSTs', () => {
    const { naam, post, get } = inMood({ atPost: { 2: 'accepted-but-cut' } });
    const id = idOf(post());
    naam.next('not-accepted-but-500');
    expect(reply(get(id)).status).toBe(200);
    expect(post().kind).toBe('cut');
    expect(reply(post()).status).toBe(500);
    expect(reply(post()).status).toBe(200);
  });

  it('not sent at all', () => {
    const { naam, post } = inMood({});
    naam.next('dns', 'address');
    expect([post().kind, post().kind]).toEqual(['dns', 'address']);
    expect(naam.ledger.accepted).toHaveLength(0);
  });
});

describe('doubt 15: data from outside', () => {
  it.each(BREAKAGES)('a poll: %s', (breakage) => {
    const { naam, post, get } = inMood({});
    const id = idOf(post());
    naam.next(`poll-${breakage}`);
    const answer = get(id);
    if (breakage === 'huge')
      expect(answer.kind === 'reply' && answer.body.length).toBeGreaterThan(11e6);
    else
      expect(
        answer.kind === 'reply' && answer.body.startsWith('{"message":"success","result":[{'),
      ).toBe(breakage === 'not-json');
    expect(reply(get(id)).status).toBe(200);
  });

  it('a message that quotes the key', () => {
    const { naam, post } = inMood({ echoesKey: true });
    naam.next('error-credits-exhausted');
    expect(reply(post()).body.message).toBe('Credits exhausted for token demo');
  });
});
