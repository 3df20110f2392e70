/** What the script reads or flushes for, known from its own functions on the call stack. */
export type Purpose =
  'look' | 'columns' | 'mark' | 'marked' | 'names' | 'written' | 'end' | 'note' | 'other';

/** More frames than any path from an entry point to a service has. */
const DEPTH = 60;

/** Patterns of function names in Code.js, the more specific ones first. */
const BY_FUNCTION: readonly (readonly [pattern: RegExp, purpose: Purpose])[] = [
  [/ survey /, 'look'],
  [/ madeColumns /, 'columns'],
  [/ annotate /, 'note'],
  [/ repaired .* markQueued /, 'marked'],
  [/ markQueued /, 'mark'],
  [/ repaired .* writeAnswers /, 'written'],
  [/ writeAnswers /, 'names'],
  [/ restored /, 'end'],
];

/** Returns the purpose of the service call that is being made. */
export function purposeNow(): Purpose {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = DEPTH;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = before;
  const ours = ` ${namesIn(stack).join(' ')} `;
  return BY_FUNCTION.find(([pattern]) => pattern.test(ours))?.[1] ?? 'other';
}

/** Returns the names of our functions on the stack, innermost first, without the bundler's numbers at their ends. */
function namesIn(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => line.includes('Code.js'))
    .map((line) => /at (?:[\w$]+\.)*([A-Za-z_$]+)\d* \(/.exec(line)?.[1] ?? '?');
}
