/** Reads the ID of the Apps Script project from .clasp.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../basics/refusal';

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';
const CURE =
  'Open the script in Google’s editor, copy the ID from Project Settings, and paste it into .clasp.json.';

/** Returns the script ID. Throws a Refusal if there is none. */
export function scriptIdOf(root: string): string {
  const id = read(path.join(root, '.clasp.json'));
  if (id === PLACEHOLDER) throw new Refusal('.clasp.json has no script ID yet.', CURE);
  if (!/^[\w-]{20,}$/.test(id)) {
    throw new Refusal(`“${id}” in .clasp.json isn't a script ID.`, CURE);
  }
  return id;
}

function read(file: string): string {
  try {
    const { scriptId } = JSON.parse(readFileSync(file, 'utf8')) as { scriptId?: unknown };
    return typeof scriptId === 'string' ? scriptId : '';
  } catch (error) {
    throw new Refusal(`Can't read .clasp.json: ${(error as Error).message}`, CURE);
  }
}
