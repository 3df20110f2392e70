/** Everything that documents refer to exists: links, anchors, commands, pictures. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { anchors, deadEnd, documents, links, textOf } from './documents';
import { ROOT } from './rooms';

const all = documents();
test('the index and its fellows are among them', () => {
  expect(all).toEqual(expect.arrayContaining(['README.md', 'docs/README.md', 'docs/faq.md']));
});

test('every link leads to a file, to a heading, or to a public page', () => {
  const dead = all.flatMap((name) =>
    links(textOf(name)).flatMap((target) => deadEnd(name, target) ?? []),
  );
  expect(dead).toEqual([]);
});

test('a dead link, a dead anchor and a link out of the house are seen', () => {
  expect(deadEnd('docs/faq.md', 'nowhere.md')).toMatch(/is not there/);
  expect(deadEnd('docs/faq.md', 'install.md#nothing-of-that-name')).toMatch(/no such heading/);
  expect(deadEnd('README.md', '../elsewhere.md')).toMatch(/is not there/);
  expect(deadEnd('README.md', 'http://example.org')).toMatch(/no https/);
  expect(links('see [one](a.md#b) and `[two](c.md)`')).toEqual(['a.md#b']);
  expect(anchors('# What Google asks you to allow\n## A `b`, c\n## A b, c')).toEqual([
    'what-google-asks-you-to-allow',
    'a-b-c',
    'a-b-c-1',
  ]);
});

test('every document but those of the host is reached from the index', () => {
  const reached = new Set<string>(['README.md']);
  for (const name of reached) {
    for (const target of links(textOf(name)).filter((one) => !/^[a-z]+:/i.test(one))) {
      const file = target.split('#')[0] ?? '';
      const to = path.join(path.dirname(name), file);
      if (file !== '' && to.endsWith('.md') && existsSync(path.join(ROOT, to))) reached.add(to);
    }
  }
  expect(all.filter((name) => !reached.has(name))).toEqual([]);
});

test('every test and source file that a document names in backticks exists', () => {
  const named = all.flatMap((name) =>
    [...textOf(name).matchAll(/`((?:src|sidebar|test|workbench|build|bench)\/[\w./-]+)`/g)].map(
      ([, file = '']) => [name, file],
    ),
  );
  const missing = named.filter(([, file = '']) => !existsSync(path.join(ROOT, file)));
  expect(missing).toEqual([]);
});

/** Not those that a program writes, nor texts to be pasted into a form. */
test('the documents are wrapped', () => {
  const long = all
    .filter((name) => !/hindi|performance|listing|emulation/.test(name))
    .flatMap((name) =>
      textOf(name)
        .split('\n')
        .filter((line) => line.length > 132 && !/^(\||#|$)/.test(line) && !/https?:/.test(line))
        .map((line) => `${name}: ${line.slice(0, 60)}`),
    );
  expect(long).toEqual([]);
});

test('README says on its first screen what was never seen, until something was', () => {
  const observed = all.filter((name) => /^docs\/observed\/(?!README)/.test(name));
  // On a screen the first picture fills what is left.
  const [first = ''] = textOf('README.md').split('![');
  if (observed.length === 0) expect(first).toMatch(/not yet run on real Google or real Naam/i);
});
