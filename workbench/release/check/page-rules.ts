/** Checks sidebar.html: a page that loads nothing, and that contacts only its script. */
import { Linter } from 'eslint';
import { NO_CONSTRUCTOR_CALLS, NO_IMPORT } from './text-as-code';

/** What HtmlService reads as a template, strips, or fails on. */
const TRAPS = ['<?', '<!--', '`'];
/** Names with which a page could contact servers, store data, or run a text as code. */
const FORBIDDEN = [
  'eval',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'importScripts',
  'indexedDB',
];
/** XML namespaces of HTML and SVG. They look like addresses, but nothing is loaded from them. */
const NAMESPACE = /^http:\/\/www\.w3\.org\//;

/** Returns a sentence for each error in the page. */
export function pageFaults(html: string): string[] {
  const traps = TRAPS.filter((trap) => html.includes(trap));
  const loads = /(?:src|href|action)\s*=\s*["']?\s*(?:https?:)?\/\/[^\s"'>]*/i.exec(html)?.[0];
  const styles = /@import|url\(\s*["']?(?:https?:)?\/\//i.exec(html)?.[0];
  const outside = [loads, styles].filter((found): found is string => found !== undefined);
  return [
    ...traps.map((trap) => `sidebar.html contains ${trap}, which HtmlService would alter.`),
    ...outside.map((found) => `sidebar.html loads something from another server: ${found}`),
    ...addressFaults(html),
    ...scriptFaults(html),
  ];
}

function addressFaults(html: string): string[] {
  const found = [...html.matchAll(/\b(?:http|wss?|ftp):\/\/[^\s"'`<>\\)]*/gi)].map(([one]) => one);
  return found
    .filter((address) => !NAMESPACE.test(address))
    .map((address) => `sidebar.html contains an address without https: ${address}`);
}

function scriptFaults(html: string): string[] {
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gi)].map(([, code]) => code);
  if (scripts.length !== 1) return [`sidebar.html has ${scripts.length} scripts instead of one.`];
  const messages = new Linter().verify(scripts[0] ?? '', [
    {
      languageOptions: { sourceType: 'script', ecmaVersion: 2020 },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      rules: {
        'no-restricted-globals': ['error', ...FORBIDDEN],
        'no-restricted-syntax': ['error', NO_IMPORT, ...NO_CONSTRUCTOR_CALLS],
        'no-restricted-properties': [
          'error',
          ...FORBIDDEN.map((property) => ({ object: 'window', property })),
          { object: 'navigator', property: 'sendBeacon' },
          { object: 'document', property: 'cookie' },
        ],
      },
    },
  ]);
  return [...new Set(messages.map(({ message }) => `sidebar.html: ${message}`))].slice(0, 10);
}
