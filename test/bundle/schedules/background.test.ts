/** `npm run enrich -- … --background` as a real process: the panel is closed, and triggers finish the run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { enrich } from '../../workbench/command/command';
import { ROOT } from '../stage';

const SAMPLE = readFileSync(path.join(ROOT, 'samples', 'leads.csv'), 'utf8');

interface Report {
  readonly state: string;
  readonly sent: number;
  readonly queued: number;
  readonly serviceCalls: Readonly<Record<string, number>>;
  readonly seconds: { readonly virtual: number };
}

const reportOf = (out: string): Report => JSON.parse(out) as Report;

test('triggers alone bring the same file, byte for byte, as an open panel', async () => {
  const [open, closed] = [await enrich(SAMPLE), await enrich(SAMPLE, ['--background'])];
  expect([open.code, closed.code]).toEqual([0, 0]);
  expect(closed.file).toBe(open.file);
  expect(closed.out).toMatch(/^Panel closed after the start: 2 background runs, 120 minutes/m);
  expect(open.out).not.toContain('Panel closed');
});

test('it takes until a trigger fired: no panel stepped', async () => {
  const { code, out } = await enrich(SAMPLE, ['--background', '--json']);
  const { state, seconds, serviceCalls, sent } = reportOf(out);
  expect([code, state, sent]).toEqual([0, 'finished', 180]);
  expect(seconds.virtual).toBeGreaterThanOrEqual(7_200);
  // Only a trigger asks whether Google still allows it to work: one finishes, one looks once more.
  expect(serviceCalls['ScriptApp.getAuthorizationInfo']).toBe(2);
});

test('before the first trigger it is not finished, and says so', async () => {
  const args = ['--background', '--max-wait', '30m', '--json'];
  const { code, out, err } = await enrich(SAMPLE, args);
  expect([code, reportOf(out).state]).toEqual([3, 'waiting']);
  expect(reportOf(out).queued).toBeGreaterThan(100);
  expect(err).toContain('--max-wait');
});

test.each([
  ['--live', ['--background', '--live'], { NAAM_API_KEY: 'a-key' }],
  ['a server', ['--background'], { NAAM_BASE_URL: 'http://127.0.0.1:9', NAAM_API_KEY: 'a-key' }],
])('with %s it is wrong usage: an hour there is an hour', async (_, args, env) => {
  const { code, out, file, err } = await enrich(SAMPLE, args, env);
  expect({ code, out, file }).toEqual({ code: 2, out: '', file: null });
  expect(err).toContain('virtual clock');
});
