/** Fifty form responses within a minute, during a run that a user started, with kills. */
import { sized } from '../thorough';
import { KILLS, type Fault } from './faults';
import { playStory } from './play';
import { responsesOf } from './stories';

const FIFTY = responsesOf(50);

/** As many kills of each kind, evenly spaced over the calls of the story. */
const SAMPLES = sized(1, 8, 400);

test('all have their outcome, in few requests, and every law is kept', () => {
  const { outside, broken } = playStory(FIFTY, []);
  expect(broken).toEqual([]);
  const statuses = outside.sheet.lines.slice(-50).map(({ status }) => String(status.value));
  expect(statuses.filter((status) => !/^(Found|Not found) /.test(status))).toEqual([]);
  expect(outside.sent.length).toBeLessThan(20);
});

test('killed at any call, every law is kept', () => {
  const { calls } = playStory(FIFTY, []).outside;
  const places = Array.from({ length: SAMPLES }, (_, i) =>
    Math.floor(((i + 0.5) * calls) / SAMPLES),
  );
  const faults = KILLS.flatMap((kind) => places.map((at): Fault => ({ at, kind })));
  const failures = faults.flatMap((fault) =>
    playStory(FIFTY, [fault]).broken.map((one) => [fault, one]),
  );
  expect(failures).toEqual([]);
}, 600_000);
