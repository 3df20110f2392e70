/**
 * `npm run fences`: compiles a file of must-not-compile in each room. Lines that end with `// !` must be
 * errors, and no others. Reads the declarations that `tsc -b` has written.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(import.meta.dirname, '../..');

/** Room name → its folder. */
const ROOMS = {
  core: 'src/core',
  saved: 'src/core',
  naam: 'src/naam',
  google: 'src/google',
  src: 'src',
  sidebar: 'sidebar',
  words: 'sidebar',
  workbench: 'workbench',
};

/** Returns the one-based numbers of the lines that are errors when the text is a file of the room. */
function errorLines(folder, text) {
  const file = path.join(folder, 'a-file-for-a-moment.ts');
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(folder, 'tsconfig.json'),
    {},
    ts.sys,
  );
  const host = ts.createCompilerHost(config.options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, options) =>
    name === file ? ts.createSourceFile(name, text, options, true) : getSourceFile(name, options);
  const { fileNames, options, projectReferences } = config;
  const rootNames = [...fileNames, file];
  const program = ts.createProgram({ rootNames, options, projectReferences, host });
  const source = program.getSourceFile(file);
  const found = [
    ...program.getSemanticDiagnostics(source),
    ...program.getSyntacticDiagnostics(source),
    ...program.getDeclarationDiagnostics(source),
  ];
  return new Set(
    found.map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line + 1),
  );
}

/** Returns what is wrong with the fence of a room, line by line. */
function holes(room) {
  const name = `test/house/must-not-compile/${room}.ts`;
  const text = readFileSync(path.join(ROOT, name), 'utf8');
  const errors = errorLines(path.join(ROOT, ROOMS[room]), text);
  const lines = text.split('\n').map((line, i) => ({ at: i + 1, marked: line.endsWith('// !') }));
  if (!lines.some(({ marked }) => marked)) return [`${name} marks no line`];
  return lines
    .filter(({ at, marked }) => errors.has(at) !== marked)
    .map(({ at, marked }) => `${name}:${at} ${marked ? 'compiles' : 'does not compile'}`);
}

const found = Object.keys(ROOMS).flatMap(holes);
for (const hole of found) console.error(hole);
if (found.length > 0) process.exitCode = 1;
