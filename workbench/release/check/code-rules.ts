/** Checks Code.js: its entry points, its language, and that it uses only eight of Google's services. */
import { Linter } from 'eslint';
import ts from 'typescript';
import { FUNCTION_ONLY_PRINTS, NO_CONSTRUCTOR_CALLS, NO_IMPORT } from './text-as-code';

/** The globals of Apps Script that Code.js can use. There is no console, because nothing is logged. */
const SERVICES = [
  'HtmlService',
  'LockService',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];
/** The global object of the bundle. */
const BUNDLE = 'NaamForSheets';
const ONLY_ADDRESS = 'https://app.naam.ai';

/** Returns the names that src/main.ts exports. Anyone can call them. */
export function entryPoints(mainSource: string): string[] {
  const file = ts.createSourceFile('main.ts', mainSource, ts.ScriptTarget.ES2022, true);
  return file.statements
    .flatMap((one) => (isExported(one) ? declaredNames(one) : passedOnNames(one)))
    .sort();
}

/** Returns the names of `export { a, b as c } from '…'`. */
function passedOnNames(statement: ts.Statement): string[] {
  const { exportClause } = ts.isExportDeclaration(statement) ? statement : {};
  return exportClause && ts.isNamedExports(exportClause)
    ? exportClause.elements.map(({ name }) => name.text)
    : [];
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Returns the name of a function, or the names of constants, also destructured ones. */
function declaredNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((part) =>
          ts.isBindingElement(part) && ts.isIdentifier(part.name) ? [part.name.text] : [],
        ),
  );
}

/** Returns a sentence for each error in the script. `wanted` are the names of its entry points. */
export function codeFaults(code: string, wanted: readonly string[]): string[] {
  const faults = languageFaults(code);
  if (faults.some((fault) => fault.startsWith("Code.js doesn't parse"))) return faults;
  return [...faults, ...entryFaults(code, wanted), ...addressFaults(code)];
}

function languageFaults(code: string): string[] {
  const globals = Object.fromEntries(SERVICES.map((name) => [name, false]));
  const messages = new Linter().verify(code, [
    {
      languageOptions: { sourceType: 'script', ecmaVersion: 2020, globals },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      rules: {
        'no-undef': ['error', { typeof: true }],
        'no-restricted-globals': ['error', 'eval', 'globalThis'],
        'no-new-func': 'error',
        'no-restricted-syntax': [
          'error',
          ...[NO_IMPORT, ...NO_CONSTRUCTOR_CALLS, ...FUNCTION_ONLY_PRINTS],
        ],
      },
    },
  ]);
  const sentences = messages.map(({ fatal, line, message }) =>
    fatal === true
      ? `Code.js doesn't parse (line ${line}): ${message}`
      : `Code.js uses a forbidden name (line ${line}): ${message}`,
  );
  return [...new Set(sentences)].slice(0, 10);
}

function entryFaults(code: string, wanted: readonly string[]): string[] {
  const file = ts.createSourceFile(CODE, code, ts.ScriptTarget.ES2020, true);
  const declared = file.statements.filter(ts.isFunctionDeclaration);
  const names = declared.map(({ name }) => name?.text ?? '').sort();
  const missing = wanted.filter((name) => !names.includes(name));
  const strange = names.filter((name) => !wanted.includes(name));
  const others = file.statements.filter((one) => !ts.isFunctionDeclaration(one) && !isBundle(one));
  const empty = declared.filter(
    ({ name, body }) => !body?.getText().includes(`${BUNDLE}.${name?.text ?? ''}.apply(`),
  );
  return [
    ...missing.map((name) => `Code.js doesn't declare the entry point ${name}.`),
    ...strange.map((name) => `Code.js makes ${name} callable, but src/main.ts doesn't export it.`),
    ...empty.map(({ name }) => `Code.js: ${name?.text ?? ''} doesn't call the bundle.`),
    ...(new Set(names).size < names.length ? ['Code.js declares an entry point twice.'] : []),
    ...others.map((one) => `Code.js runs code at its top level: ${one.getText().slice(0, 60)}`),
  ];
}

const CODE = 'Code.js';

function isBundle(statement: ts.Statement): boolean {
  if (ts.isExpressionStatement(statement)) return statement.getText().startsWith('"use strict"');
  if (!ts.isVariableStatement(statement)) return false;
  const [only, second] = statement.declarationList.declarations;
  return second === undefined && only?.name.getText() === BUNDLE;
}

function addressFaults(code: string): string[] {
  const found = [...code.matchAll(/\b(?:https?|wss?|ftp):\/\/[\w.-]+/gi)].map(
    ([address]) => address,
  );
  return [...new Set(found)]
    .filter((address) => address !== ONLY_ADDRESS)
    .map((address) => `Code.js contains an address other than Naam’s: ${address}`);
}
