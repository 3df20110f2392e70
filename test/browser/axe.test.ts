import { axe } from './axe';
import { inBrowser } from './stage';

const GREY = '<p style="color:#bbb;background:#fff">hardly to be read</p>';
const whole = (body: string): string =>
  `<!doctype html><html lang="en"><title>A page</title><main>${body}</main></html>`;

inBrowser('axe', (stage) => {
  it('says in a line what is wrong, in frames too', async () => {
    const page = await stage.blank();
    const frame = `<iframe title="panel" srcdoc='${whole(GREY)}'></iframe>`;
    await page.setContent(whole(`<h1>Fine</h1><button></button>${frame}`));
    expect(await axe(page)).toEqual([
      expect.stringMatching(/^button-name at button: .*text/),
      expect.stringMatching(/^color-contrast at \[panel\] p: .*contrast/),
    ]);
  });

  it('knows the rules that came with WCAG 2.2', async () => {
    const page = await stage.blank();
    const small =
      '<button style="width:9px;height:9px;padding:0;border:0" aria-label="a"></button>';
    await page.setContent(whole(small + small));
    expect(await axe(page)).toContainEqual(expect.stringMatching(/^target-size at /));
  });

  it('passes over the named rules in the named element alone', async () => {
    const page = await stage.blank();
    await page.setContent(whole(`<div id="grid">${GREY}<button></button></div>${GREY}`));
    const lines = await axe(page, { inside: '#grid', rules: ['color-contrast'] });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'button-name at button',
      'color-contrast at main > p',
    ]);
  });

  it('finds nothing where nothing is', async () => {
    const page = await stage.blank();
    await page.setContent(whole('<h1>Fine</h1><p>All of it.</p>'));
    expect(await axe(page)).toEqual([]);
  });
});
