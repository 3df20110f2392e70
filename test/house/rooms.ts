/** The rooms of the house, and how a file is compiled as if it stood in one of them. */
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.join(__dirname, '../..');

/** Room name → its folder. */
export const ROOMS: Readonly<Record<string, string>> = {
  core: 'src/core',
  naam: 'src/naam',
  google: 'src/google',
  src: 'src',
  sidebar: 'sidebar',
  workbench: 'workbench',
};

/** Line numbers (one-based) on which a text is in error when it stands in the room. */
export function errorLines(room: string, text: string): Set<number> {
  const folder = path.join(ROOT, ROOMS[room] ?? '');
  const file = path.join(folder, 'a-file-for-a-moment.ts');
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(folder, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  if (!config) throw new Error(`no tsconfig in ${folder}`);
  const host = ts.createCompilerHost(config.options);
  const before = { ...host };
  host.fileExists = (name) => name === file || before.fileExists(name);
  host.readFile = (name) => (name === file ? text : before.readFile(name));
  host.getSourceFile = (name, options) =>
    name === file
      ? ts.createSourceFile(name, text, options, true)
      : before.getSourceFile(name, options);
  const program = ts.createProgram({
    rootNames: [...config.fileNames, file],
    options: config.options,
    ...(config.projectReferences ? { projectReferences: config.projectReferences } : {}),
    host,
  });
  const source = program.getSourceFile(file);
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...program.getSemanticDiagnostics(source),
    ...program.getSyntacticDiagnostics(source),
    ...program.getDeclarationDiagnostics(source),
  ].filter((diagnostic) => diagnostic.file?.fileName === file);
  return new Set(
    diagnostics.map(
      ({ start = 0 }) => (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    ),
  );
}
