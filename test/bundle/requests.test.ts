/** How few requests 10,000 numbers take. */
import { mobile, paidTwice, shown, wrongRows } from './rows';
import { Stage } from './stage';

const NUMBERS = 10_000;
/** Ten numbers first, then a thousand at a time; a page of its own for the first ten. */
const BATCHES = 11;
const PAGES = 101;
const rows = [['Mobile'], ...Array.from({ length: NUMBERS }, (_, i) => [mobile(i)])];

test.each(['only-found', 'all-with-null'] as const)(
  '10,000 numbers, 1,000 a submit, pages of 100, records %s: 11 submits, few GETs',
  (records) => {
    const stage = new Stage({ rows, moods: { maxPage: 100, records }, key: { bulkLimit: 1_000 } });
    const ended = stage.run();
    expect(ended.run).toBeNull();
    const { ledger } = stage.naam;
    const posts = ledger.of('POST');
    const gets = ledger.of('GET').slice(1); // the first is the free test of the key
    expect(posts.length).toBeLessThanOrEqual(BATCHES);
    expect(gets.length).toBeLessThanOrEqual(1.1 * (PAGES + BATCHES));
    expect(ledger.charged.size).toBe(NUMBERS);
    expect(paidTwice(stage)).toEqual([]);
    expect(wrongRows(shown(stage))).toEqual([]);
  },
);
