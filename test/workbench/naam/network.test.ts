import { virtualClock } from '../../../workbench/apps-script/surroundings/clock';
import type { FetchRequest } from '../../../workbench/apps-script/surroundings/network';
import { standInNetwork } from '../../../workbench/naam/serving/in-process';
import { StandIn } from '../../../workbench/naam/stand-in';

const request = (more: Partial<FetchRequest> = {}): FetchRequest => ({
  method: 'POST',
  url: 'https://app.naam.ai/api/v1/prospect/bulk',
  headers: { 'x-access-token': 'demo', 'content-type': 'application/json' },
  body: '{"query":["9876543210"]}',
  timeoutMs: 30_000,
  followRedirects: false,
  ...more,
});
const network = (standIn: StandIn, latencyMs = 160) =>
  standInNetwork(standIn, virtualClock(), { latencyMs });

describe('the stand-in in process', () => {
  it('replies in bytes, after the way to and fro', () => {
    const standIn = new StandIn({ moods: { delayMs: 40 } });
    const [outcome] = network(standIn).fetchAll([request()]);
    expect(outcome).toMatchObject({ kind: 'reply', status: 200, tookMs: 200 });
    const text = outcome?.kind === 'reply' ? new TextDecoder().decode(outcome.body) : '';
    expect(text).toMatch(/^\{"message":"success","result":\{"enrichmentId":"[0-9a-f]{24}"\}\}$/);
  });

  it('follows the virtual clock', () => {
    const clock = virtualClock();
    const standIn = new StandIn();
    const naam = standInNetwork(standIn, clock);
    naam.fetchAll([request()]);
    const id = JSON.stringify(naam.fetchAll([request()])).length; // a second batch; only its time matters
    expect(id).toBeGreaterThan(0);
    expect(standIn.ledger.requests.map(({ at }) => at - clock.now())).toEqual([80, 80]);
    clock.pass(5000);
    naam.fetchAll([request()]);
    expect((standIn.ledger.requests[2]?.at ?? 0) - clock.now()).toBe(80);
  });

  it('gives the outcomes in the order of the requests', () => {
    const standIn = new StandIn();
    standIn.next('accepted-but-cut');
    const outcomes = network(standIn).fetchAll([
      request(),
      request({ url: 'https://elsewhere.example/' }),
      request(),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['cut', 'dns', 'reply']);
  });

  it.each([
    ['accepted-but-cut', { kind: 'cut', tookMs: 160 }],
    ['accepted-but-cut-midway', { kind: 'cut' }],
    ['accepted-but-timeout', { kind: 'timeout', tookMs: 30_000 }],
    ['dns', { kind: 'dns' }],
    ['address', { kind: 'address' }],
    ['accepted-but-302', { kind: 'reply', status: 302 }],
    ['error-performance', { kind: 'reply', status: 713 }],
  ] as const)('%s', (fault, outcome) => {
    const standIn = new StandIn();
    standIn.next(fault);
    expect(network(standIn).fetchAll([request()])).toEqual([expect.objectContaining(outcome)]);
  });

  it('a reply later than the client waits is a time-out, and was accepted', () => {
    const standIn = new StandIn({ moods: { delayMs: 60_000 } });
    expect(network(standIn).fetchAll([request()])).toEqual([{ kind: 'timeout', tookMs: 30_000 }]);
    expect(standIn.ledger.accepted).toHaveLength(1);
  });

  it('a client that follows a redirect gets the page behind it', () => {
    const standIn = new StandIn();
    standIn.next('accepted-but-302');
    const [outcome] = network(standIn).fetchAll([request({ followRedirects: true })]);
    expect(outcome).toMatchObject({ kind: 'reply', status: 200, tookMs: 320 });
    expect(standIn.ledger.requests.map(({ path }) => path)[1]).toBe('/maintenance');
  });
});
