/** The shapes of all that is saved in a document: what does not fit cannot be read. */
import { isCountry } from '../phone/read';
import {
  count,
  either,
  fields,
  flag,
  listOf,
  number,
  oneOf,
  orAbsent,
  orNull,
  type Shape,
  text,
} from './shape';
import { isCode } from '../texts/trouble';

/** More than any table, batch or page has. */
const MANY = 10_000_000;

/** Parts of a batch's numbers, each a property of its own: the store holds fewer. */
const MOST_PARTS = 1_000;

const many = count(MANY);

const TROUBLE = fields({ code: isCode, about: orNull(text) });

export const TABLE = fields({
  sheetId: number,
  tableId: text,
  headers: orNull(fields({ phone: text, name: text, status: text })),
});

const AGES = fields({
  on: text,
  notFound: orNull(number),
  found: orNull(number),
});

export const OPTIONS = fields({
  country: (value) => typeof value === 'string' && isCountry(value),
  form: oneOf('national', 'e164-plus'),
  landlines: flag,
  again: either(oneOf('none', 'not-found', 'unconfirmed', 'all'), AGES),
  replace: flag,
  capitals: oneOf('as-sent', 'title'),
  callbackUrl: orNull(text),
});

const PHASE = either(
  fields({ at: oneOf('queueing', 'running', 'stopping') }),
  fields({ at: oneOf('paused'), trouble: TROUBLE, since: number, until: orNull(number) }),
);

const COPIED = fields({ found: many, notFound: many, refused: many });

export const HEAD = fields({
  ...{ run: text, start: text, owner: text, schedule: text },
  ...{ table: TABLE, options: OPTIONS, phase: PHASE, copied: COPIED },
  ...{ planned: many, began: number, lastWorkedAt: number, notBefore: number },
  ...{ slowDowns: many, batchLimit: many, splits: many, writeInProgress: flag, someRowsOnly: flag },
});

const id = orNull(text);

const DOUBT = either(
  fields({ kind: oneOf('answer'), said: text }),
  fields({ kind: oneOf('broken'), afterMs: number }),
);

const OF_EVERY_BATCH = {
  ...{
    batchId: count(Number.MAX_SAFE_INTEGER),
    at: number,
    executionId: text,
    keyGeneration: number,
  },
  ...{ numbers: text, held: many, parts: count(MOST_PARTS) },
};

const batchIn = (state: string, own: Readonly<Record<string, Shape>>): Shape =>
  fields({ state: oneOf(state), ...OF_EVERY_BATCH, ...own });

/** A batch's own property. */
export const BATCH = either(
  batchIn('sending', {}),
  batchIn('waiting', {
    ...{ id: text, size: many, page: many, limit: many },
    ...{ answeredPositions: text, firstEmptyAt: number, unknownIdCount: many },
    unknownForm: orAbsent(fields({ times: many, at: number })),
  }),
  batchIn('unconfirmed', { id, inSheet: flag, doubt: orAbsent(DOUBT) }),
  batchIn('refused', { inSheet: flag }),
  batchIn('done', { id, found: many, count: many }),
);

const SPLIT = fields({ rows: many, send: many, found: many, notFound: many });

/** A run that has ended. */
export const PAST = fields({
  ...{ run: text, start: text, began: number, ended: number, sent: many, planned: many },
  ...{ copied: COPIED, split: orNull(SPLIT), found: orAbsent(many), stopped: orAbsent(flag) },
});

/** What is kept of one of them. */
export const RESULTS = fields({
  ...{ ended: number, owner: text, key: number, table: TABLE, options: OPTIONS },
  ids: listOf((value) => {
    const [of, size, key] = Array.isArray(value) ? (value as unknown[]) : [];
    return text(of) && many(size) && orAbsent(number)(key);
  }),
  tried: orAbsent(listOf(text)),
});

const AT = { at: number };

const END = either(
  fields({ kind: oneOf('ran'), ...AT, sent: many, found: many }),
  fields({ kind: oneOf('nothing', 'skipped'), ...AT }),
  fields({ kind: oneOf('failed'), ...AT, trouble: TROUBLE }),
);

/** A schedule but its order, which is read as the panel's is. */
export const SCHEDULE = fields({
  ...{ v: oneOf(1), id: text, owner: text, table: TABLE },
  state: either(
    fields({ at: oneOf('on') }),
    fields({ at: oneOf('paused'), trouble: TROUBLE, since: number }),
  ),
  ...{ lastHandled: number, failures: many, outcomes: many, last: orNull(END) },
});

/** What is remembered of a key, with its person. */
export const KEY_MEMORY = fields({
  ...{ generation: orAbsent(many), accepted: orAbsent(many) },
  refused: orAbsent(orNull(fields({ size: many, at: number }))),
  page: orAbsent(orNull(fields({ asked: many, whole: many }))),
});
