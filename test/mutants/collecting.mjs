/** Implements what test files call: `test`, `describe` and their tables, as far as these files use them. */
import { format } from 'node:util';
import { expect } from 'expect';

export function collecting() {
  const all = [];
  const within = [];
  let file = '';
  const test = (title, run) => {
    all.push({ name: [file, ...within, title].join(' '), file, run });
  };
  const describe = (title, tell) => {
    within.push(title);
    tell();
    within.pop();
  };
  for (const say of [test, describe])
    say.each = (table) => (title, run) => each(say, table, title, run);
  const on = { test, it: test, describe, expect, file: (path) => (file = path) };
  return { on, all };
}

/** Titles need not be Jest's, only each its own. */
function each(say, table, title, run) {
  const rows = table.every(Array.isArray) ? table : table.map((value) => [value]);
  rows.forEach((values, i) => {
    say(`${format(title.replace(/%p/g, '%j'), ...values).slice(0, 120)} #${i}`, () =>
      run(...values),
    );
  });
}
