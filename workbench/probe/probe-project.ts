/** Builds the probe as an Apps Script project: Code.js and its manifest. */
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Claims } from './emulated';

const AUTH = 'https://www.googleapis.com/auth/';

const MANIFEST = {
  timeZone: 'Asia/Kolkata',
  dependencies: {},
  exceptionLogging: 'NONE',
  runtimeVersion: 'V8',
  oauthScopes: ['spreadsheets.currentonly', 'script.external_request', 'script.scriptapp'].map(
    (name) => AUTH + name,
  ),
};

interface ProbeOptions {
  /** The folder of this project. */
  readonly root: string;
  readonly folder: string;
  /** What the emulation claims, by the key of the point. */
  readonly claims: Claims;
  /** What is observed for some points if writes are applied at once. */
  readonly atOnce?: Claims;
  /** The address of a server that misbehaves on purpose, or ''. */
  readonly server: string;
}

/** Writes the project into `folder`, which is emptied first. */
export async function buildProbe({
  root,
  folder,
  claims,
  atOnce = {},
  server,
}: ProbeOptions): Promise<void> {
  const common = {
    entryPoints: [path.join(root, 'workbench/probe/script/main.ts')],
    bundle: true,
    write: false as const,
    target: 'es2020',
    charset: 'utf8' as const,
    logLevel: 'silent' as const,
    define: {
      CLAIMS: JSON.stringify(claims),
      AT_ONCE: JSON.stringify(atOnce),
      SERVER: JSON.stringify(server),
    },
  };
  // As in build/code.mjs: the metafile of an IIFE lists no exports. The metafile of an ES module does.
  const pass = await build({ ...common, format: 'esm', metafile: true as const });
  const names = Object.values(pass.metafile.outputs)[0]?.exports ?? [];
  const built = await build({ ...common, format: 'iife', globalName: 'Probe' });
  const stub = (name: string): string => `function ${name}() {\n  return Probe.${name}();\n}\n`;
  const banner = '/**\n * The probe of Naam for Sheets.\n * @OnlyCurrentDoc\n */\n';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const code = banner + (built.outputFiles[0]?.text ?? '') + [...names].sort().map(stub).join('');
  writeFileSync(path.join(folder, 'Code.js'), code);
  writeFileSync(path.join(folder, 'appsscript.json'), `${JSON.stringify(MANIFEST, null, 2)}\n`);
}
