/** The probe of Google: in the emulation, it observes every switch that a script can observe. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import {
  FLIPPED,
  USUAL,
  type Switches,
} from '../../../workbench/apps-script/surroundings/switches';
import { claimed } from '../../../workbench/probe/claims';
import { emulate } from '../../../workbench/probe/emulated';
import { EMULATED_SERVER } from '../../../workbench/probe/emulated-network';
import { NOT_OBSERVED } from '../../../workbench/probe/not-observed';
import { buildProbe } from '../../../workbench/probe/probe-project';
import { ONLY_LATE, POINTS } from '../../../workbench/probe/script/points';
import { ROOT } from '../../bundle/stage';

const folder = path.join(mkdtempSync(path.join(tmpdir(), 'naam-probe-')), 'probe');
const NAMES = Object.keys(USUAL) as (keyof Switches)[];
const LATE = { pendingWritesLand: 'late' } as const;
const isOnlyLate = (name: keyof Switches): boolean => ONLY_LATE.some((one) => one === name);

beforeAll(() => buildProbe({ root: ROOT, folder, claims: {}, server: EMULATED_SERVER }));

/** What the probe is to say of a switch in this position. */
function told(name: keyof Switches, value: unknown): string {
  return name === 'triggerLatenessMs' ? `${String(Number(value) / 60_000)} min` : String(value);
}

test('the emulation with its usual switches: every point is seen', () => {
  const { claims, atOnce } = claimed(folder);
  expect(Object.keys(claims).sort()).toEqual(POINTS.map(({ key }) => key).sort());
  expect(Object.values(claims).filter((saw) => saw.startsWith('error'))).toEqual([]);
  for (const name of NAMES)
    if (!(name in NOT_OBSERVED))
      expect([name, claims[name]]).toEqual([name, told(name, USUAL[name])]);
  expect(atOnce).toEqual({
    killedWrites: 'landed',
    writesBehindARefusedOne: 'cannot tell: it was told by the next call',
  });
  expect(claims).toMatchObject({
    errorValue: 'text #N/A',
    filteredRowCosts: 'about 10 ms',
    tabInTriggers: 'the first',
  });
});

test('every switch is seen in its other position, or it is said why it cannot be', () => {
  for (const name of NAMES) {
    if (name in NOT_OBSERVED) continue;
    const base = isOnlyLate(name) ? LATE : {};
    if (isOnlyLate(name))
      expect([name, emulate(folder, base)[name]]).toEqual([name, told(name, USUAL[name])]);
    const claims = emulate(folder, { ...base, [name]: FLIPPED[name] });
    expect([name, claims[name]]).toEqual([name, told(name, FLIPPED[name])]);
  }
});

test('what is pasted carries the claims, asks for three scopes, and calls nothing as it loads', async () => {
  const claims = { plusNumber: 'number 919876543210' };
  await buildProbe({ root: ROOT, folder, claims, server: '' });
  expect(readdirSync(folder).sort()).toEqual(['Code.js', 'appsscript.json']);
  const code = readFileSync(path.join(folder, 'Code.js'), 'utf8');
  expect(code).toContain('number 919876543210');
  expect(code).not.toContain(EMULATED_SERVER);
  expect(code).not.toContain('naam.ai');
  const bare = vm.createContext({});
  vm.runInContext(code, bare);
  expect(typeof bare['probe']).toBe('function');
  const manifest = readFileSync(path.join(folder, 'appsscript.json'), 'utf8');
  expect((JSON.parse(manifest) as { oauthScopes: string[] }).oauthScopes).toHaveLength(3);
});
