/** Tests the laws: each catches at least one program that is wrong on purpose. */
import type * as Names from '../../src/core/status/names';
import { CANARIES, wrapOf, type Canary } from './canaries';
import { LAWS, MOMENTS, type LawName } from './laws';
import type { Moment } from './moments';
import type { Outside } from './outside';
import type { Wrap } from './player';
import { playStaged } from './staged';
import { someOf } from '../thorough';

/** Law 6 is seen below the ports, so its canary is another module, not another world. */
const UNESCAPED: LawName = '6: no name becomes a formula';

/** Tells of a law that would have judged a moment for which `MOMENTS` does not list it. */
function watching(wrap: Wrap, unlisted: Set<string>): Wrap {
  let watched: Outside | null = null;
  return (world, by, outside) => {
    if (watched !== outside) {
      watched = outside;
      const show = outside.show.bind(outside);
      outside.show = (moment) => {
        for (const law of judgesBesides(moment, outside)) unlisted.add(`${moment.kind}: ${law}`);
        show(moment);
      };
    }
    return wrap(world, by, outside);
  };
}

function judgesBesides(moment: Moment, outside: Outside): LawName[] {
  const laws = Object.keys(LAWS) as LawName[];
  return laws.filter((law) => {
    const listed: readonly Moment['kind'][] = MOMENTS[law];
    return !listed.includes(moment.kind) && LAWS[law](moment, outside) !== null;
  });
}

/** The laws by which a canary is caught, in its story and with its fault at each call. */
function caught([law, , story, fault, mood = {}]: Canary, wrap: Wrap): ReadonlySet<LawName> {
  const laws = new Set<LawName>();
  const { calls } = playStaged({ story, faults: [], mood }).outside;
  for (let at = fault === undefined ? calls : 1; at <= calls; at += 1) {
    const faults = fault === undefined ? [] : [{ at, kind: fault }];
    for (const breach of playStaged({ story, faults, mood }, wrap).broken) laws.add(breach.law);
    if (laws.has(law)) break;
  }
  return laws;
}

test.each(someOf(CANARIES.map((canary) => [canary[1], canary[0], canary] as const)))(
  'a program that %s is caught by law %s',
  (does, law, canary) => {
    const unlisted = new Set<string>();
    expect([...caught(canary, watching(wrapOf(does), unlisted))]).toContain(law);
    expect([...unlisted]).toEqual([]);
  },
);

test.each(['=', '+', '-', '@', '＝', '＠'])(
  `a program that lets names begin with %s is caught by law ${UNESCAPED}`,
  (sign) => {
    jest.isolateModules(() => {
      jest.doMock('../../src/core/status/names', () => {
        const real = jest.requireActual<typeof Names>('../../src/core/status/names');
        const cellText = (name: string): string =>
          name.startsWith(sign) ? name : real.cellText(name);
        return { ...real, cellText };
      });
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- loads the altered module
      const altered = require('./staged') as typeof import('./staged');
      const { broken } = altered.playStaged({ story: 'new key', faults: [] });
      expect(broken.map(({ law }) => law)).toContain(UNESCAPED);
    });
    jest.dontMock('../../src/core/status/names');
  },
);

test('every law has a canary', () => {
  const laws = [...CANARIES.map(([law]) => law), UNESCAPED];
  expect(new Set(laws)).toEqual(new Set(Object.keys(LAWS)));
});
