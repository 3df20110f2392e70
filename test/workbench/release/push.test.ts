/** The real clasp, and a fake of Google on loopback: dist/ arrives byte for byte. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claspPush, claspVersion } from '../../../workbench/release/send/clasp';
import { deliver } from '../../../workbench/release/send/deliver';
import { readDelivery } from '../../../workbench/release/basics/delivery';
import { ROOT } from '../../bundle/stage';
import { THOROUGH } from '../../thorough';
import { fakeGoogle, HOSTS, type FakeGoogle } from './fake-google';

// Each starts Node several times, and the machine may be busy.
jest.setTimeout(120_000);

const SCRIPT = 'a-script-of-nobody-0123456789';
const CONTENT = `/v1/projects/${SCRIPT}/content`;

let google: FakeGoogle;
beforeEach(async () => {
  google = await fakeGoogle();
});
afterEach(async () => {
  // Whatever was asked for went through the proxy, and so to loopback.
  const strangers = [...google.reached].filter((host) => !HOSTS.includes(host.split(':')[0] ?? ''));
  expect(strangers).toEqual([]);
  await google.close();
});

/** A project of its own with the real dist/, and somebody who is logged in. */
class Project {
  readonly root = mkdtempSync(path.join(tmpdir(), 'naam-push-test-'));
  readonly said: string[] = [];
  private readonly login = path.join(this.root, 'clasprc.json');

  constructor(scriptId = SCRIPT) {
    for (const name of ['dist', 'package.json', 'src/main.ts']) {
      mkdirSync(path.dirname(path.join(this.root, name)), { recursive: true });
      cpSync(path.join(ROOT, name), path.join(this.root, name), { recursive: true });
    }
    this.write('.clasp.json', JSON.stringify({ scriptId, rootDir: 'dist' }));
    this.write('google.pem', google.authority);
    this.logIn('token-1');
  }

  write(name: string, text: string): void {
    writeFileSync(path.join(this.root, name), text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.root, name), 'utf8');
  }

  logIn(token: string): void {
    const login = { type: 'authorized_user', client_id: 'nobody', client_secret: 'none' };
    const tokens = { default: { ...login, access_token: token, refresh_token: 'again' } };
    writeFileSync(this.login, JSON.stringify({ tokens }));
  }

  get env(): NodeJS.ProcessEnv {
    const { PATH } = process.env;
    return {
      PATH,
      HOME: this.root,
      clasp_config_auth: this.login,
      HTTPS_PROXY: google.proxy,
      NODE_EXTRA_CA_CERTS: path.join(this.root, 'google.pem'),
    };
  }

  async push(dryRun = false): Promise<string> {
    const say = (line: string): unknown => this.said.push(line);
    await deliver({ root: this.root, dryRun, env: this.env, say });
    return this.said.at(-1) ?? '';
  }

  /** clasp alone, without our own checks, which take longer than it does. */
  send(env = this.env): Promise<string> {
    return claspPush(SCRIPT, readDelivery(path.join(this.root, 'dist')), env);
  }
}

const refusal = (sending: Promise<string>): Promise<string> =>
  sending.then(
    () => 'it was sent',
    (error: unknown) => String(error),
  );

function arrived(): Record<string, string> {
  return Object.fromEntries(
    google.files.map(({ name, type, source }) => [`${name} ${type}`, source]),
  );
}

function standsIn(project: Project): Record<string, string> {
  return {
    'Code SERVER_JS': project.read('dist/Code.js'),
    'appsscript JSON': project.read('dist/appsscript.json'),
    'sidebar HTML': project.read('dist/sidebar.html'),
  };
}

