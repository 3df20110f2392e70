import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inBrowser } from './stage';
import { Watch } from './watch';

inBrowser('the watch over a page', (stage) => {
  let server: Server;
  let here: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/away') response.writeHead(302, { location: 'http://far.example/' });
      else response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>here</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  /** The faults of a page of ours in which `script` has run. */
  async function faultsOf(script: string): Promise<readonly string[]> {
    const context = await stage.browser.newContext();
    try {
      const watch = await Watch.over(context);
      const page = await context.newPage();
      await page.goto(here);
      await page.evaluate(`(async () => { ${script} })()`);
      return await watch.faults();
    } finally {
      await context.close();
    }
  }

  it.each([
    ['a console error', 'console.error("oh")', /^console: oh/],
    ['an error', 'setTimeout(() => { throw new Error("oh") }); await 0', /^page error: .*oh/],
    ['a refused promise', 'void Promise.reject(new Error("oh"))', /^page error: .*oh/],
    [
      'an error in a frame',
      `const frame = document.body.appendChild(document.createElement('iframe'));
       await new Promise((done) => {
         frame.onload = done;
         frame.srcdoc = '<script>console.error("inside")</script>';
       })`,
      /^console: inside/,
    ],
    [
      'an image from elsewhere',
      `await new Promise((done) => { const i = new Image(); i.onerror = done;
       i.src = 'https://far.example/a.png'; })`,
      /^request leaves loopback: https:\/\/far\.example\/a\.png/,
    ],
    [
      'a fetch that is sent on to elsewhere',
      `await fetch('/away', { mode: 'no-cors' }).catch(() => 0)`,
      /^request leaves loopback: http:\/\/far\.example\//,
    ],
    [
      'a fetch of a worker',
      `const text = "fetch('https://far.example/w').catch(() => 0).then(() => postMessage(0))";
       const worker = new Worker(URL.createObjectURL(new Blob([text])));
       await new Promise((done) => { worker.onmessage = done; })`,
      /^request leaves loopback: https:\/\/far\.example\/w/,
    ],
    [
      'a web socket to elsewhere',
      `await new Promise((done) => { const socket = new WebSocket('wss://far.example/s');
       socket.onclose = socket.onerror = done; })`,
      /^request leaves loopback: wss:\/\/far\.example\/s/,
    ],
  ])('sees %s', async (_name, script, fault) => {
    expect(await faultsOf(script)).toContainEqual(expect.stringMatching(fault));
  });

  it('has nothing against a page that behaves', async () => {
    expect(await faultsOf(`console.warn('hm'); await fetch('/').then((r) => r.text())`)).toEqual(
      [],
    );
  });
});
