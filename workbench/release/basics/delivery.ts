/** The three files that are sent to Google. They are read once, so that the checked files are the ones sent. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal';

export const CODE = 'Code.js';
export const SIDEBAR = 'sidebar.html';
export const MANIFEST = 'appsscript.json';
const NAMES: readonly string[] = [CODE, MANIFEST, SIDEBAR];

export interface DeliveredFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly sha256: string;
}

export type Delivery = readonly DeliveredFile[];

/** Reads the three files. Throws a Refusal unless the folder contains exactly these, as regular files in UTF-8. */
export function readDelivery(folder: string): Delivery {
  const names = namesIn(folder);
  if (names.join() !== NAMES.join()) {
    throw new Refusal(
      `${folder} contains ${names.join(', ') || 'nothing'}, but must contain exactly ${NAMES.join(', ')}.`,
      'Run npm run build.',
    );
  }
  return names.map((name) => readFile(path.join(folder, name), name));
}

/** Returns one file of a delivery. */
export function fileOf(delivery: Delivery, name: string): DeliveredFile {
  const found = delivery.find((file) => file.name === name);
  if (found === undefined) throw new Error(`${name} is missing from the delivery`);
  return found;
}

/** Returns the policy of the built script, from its first lines; '' if there is none. */
function policyOf(delivery: Delivery): string {
  return /^ \* (Policy: .*)$/m.exec(fileOf(delivery, CODE).text.slice(0, 1_000))?.[1] ?? '';
}

/** Returns a line for each file, with SHA-256, bytes and name, and one for the policy. */
export function listOf(delivery: Delivery): string {
  const line = ({ name, bytes, sha256 }: DeliveredFile): string =>
    `${sha256}  ${String(bytes.length).padStart(7)} B  ${name}`;
  return [...delivery.map(line), policyOf(delivery)].filter(Boolean).join('\n');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function readFile(file: string, name: string): DeliveredFile {
  if (!lstatSync(file).isFile()) {
    throw new Refusal(`${name} isn't a regular file.`, 'Delete dist/ and run npm run build.');
  }
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes) || text.startsWith('\ufeff')) {
    throw new Refusal(`${name} isn't valid UTF-8.`, 'Delete dist/ and run npm run build.');
  }
  return { name, bytes, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}
