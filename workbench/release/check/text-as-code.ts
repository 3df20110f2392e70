/**
 * Lint rules against running a text as code, or loading code, without a forbidden name. They find mistakes
 * and pasted snippets, not code that hides on purpose.
 */

interface Ban {
  readonly selector: string;
  readonly message: string;
}

const CONSTRUCTOR = ':matches([property.name="constructor"], [property.value="constructor"])';
const MAKES_FUNCTIONS = 'A constructor taken from a value can run text as code.';
const ONLY_TO_STRING = 'Only Function.toString is allowed: Function can run text as code.';

export const NO_IMPORT: Ban = {
  selector: 'ImportExpression',
  message: 'import() loads code from elsewhere.',
};

/** Forbids `x.constructor("…")`, also after a comma, in a chain or with `new`. Preact calls `this.constructor`. */
export const NO_CONSTRUCTOR_CALLS: readonly Ban[] = [
  `:matches(CallExpression, NewExpression) > MemberExpression.callee${CONSTRUCTOR}:not([object.type="ThisExpression"])`,
  `:matches(CallExpression, NewExpression) > :matches(SequenceExpression, ChainExpression).callee > MemberExpression${CONSTRUCTOR}`,
  `MemberExpression${CONSTRUCTOR} > MemberExpression.object${CONSTRUCTOR}`,
  `MemberExpression${CONSTRUCTOR} > :matches(FunctionExpression, ArrowFunctionExpression).object`,
].map((selector) => ({ selector, message: MAKES_FUNCTIONS }));

/** Forbids `Function` except for `Function.toString`, which the phone library uses. */
export const FUNCTION_ONLY_PRINTS: readonly Ban[] = [
  ':not(MemberExpression) > Identifier[name="Function"]',
  'MemberExpression > Identifier.property[name="Function"]',
  'MemberExpression:not([property.name="toString"]) > Identifier.object[name="Function"]',
].map((selector) => ({ selector, message: ONLY_TO_STRING }));