test('a first push, the same again, a changed one, and a version of it', async () => {
  const project = new Project();
  expect(await project.push()).toBe('Sent.');
  expect(arrived()).toEqual(standsIn(project));
  expect(google.log).toEqual([`GET ${CONTENT} 200`, `PUT ${CONTENT} 200`]);

  expect(await project.send()).toBe('already there');
  expect(google.log.filter((line) => line.startsWith('PUT'))).toHaveLength(1);

  const changed = project.read('dist/Code.js').replace('Built by', 'Made by');
  project.write('dist/Code.js', changed);
  // clasp leaves a changed manifest out where nobody sits at a terminal, unless it is forced.
  project.write('dist/appsscript.json', `${project.read('dist/appsscript.json')}\n`);
  expect(await project.send()).toBe('sent');
  expect(arrived()).toEqual(standsIn(project));
  expect(await claspVersion(SCRIPT, '0.1.0', project.env)).toBe(1);
  expect(google.versions).toEqual(['0.1.0']);
});

test('a token that ran out is renewed, and the files arrive', async () => {
  const project = new Project();
  project.logIn('an-old-token');
  google.renewed = 'token-2';
  expect(await project.send()).toBe('sent');
  expect(google.log.slice(0, 2)).toEqual([`GET ${CONTENT} 401`, 'POST /token 200']);
  expect(arrived()).toEqual(standsIn(project));
  expect(project.read('clasprc.json')).toContain('token-2');
});

test('a login that Google no longer accepts is said, with its cure', async () => {
  const project = new Project();
  project.logIn('an-old-token');
  google.renewed = null;
  expect(await refusal(project.send())).toMatch(/clasp login has expired.*npx clasp login/s);
  expect(google.files).toEqual([]);
});

/** Each takes as long as clasp does; the gate tries the last. */
const REFUSALS: readonly [number, string, RegExp][] = [
  [403, 'The caller does not have permission', /can't change this script.*owns the script/s],
  [403, 'User has not enabled the Apps Script API. Enable it.', /switched off.*usersettings/s],
  [404, 'Requested entity was not found.', /has no script with this ID.*\.clasp\.json/s],
];

test.each(THOROUGH ? REFUSALS : REFUSALS.slice(-1))(
  'refused: %i %s',
  async (status, message, sentence) => {
    google.refusal = { status, message };
    expect(await refusal(new Project().send())).toMatch(sentence);
    expect(google.files).toEqual([]);
  },
);

test('without a network a sentence says so', async () => {
  const project = new Project();
  const offline = { ...project.env, HTTPS_PROXY: 'http://127.0.0.1:9' };
  expect(await refusal(project.send(offline))).toMatch(/can't be reached.*does no harm/s);
});

test('a dry run shows files, bytes and checksums, and nothing leaves', async () => {
  const project = new Project();
  await project.push(true);
  expect(project.said.join('\n')).toMatch(/^[0-9a-f]{64} +\d+ B {2}Code\.js$/m);
  expect(project.said.join('\n')).toContain('Nothing was sent');
  expect(google.log).toEqual([]);
});

test('what a company restricted in its copy is shown before it is sent', async () => {
  const project = new Project();
  const free = project.read('dist/Code.js');
  const line = ' * Policy: at most 5000 numbers a run; no schedules';
  project.write('dist/Code.js', free.replace(' * @OnlyCurrentDoc', `${line}\n * @OnlyCurrentDoc`));
  await project.push(true);
  expect(project.said.join('\n')).toContain('\nPolicy: at most 5000 numbers a run; no schedules');
});

test('nothing leaves without a script id, without a login, or with a fault in dist/', async () => {
  expect(await refusal(new Project('PUT-YOUR-SCRIPT-ID-HERE').push())).toMatch(/no script ID yet/);
  const nobody = new Project();
  nobody.write('clasprc.json', '{"tokens":{}}');
  expect(await refusal(nobody.push())).toMatch(/has no clasp login.*npx clasp login/);
  const broken = new Project();
  broken.write('dist/appsscript.json', '{"timeZone":');
  expect(await refusal(broken.push())).toMatch(/isn't a JSON object/);
  const more = new Project();
  more.write('dist/notes.txt', 'a stray file');
  expect(await refusal(more.push())).toMatch(/exactly Code\.js, appsscript\.json, sidebar\.html/);
  expect(google.log).toEqual([]);
});
