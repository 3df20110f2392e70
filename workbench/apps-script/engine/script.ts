import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The manifest, as far as it has effects here. [DOC MF] */
interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
}

/** An installed script: its files as they were when it was installed. */
export interface Script {
  readonly id: string;
  readonly kind: 'add-on' | 'bound';
  /** Where gas-local loads it from. It is a copy, so that a later build does not change it. */
  readonly folder: string;
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

/** Reads a project folder as clasp would push it: scripts, pages, manifest. */
export function readScript(folder: string, kind: 'add-on' | 'bound', id: string): Script {
  return { id, kind, ...filesOf(folder) };
}

type Files = Omit<Script, 'id' | 'kind'>;

/** Folders as last read. They are read again only after a change. */
const lastRead = new Map<string, { readonly stamp: string; readonly files: Files }>();

function filesOf(folder: string): Files {
  const names = readdirSync(folder).sort();
  const stamp = JSON.stringify(
    names.map((name) => {
      const { mtimeMs, size, ino } = statSync(path.join(folder, name));
      return [name, mtimeMs, size, ino];
    }),
  );
  const last = lastRead.get(folder);
  if (last?.stamp === stamp) return last.files;
  const files = readFiles(folder, names);
  lastRead.set(folder, { stamp, files });
  return files;
}

function readFiles(folder: string, names: readonly string[]): Files {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const code = names.filter((n) => n.endsWith('.js')).map((name) => ({ name, text: read(name) }));
  const pages = names.filter((name) => name.endsWith('.html'));
  const manifest = names.includes('appsscript.json')
    ? (JSON.parse(read('appsscript.json')) as Manifest)
    : {};
  return {
    folder: keep(code),
    pages: new Map(pages.map((name) => [name.replace(/\.html$/, ''), read(name)])),
    manifest,
  };
}

function keep(code: readonly { name: string; text: string }[]): string {
  const hash = createHash('sha256').update(JSON.stringify(code)).digest('hex').slice(0, 16);
  const kept = path.join(tmpdir(), `naam-workbench-${String(process.getuid?.() ?? 0)}`, hash);
  if (existsSync(kept)) return kept;
  mkdirSync(path.dirname(kept), { recursive: true });
  const fresh = mkdtempSync(`${kept}-`);
  for (const { name, text } of code) writeFileSync(path.join(fresh, name), text);
  try {
    renameSync(fresh, kept);
  } catch {
    // Another process was first; its copy is the same.
    if (!existsSync(kept)) throw new Error(`cannot keep the script in ${kept}`);
  }
  return kept;
}
