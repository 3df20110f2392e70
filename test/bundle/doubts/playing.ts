/** Runs one scenario of a doubt, for a user with a key and a column of numbers. */
import type { Options, RunStatus } from '../../../src/protocol';
import type { Scenario } from '../../../workbench/naam/behaviour/scenario';
import { scenariosOf } from '../../../workbench/naam/behaviour/scenarios';
import { DAY_MS, LedgerStage } from '../ledger-stage';
import { mobile, shown, wrongRows } from '../rows';
import { HOUR_MS, KEY, type StageOptions } from '../stage';

export { DAY_MS, HOUR_MS };

/** The readings of a doubt, each under its name. */
export function named(doubt: number): [string, Scenario][] {
  return scenariosOf(doubt).map((reading) => [reading.name, reading]);
}

/** One reading by its name. */
export function reading(doubt: number, name: string): Scenario {
  const found = scenariosOf(doubt).find((one) => one.name === name);
  if (found === undefined) throw new Error(`doubt ${String(doubt)} has no reading "${name}"`);
  return found;
}

export function columnOf(count: number): string[][] {
  return [['Mobile'], ...Array.from({ length: count }, (_, i) => [mobile(i)])];
}

/** Connected, with so many distinct numbers; the reading holds from now on. */
export function stageOf(
  count: number,
  play: Scenario | null = null,
  options: Omit<StageOptions, 'rows'> = {},
): LedgerStage {
  const stage = new LedgerStage({ rows: columnOf(count), ...options });
  if (play !== null) stage.naam.play(play, KEY);
  return stage;
}

/** Presses the button for the whole column, and goes no further. */
export function press(stage: LedgerStage, options: Partial<Options> = {}): RunStatus {
  stage.sheet.selectColumn(1);
  return stage.press(stage.look(options), options);
}

/** The code of the pause, null where there is none. */
export function codeOf({ run }: RunStatus): string | null {
  return run?.trouble?.code ?? null;
}

/** Nothing was asked or paid twice, and no request was other than documented. */
export function expectHonest({ naam }: LedgerStage): void {
  const twice = [...naam.ledger.charged].filter(([, times]) => times > 1);
  expect({ twice, asked: naam.ledger.askedTwice(), complaints: naam.ledger.complaints }).toEqual({
    twice: [],
    asked: [],
    complaints: [],
  });
}

/** The run is over, every row says what the book says, and every number was asked once. */
export function expectAllRight(stage: LedgerStage, count: number): void {
  expectHonest(stage);
  expect(stage.ok('look').run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(stage.naam.ledger.asked.size).toBe(count);
  expect(stage.neededTriggers()).toEqual([]);
}
