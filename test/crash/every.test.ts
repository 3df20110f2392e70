/** Every single kill point of a run, before, in and after each call of the outside. */
import { brokenLaw } from './laws';
import { play } from './story';
import type { FaultKind } from './outside';

const calm = play([]);

function failures(kinds: readonly FaultKind[]): string[] {
  const found: string[] = [];
  for (let at = 1; at <= calm.outside.calls + 20; at += 1) {
    for (const kind of kinds) {
      const broken = brokenLaw(play([{ at, kind }]));
      if (broken !== null)
        found.push(`${String(at)}:${kind} (${calm.outside.names[at - 1] ?? '-'}) ${broken}`);
    }
  }
  return found;
}

test('a run without faults ends in one execution, with every law kept', () => {
  expect(brokenLaw(calm)).toBeNull();
  expect(calm.ended).toBe(true);
  expect(calm.executions).toBe(1);
});

test('killed before, in and after every single call, every law is kept', () => {
  expect(failures(['kill-before', 'kill-after', 'kill-torn'])).toEqual([]);
});

test('rows sorted, inserted or deleted before every single call: every law is kept', () => {
  expect(failures(['rows-sorted', 'row-inserted', 'row-deleted'])).toEqual([]);
});

test('a lost reply of every submit leaves that batch unconfirmed and sends nothing more', () => {
  expect(failures(['reply-lost'])).toEqual([]);
  const submits = calm.outside.names.flatMap((name, i) => (name === 'naam.submit' ? [i + 1] : []));
  expect(submits.length).toBeGreaterThan(1);
  for (const at of submits) {
    const story = play([{ at, kind: 'reply-lost' }]);
    expect(story.paused).toBe('unconfirmed');
    const sent = story.outside.names.filter((name) => name === 'naam.submit').length;
    expect(sent).toBe(submits.indexOf(at) + 1);
  }
});
