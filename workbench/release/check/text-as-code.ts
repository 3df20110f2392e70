/**
 * Ways to run a text as code, or to load code from elsewhere, that name nothing forbidden. For the
 * linter; they find slips and pasted snippets, not somebody who is set on hiding.
 */

interface Ban {
  readonly selector: string;
  readonly message: string;
}

const CONSTRUCTOR = ':matches([property.name="constructor"], [property.value="constructor"])';
const MAKES_FUNCTIONS = 'A constructor taken from a value can run text as code.';
const ONLY_TO_STRING = 'Function may be named for its toString only: else it can run text as code.';

export const NO_IMPORT: Ban = {
  selector: 'ImportExpression',
  message: 'import() loads code from elsewhere.',
};

/** `x.constructor("…")`, also behind a comma, a chain or `new`. Preact calls that of `this`. */
export const NO_CONSTRUCTOR_CALLS: readonly Ban[] = [
  `:matches(CallExpression, NewExpression) > MemberExpression.callee${CONSTRUCTOR}:not([object.type="ThisExpression"])`,
  `:matches(CallExpression, NewExpression) > :matches(SequenceExpression, ChainExpression).callee > MemberExpression${CONSTRUCTOR}`,
  `MemberExpression${CONSTRUCTOR} > MemberExpression.object${CONSTRUCTOR}`,
  `MemberExpression${CONSTRUCTOR} > :matches(FunctionExpression, ArrowFunctionExpression).object`,
].map((selector) => ({ selector, message: MAKES_FUNCTIONS }));

/** What is left of `Function` where its name cannot be forbidden: the phone library prints with it. */
export const FUNCTION_ONLY_PRINTS: readonly Ban[] = [
  ':not(MemberExpression) > Identifier[name="Function"]',
  'MemberExpression > Identifier.property[name="Function"]',
  'MemberExpression:not([property.name="toString"]) > Identifier.object[name="Function"]',
].map((selector) => ({ selector, message: ONLY_TO_STRING }));
