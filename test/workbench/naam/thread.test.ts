import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { readCommandLine } from '../../../workbench/naam/serving/command-line';
import { type RunningStandIn, startStandIn } from '../../../workbench/naam/serving/thread';

const BUNDLE = join(__dirname, '..', '..', '..', '.workbench', 'stand-in.cjs');

interface Got {
  status: number;
  body: string;
}

/** node:http, since fetch refuses the status 713. */
function call(url: string, method: string, body: string | null, key = 'demo'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-access-token': key, 'content-type': 'application/json' };
    const sent = request(url, { method, headers, timeout: 300 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('time-out')));
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}
const submit = (url: string, numbers: string[]): Promise<Got> =>
  call(`${url}/api/v1/prospect/bulk`, 'POST', JSON.stringify({ query: numbers }));

describe('the stand-in behind HTTP, in a thread of its own', () => {
  let naam: RunningStandIn;
  beforeAll(async () => {
    if (!existsSync(BUNDLE))
      throw new Error('.workbench/stand-in.cjs is missing: run "npm run build"');
    naam = await startStandIn({
      moods: { processing: { fixedMs: 0, perNumberMs: 0, inTurn: false } },
    });
  });
  afterAll(() => naam.close());

  it('takes a batch and gives its names, on this machine only', async () => {
    expect(naam.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { body } = await submit(naam.url, ['9876543210', '9876543212']);
    const { result } = JSON.parse(body) as { result: { enrichmentId: string } };
    const got = await call(
      `${naam.url}/api/v1/prospect/bulk/enrich?enrichmentId=${result.enrichmentId}`,
      'GET',
      null,
    );
    expect(JSON.parse(got.body)).toMatchObject({ message: 'success' });
    const ledger = await naam.ledger();
    expect(ledger.charged).toEqual({ '919876543210': 1, '919876543212': 1 });
    expect(ledger.requests.map(({ verdict }) => verdict)).toEqual(['accepted', 'page']);
  });

  it('answers while this thread is blocked', async () => {
    const script = `const http = require('node:http');
      const { workerData } = require('node:worker_threads');
      http.get(workerData.url, (r) => { r.resume(); Atomics.store(workerData.cell, 0, r.statusCode); Atomics.notify(workerData.cell, 0); });`;
    const cell = new Int32Array(new SharedArrayBuffer(4));
    const { Worker } = await import('node:worker_threads');
    const asker = new Worker(script, { eval: true, workerData: { url: naam.url, cell } });
    expect(Atomics.wait(cell, 0, 0, 5000)).not.toBe('timed-out');
    expect(cell[0]).toBe(404);
    await asker.terminate();
  });

  it('713, cuts, half replies and silence come through, and the mood can change', async () => {
    await naam.change({
      next: [
        'error-performance',
        'accepted-but-cut',
        'accepted-but-cut-midway',
        'accepted-but-timeout',
      ],
    });
    expect((await submit(naam.url, ['9876543213'])).status).toBe(713);
    await expect(submit(naam.url, ['9876543214'])).rejects.toThrow('socket hang up');
    await expect(submit(naam.url, ['9876543215'])).rejects.toThrow('aborted');
    await expect(submit(naam.url, ['9876543216'])).rejects.toThrow('time-out');
    const ledger = await naam.change({
      set: { statusIn: 'body' },
      key: { key: 'demo', state: { credits: 0 } },
    });
    expect(ledger.charged).toMatchObject({
      '919876543214': 1,
      '919876543215': 1,
      '919876543216': 1,
    });
    const { status, body } = await submit(naam.url, ['9876543217']);
    expect([status, JSON.parse(body)]).toEqual([200, { code: 402, message: 'Credits exhausted' }]);
  });

  it('the admin path is closed to requests without its header', async () => {
    expect((await call(`${naam.url}/__stand-in`, 'POST', '{}')).status).toBe(404);
  });
});

describe('the stand-in as a command', () => {
  it('prints its address and nothing else on stdout', async () => {
    const child = spawn(process.execPath, [
      BUNDLE,
      '--port',
      '0',
      '--key',
      'mine:credits=1',
      '--mood',
      'statusIn=both',
    ]);
    try {
      const url = await new Promise<string>((resolve) => {
        child.stdout.once('data', (data: Buffer) => {
          resolve(data.toString());
        });
      });
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
      const got = await call(
        `${url.trim()}/api/v1/prospect/bulk`,
        'POST',
        '{"query":["9876543210","9876543211"]}',
        'mine',
      );
      expect(got).toEqual({ status: 402, body: '{"code":402,"message":"Credits exhausted"}' });
    } finally {
      child.kill();
    }
  });

  it('understands keys, moods and readings', () => {
    expect(
      readCommandLine([
        '--port',
        '8080',
        '--key',
        'a:credits=5,bulkEnabled=false',
        '--mood',
        'maxPage=10',
        '--reading',
        '5: overlapping pages',
      ]),
    ).toMatchObject({
      port: 8080,
      options: { keys: { a: { credits: 5, bulkEnabled: false } }, moods: { maxPage: 10 } },
      readings: [{ doubt: 5, name: 'overlapping pages' }],
      firstKey: 'a',
    });
    expect(readCommandLine([])).toMatchObject({ port: 0, firstKey: 'demo' });
  });

  it.each([
    [['--port', 'x'], '"x" is no port.'],
    [['--key', 'a:money=5'], 'A key has no "money".'],
    [['--key', ''], 'A key must not be empty.'],
    [['--mood', 'sad=1'], 'There is no mood "sad".'],
    [['--mood', 'paging'], '"paging" should be name=value.'],
    [['--reading', '5'], 'There is no reading "5".'],
    [['--what'], "Unknown option '--what'"],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(readCommandLine(args)).toEqual({ trouble: expect.stringContaining(sentence) as string });
  });
});
