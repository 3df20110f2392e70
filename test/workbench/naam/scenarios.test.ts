import { inMood, NOW } from '../../../workbench/naam/caller';
import { SCENARIOS, scenariosOf } from '../../../workbench/naam/behaviour/scenarios';

describe('the list of readings', () => {
  it('has some for each doubt, each under one name, all of plain data', () => {
    for (let doubt = 1; doubt <= 15; doubt++) expect(scenariosOf(doubt).length).toBeGreaterThan(1);
    const names = SCENARIOS.map(({ doubt, name }) => `${String(doubt)}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.parse(JSON.stringify(SCENARIOS))).toEqual(SCENARIOS);
  });

  it.each(SCENARIOS.map((reading) => [reading.doubt, reading.name, reading] as const))(
    'doubt %i: %s can be played',
    (_doubt, _name, reading) => {
      const { naam, post, get } = inMood({});
      naam.play(reading);
      const first = post();
      const second = post(['9876543210'], NOW + 5000);
      for (const answer of [first, second]) {
        if (answer.kind !== 'reply' || answer.status !== 200) continue;
        const made = /[0-9a-f]{24}/.exec(answer.body)?.[0];
        for (let page = 1; made !== undefined && page < 4; page++) get(made, page);
      }
      expect(naam.ledger.requests.length).toBeGreaterThan(1);
      expect(naam.ledger.complaints).toEqual([]);
    },
  );
});
