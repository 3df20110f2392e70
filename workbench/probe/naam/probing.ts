/** Makes the requests to Naam, the free ones first, and says what each answer means. */
import { NoAnswer, type Answer, type Door } from './ask';
import { bodyCode, fieldsOf, isDocumentedError, recordsOf, shapeOf } from './body';
import { textOf } from './given-numbers';
import { notReadyReading, whereStatusStands, wrongKeyReading } from './readings-of-errors';
import * as records from './readings-of-records';

export interface Finding {
  readonly doubt: number;
  readonly reading: string;
  readonly saw: string;
}

interface Probing {
  readonly door: Door;
  readonly key: string;
  /** The numbers in the form that is sent. Without numbers, only free requests are made. */
  readonly numbers: readonly string[];
  /** The enrichment ID of an earlier probe, to fetch its results again. */
  readonly again: string | null;
  /** Waits before the nth poll. Returns false if it has been long enough. */
  readonly wait: (attempt: number) => Promise<boolean>;
  /** Waits a minute, so that late names can come. */
  readonly aMinute: () => Promise<void>;
}

export interface Probed {
  readonly findings: readonly Finding[];
  /** The enrichment ID of the results, if anything was sent. */
  readonly id: string | null;
}

/** A well-formed ID with a time so far in the future that it can't exist. */
const NO_SUCH_ID = 'ffffffffffffffffffffffff';
const NO_KEY = 'a-key-that-nobody-has';
/** A page of this size has everything that was sent. */
const LIMIT = 10;

/** Makes all requests. Returns what was found for each doubt. */
export async function probeNaam(probing: Probing): Promise<Probed> {
  const findings: Finding[] = [];
  const find = (doubt: number, reading: string, saw: string): void => {
    findings.push({ doubt, reading, saw });
  };
  let id = probing.again;
  try {
    const shut = await askFree(probing, find);
    if (probing.numbers.length > 0 && !shut) id = await submit(probing, find);
    if (id !== null) await askResults(probing, id, find);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    find(15, 'a request without an answer', error.message);
  }
  return { findings, id };
}

type Find = (doubt: number, reading: string, saw: string) => void;

/** Makes the free requests. Returns true if the key was not accepted, so that nothing is sent. */
async function askFree({ door, key }: Probing, find: Find): Promise<boolean> {
  const unknown = await door.page(NO_SUCH_ID, 1, LIMIT);
  const saw = `unknown id: ${shapeOf(unknown, key)}`;
  const code = bodyCode(unknown)?.code ?? unknown.status;
  const refused = !isDocumentedError(unknown) && (code === 401 || code === 403);
  if (isDocumentedError(unknown)) {
    find(1, whereStatusStands(unknown), saw);
    find(2, 'the key was accepted', saw);
  } else if (refused) find(2, 'the key was not accepted: nothing was sent', saw);
  else find(2, 'not to be told: the unknown id is no documented error', saw);
  const shut = await door.page(NO_SUCH_ID, 1, LIMIT, NO_KEY);
  find(2, wrongKeyReading(shut), `wrong key: ${shapeOf(shut, key)}`);
  return refused;
}

async function submit({ door, key, numbers }: Probing, find: Find): Promise<string | null> {
  const answer = await submitted(door, numbers);
  if (answer instanceof NoAnswer) {
    const reading = 'not known: look at your usage before you send these numbers again';
    find(8, reading, answer.message);
    return null;
  }
  const saw = shapeOf(answer, key);
  const result = fieldsOf(answer)?.['result'];
  const inner = typeof result === 'object' && result !== null ? result : {};
  const id = textOf((inner as { enrichmentId?: unknown }).enrichmentId);
  if (id === '') {
    find(8, 'not accepted', saw);
    if (isDocumentedError(answer)) find(1, whereStatusStands(answer), saw);
    const refused = answer.status === 406 || bodyCode(answer)?.code === 406;
    if (refused) find(12, 'numbers in this form are not taken', saw);
    return null;
  }
  find(8, 'accepted, with an id of its own', `${saw}; id of ${id.length} characters`);
  if (bodyCode(answer)?.code === 2001) find(1, '2001 for success', saw);
  find(12, 'numbers in this form are taken', saw);
  return id;
}

function submitted(door: Door, numbers: readonly string[]): Promise<Answer | NoAnswer> {
  return door.submit(numbers).catch((error: unknown) => {
    if (error instanceof NoAnswer) return error;
    throw error;
  });
}

async function askResults(probing: Probing, id: string, find: Find): Promise<void> {
  const { door, key, wait } = probing;
  let answer = await door.page(id, 1, LIMIT);
  let whole = recordsOf(answer);
  const early: Answer[] = [];
  for (let attempt = 1; whole === null || whole.length === 0; attempt += 1) {
    early.push(answer);
    if (!(await wait(attempt))) break;
    answer = await door.page(id, 1, LIMIT);
    whole = recordsOf(answer);
  }
  const [first] = early;
  if (first === undefined) find(4, 'not seen: ready at once', shapeOf(answer, key));
  else find(4, notReadyReading(first), `${early.length} times: ${shapeOf(first, key)}`);
  if (whole === null || whole.length === 0) {
    find(4, 'no results within the time', 'ask again later, free: --again');
    return;
  }
  await askPages(probing, id, whole, find);
  await askLater(probing, id, whole, find);
}

/** Reads the results again a minute later, unless all names were there at once. */
async function askLater(
  { door, numbers, aMinute }: Probing,
  id: string,
  whole: readonly unknown[],
  find: Find,
): Promise<void> {
  const before = records.namesIn(whole);
  if (numbers.length > 0 && before >= numbers.length) {
    find(17, 'all names were there at once', `${before} names`);
    return;
  }
  await aMinute();
  const after = records.namesIn(recordsOf(await door.page(id, 1, LIMIT)) ?? []);
  const reading = after > before ? 'names come late' : 'the same a minute later';
  find(17, reading, `${before} names, a minute later ${after}`);
}

async function askPages(
  { door, key, numbers }: Pick<Probing, 'door' | 'key' | 'numbers'>,
  id: string,
  whole: readonly unknown[],
  find: Find,
): Promise<void> {
  const first = await door.page(id, 1, 1);
  const second = await door.page(id, 2, 1);
  const behind = await door.page(id, whole.length + 1, LIMIT);
  const pages = { whole, first, second, behind };
  const count = `${whole.length} records`;
  find(5, records.pagingReading(pages), `${count}; limit 1: ${shapeOf(first, key)}`);
  find(5, records.pastEndReading(pages), shapeOf(behind, key));
  const again = recordsOf(await door.page(id, 1, LIMIT));
  const kept = again !== null && again.length > 0;
  find(14, kept ? 'kept, so far' : 'given once', 'asked again at once; later: --again');
  find(7, records.nameReading(whole), count);
  if (numbers.length === 0) return;
  find(5, records.coverageReading(whole, numbers), `${numbers.length} numbers, ${count}`);
  find(6, records.mobileReading(whole, numbers), count);
  find(6, records.oddities(whole, numbers), count);
}
