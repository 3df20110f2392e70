import { type Answer, html, json } from '../answers/answer';
import type { ErrorName } from '../answers/errors';
import { isUndocumented, type Undocumented } from '../answers/undocumented';

/** The ways in which an answer can be broken. */
type Breakage =
  | 'cut'
  | 'cut-midway'
  | 'timeout'
  | '500'
  | '502-html'
  | 'html'
  | '302'
  | 'nonsense'
  | 'no-id'
  | 'not-json'
  | 'empty'
  | 'huge';

/** A fault that happens once: to the next POST, the next GET, or (error-…, undocumented, dns, address) to either. */
export type FaultKind =
  | `accepted-but-${Breakage}`
  | `not-accepted-but-${Breakage}`
  | `poll-${Breakage}`
  | `error-${ErrorName}`
  | Undocumented
  | 'dns'
  | 'address';

/** All ways in which an answer can be broken, for tests. */
export const BREAKAGES: readonly Breakage[] = [
  'cut',
  'cut-midway',
  'timeout',
  '500',
  '502-html',
  'html',
  '302',
  'nonsense',
  'no-id',
  'not-json',
  'empty',
  'huge',
];

/** A queue of faults, each of which happens once. */
export class FaultQueue {
  private readonly waiting: FaultKind[] = [];

  add(kinds: readonly FaultKind[]): void {
    this.waiting.push(...kinds);
  }

  /** Removes and returns the first fault that fits a request with this method; null if there is none. */
  take(method: string): FaultKind | null {
    const at = this.waiting.findIndex((kind) => meets(kind, method));
    return at < 0 ? null : (this.waiting.splice(at, 1)[0] ?? null);
  }
}

function meets(kind: FaultKind, method: string): boolean {
  if (kind.startsWith('poll-')) return method === 'GET';
  if (/^(not-)?accepted-but-/.test(kind)) return method === 'POST';
  return true;
}

/** The parts of a fault. `processed`: the request has its effect, although the answer is broken. */
type Fault =
  | { readonly is: 'unsent'; readonly kind: 'dns' | 'address' }
  | { readonly is: 'error'; readonly name: ErrorName }
  | { readonly is: 'undocumented'; readonly name: Undocumented }
  | { readonly is: 'broken'; readonly processed: boolean; readonly breakage: Breakage };

/** Splits the name of a fault into its parts. */
export function faultOf(kind: FaultKind): Fault {
  if (kind === 'dns' || kind === 'address') return { is: 'unsent', kind };
  if (isUndocumented(kind)) return { is: 'undocumented', name: kind };
  const [, first = '', rest = ''] =
    /^(error|poll|accepted-but|not-accepted-but)-(.+)$/.exec(kind) ?? [];
  if (first === 'error') return { is: 'error', name: rest as ErrorName };
  return { is: 'broken', processed: first !== 'not-accepted-but', breakage: rest as Breakage };
}

/** The size of a reply that is larger than the 10 MiB that a client should read. */
const HUGE = 11 * 1024 * 1024;

/** Breaks an answer. `whole` is the answer that would have come. */
export function broken(breakage: Breakage, whole: Answer): Answer {
  const text = whole.kind === 'reply' ? whole.body : '';
  switch (breakage) {
    case 'cut':
      return { kind: 'cut', sentFirst: '', delayMs: 0 };
    case 'cut-midway':
      return { kind: 'cut', sentFirst: text.slice(0, text.length >> 1), delayMs: 0 };
    case 'timeout':
      return { kind: 'hang' };
    case '500':
      return json(500, { message: 'Internal Server Error' });
    case '502-html':
      return html(502, '502 Bad Gateway');
    case 'html':
      return html(200, 'We will be back soon');
    case '302':
      return { ...html(302, 'Found'), headers: { location: '/maintenance' } };
    case 'nonsense':
      return json(200, { ok: true, data: [1, 'two', null] });
    case 'no-id':
      return json(200, { message: 'success', result: {} });
    case 'not-json':
      return { ...json(200, null), body: `${text}<!-- served by cache-3 -->` };
    case 'empty':
      return { ...json(200, null), body: '' };
    case 'huge':
      return { ...json(200, null), body: `${text.slice(0, -1)},"padding":"${'x'.repeat(HUGE)}"}` };
  }
}
