/** Paths in a clone, the version, and the esbuild options that all builds share. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const at = (...parts) => path.resolve(root, ...parts);
export const { version: VERSION } = JSON.parse(await readFile(at('package.json'), 'utf8'));
export const shared = { bundle: true, write: false, logLevel: 'silent', charset: 'utf8' };
