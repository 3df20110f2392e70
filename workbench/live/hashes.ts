import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Script } from '../apps-script/google';

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Returns the SHA-256 of the Code.js that executions load, and of the panel's page. */
export function hashesOf(script: Script): { code: string; sidebar: string } {
  return {
    code: sha256(readFileSync(path.join(script.folder, 'Code.js'))),
    sidebar: sha256(script.pages.get('sidebar') ?? ''),
  };
}
