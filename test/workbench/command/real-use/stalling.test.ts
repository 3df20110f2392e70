/** A server that begins each reply and never ends it. */
import { mobile } from '../../../bundle/rows';
import { KEY } from '../../../bundle/stage';
import { Desk, standIn, until } from './process';

test('--max-wait ends the command also where each poll hangs', async () => {
  const processing = { fixedMs: 2_000, perNumberMs: 0, inTurn: false };
  const naam = await standIn({ keys: { [KEY]: {} }, moods: { processing } });
  const desk = new Desk(`Mobile\n${mobile(1)}\n`, naam);
  const began = Date.now();
  const running = desk.begin('--max-wait', '4s');
  await until(async () => Object.keys((await naam.ledger()).asked).length > 0);
  await naam.change({ next: Array.from({ length: 50 }, () => 'poll-timeout' as const) });
  expect((await running.ended).code).toBe(3);
  expect(Date.now() - began).toBeLessThan(25_000);
});
