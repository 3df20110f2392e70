/** Replies that are lost or broken, and what Naam did all the same. */
import { BREAKAGES } from '../../../workbench/naam/behaviour/faults';
import { idOf, inMood, NUMBERS, reply } from '../../../workbench/naam/caller';
import type { Answer } from '../../../workbench/naam/answers/answer';

const bodyOf = (answer: Answer): string => (answer.kind === 'reply' ? answer.body : '');

describe.each(BREAKAGES)('%s', (breakage) => {
  it('a submit that was accepted and charged; then all is well again', () => {
    const { naam, post } = inMood({});
    naam.next(`accepted-but-${breakage}`);
    const answer = post();
    const given =
      'status' in answer && answer.status === 200 && bodyOf(answer).includes('enrichmentId');
    expect(given).toBe(breakage === 'not-json' || breakage === 'huge');
    expect(naam.ledger.accepted).toHaveLength(1);
    expect(naam.ledger.chargedFor(NUMBERS[0] ?? '')).toBe(1);
    expect(reply(post(['9876543210'])).body.message).toBe('success');
  });

  it('a submit that was not accepted', () => {
    const { naam, post } = inMood({});
    naam.next(`not-accepted-but-${breakage}`);
    post();
    expect(naam.ledger.accepted).toHaveLength(0);
    expect(naam.ledger.charged.size).toBe(0);
  });

  it('a poll; the next one is answered', () => {
    const { naam, post, get } = inMood({});
    const id = idOf(post());
    naam.next(`poll-${breakage}`);
    const body = bodyOf(get(id));
    if (breakage === 'huge') expect(body.length).toBeGreaterThan(11e6);
    else expect(body.startsWith('{"message":"success","result":[{')).toBe(breakage === 'not-json');
    expect(reply(get(id)).status).toBe(200);
  });
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
