/** Extracts the text of a reply, as one short line for the user. */
import { type Body, type Fields, isFields } from './verdict';

/** The longest line (characters). */
const LONGEST = 120;

/** How many characters of a page are read. */
const LOOKED_AT = 20_000;

/** Fields in which frameworks put an error text, the most likely first. */
const FIELDS = ['message', 'error', 'detail', 'details', 'errors', 'msg', 'title', 'reason'];

const NEST_LIMIT = 4;

/** White space, control and format characters, including bidi overrides. */
const INVISIBLE = /[\p{C}\s]+/gu;

/**
 * Returns the status code and text of a reply: "404 Cannot POST /api/v1/prospect/bulk". Removes the
 * key, in case a server quotes it.
 */
export function replyText(status: number, text: string, body: Body, key: string): string {
  const words = isFields(body) ? sentenceIn(body, NEST_LIMIT) : pageText(body ?? text);
  const safe = key === '' ? words : words.split(key).join('…');
  const line = safe.replace(INVISIBLE, ' ').trim();
  const code = String(status);
  const rest = line.startsWith(code) ? line.slice(code.length).trim() : line;
  return cut(`${code} ${rest}`.trim());
}

function cut(line: string): string {
  const characters = Array.from(line);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}

function sentenceIn(fields: Fields, depth: number): string {
  for (const name of FIELDS) {
    const words = wordsIn(fields[name], depth - 1);
    if (words !== '') return words;
  }
  return '';
}

function wordsIn(value: unknown, depth: number): string {
  if (typeof value === 'string') return value.trim();
  if (depth <= 0) return '';
  if (Array.isArray(value)) return value.map((one) => wordsIn(one, depth - 1)).find(Boolean) ?? '';
  return isFields(value) ? sentenceIn(value, depth) : '';
}

/** Returns the text of a page without tags, or its title if there is no other text. */
function pageText(page: string): string {
  const html = page.slice(0, LOOKED_AT);
  const title = /<title[^>]*>([^<]*)</i.exec(html)?.[1] ?? '';
  const shown = html.replace(/<(head|script|style|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ');
  const words = plainText(shown);
  return words === '' ? plainText(title) : words;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .trim();
}
