/** The laws themselves are tried: each has a broken program that it catches. */
import { CANARIES, type Canary } from './canaries';
import { LAWS, type LawName } from './laws';
import { playStaged } from './staged';

/** Law 6 is seen below the ports, so its canary is another module, not another world. */
const UNESCAPED: LawName = '6: no name becomes a formula';

/** The laws by which a canary is caught, in its story and with its fault at each call. */
function caught({ story, fault, wrap }: Canary): ReadonlySet<LawName> {
  const laws = new Set<LawName>();
  const { calls } = playStaged({ story, faults: [] }).outside;
  for (let at = fault === undefined ? calls : 1; at <= calls; at += 1) {
    const faults = fault === undefined ? [] : [{ at, kind: fault }];
    for (const { law } of playStaged({ story, faults }, wrap).broken) laws.add(law);
  }
  return laws;
}

test.each(CANARIES.map((canary) => [canary.does, canary.law, canary] as const))(
  'a program that %s is caught by law %s',
  (_, law, canary) => {
    expect([...caught(canary)]).toContain(law);
  },
  60_000,
);

test(`a program that lets names be formulas is caught by law ${UNESCAPED}`, () => {
  jest.isolateModules(() => {
    jest.doMock('../../src/core/row', () => ({
      ...jest.requireActual<object>('../../src/core/row'),
      cellText: (name: string) => name,
    }));
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loads the altered module
    const altered = require('./staged') as typeof import('./staged');
    const { broken } = altered.playStaged({ story: 'run', faults: [] });
    expect(broken.map(({ law }) => law)).toContain(UNESCAPED);
  });
  jest.dontMock('../../src/core/row');
});

test('every law has a canary', () => {
  const laws = [...CANARIES.map(({ law }) => law), UNESCAPED];
  expect(new Set(laws)).toEqual(new Set(Object.keys(LAWS)));
});
