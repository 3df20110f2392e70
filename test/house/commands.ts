/** Finds the commands in documents, and splits them into their parts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './rooms';

interface Command {
  /** As it stands there. */
  readonly text: string;
  /** `npm run X`, `node FILE` or `npx X`: what is started. */
  readonly by: 'npm' | 'node' | 'npx';
  readonly program: string;
  readonly args: readonly string[];
}

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** What npm does without a script of ours. */
const OF_NPM = ['ci', 'cit', 'test'];
/** What the reader brings along, or is to write first. */
const READERS_OWN = ['leads.csv', 'policy.json', 'two.csv'];
/** Options whose value is a file or folder that the command makes. */
const MAKES = ['--out', '--project', '>'];

/** Commands in blocks and between backticks. */
export function commandsIn(text: string): Command[] {
  const blocks = [...text.matchAll(/^ *```\w*\n([\s\S]*?)^ *```$/gm)].map(([, code = '']) => code);
  const rest = text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  const quoted = [...rest.matchAll(/`([^`]*)`/g)].map(([, code = '']) => code.replace(/\s+/g, ' '));
  return [...blocks.flatMap((block) => block.split('\n')), ...quoted]
    .flatMap((line) => line.split(/ && |; /))
    .flatMap((line) => commandOf(line.trim()) ?? []);
}

function commandOf(text: string): Command | null {
  const [first = '', second = '', ...args] = text.replace(/^(?:[A-Z_]+=\S+ )+/, '').split(/ +/);
  if (first === 'node') return { text, by: 'node', program: second, args };
  if (first === 'npx') return { text, by: 'npx', program: second, args };
  if (first !== 'npm' || second === '') return null;
  const all = second === 'run' ? args.filter((arg) => arg !== '-s') : [second, ...args];
  const [program = '', dashes = '--', ...own] = all;
  if (program === '') return null;
  return { text, by: 'npm', program, args: dashes === '--' ? own : [dashes, ...own] };
}

/** What is wrong with a command, a sentence each. */
export function commandFaults(command: Command): string[] {
  const { by, program, text } = command;
  if (by === 'npm' && OF_NPM.includes(program)) return [];
  if (by === 'npm' && !Object.hasOwn(scripts, program)) return [`${text}: no script ${program}`];
  const source = sourceOf(command);
  if (source === null) return [`${text}: ${program} is not there (npm run build?)`];
  return [
    ...optionFaults(command, source),
    ...fileFaults(command),
    ...(by === 'npx' && program === 'jest' ? patternFaults(command) : []),
  ];
}

/** Where the options of a program are told: its own text, bundled or not. */
function sourceOf({ by, program, args }: Command): string | null {
  if (by === 'npx') return sourceOfTool(program, args[0] ?? '');
  const last = by === 'node' ? program : (scripts[program] ?? '').split(' && ').at(-1);
  const file = by === 'node' ? program : /^node (\S+)/.exec(last ?? '')?.[1];
  return file === undefined ? (last ?? null) : textOf(file);
}

function sourceOfTool(tool: string, what: string): string | null {
  if (tool === 'clasp') return textOf(`node_modules/@google/clasp/build/src/commands/${what}.js`);
  if (tool !== 'jest') return null;
  const text = textOf('node_modules/jest-cli/build/index.js') ?? '';
  return text.replace(/^ {2}(\w+): \{$/gm, '  --$1: {');
}

function textOf(file: string): string | null {
  const whole = path.join(ROOT, file);
  return existsSync(whole) ? readFileSync(whole, 'utf8') : null;
}

function optionFaults({ text, args }: Command, source: string): string[] {
  return args
    .filter((arg) => arg.startsWith('--'))
    .map((arg) => arg.split('=')[0] ?? '')
    .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(source))
    .map((option) => `${text}: the program does not know ${option}`);
}

/** Names in capitals stand for something of the reader's. */
function fileFaults({ text, args }: Command): string[] {
  return args
    .filter(
      (arg, i) => /^[\w.-]+(\/[\w.-]+)*\.\w+$/.test(arg) && !MAKES.includes(args[i - 1] ?? ''),
    )
    .filter((arg) => !/^[\d.]+$|[A-Z]{2}|^X\.Y\.Z$/.test(arg) && !READERS_OWN.includes(arg))
    .filter((arg) => !existsSync(path.join(ROOT, arg)))
    .map((arg) => `${text}: ${arg} is not there`);
}

function patternFaults({ text, args }: Command): string[] {
  const pattern = args[args.indexOf('--testPathPatterns') + 1] ?? '';
  if (!args.includes('--testPathPatterns') || /^[A-Z]+$/.test(pattern)) return [];
  const project = args[args.indexOf('--selectProjects') + 1] ?? '';
  const folder = path.join('test', args.includes('--selectProjects') ? project : '');
  if (!existsSync(path.join(ROOT, folder))) return [`${text}: no project ${project}`];
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(ROOT, folder, name))
    .filter((name) => name.endsWith('.test.ts'));
  const matches = files.some((name) => new RegExp(pattern, 'i').test(name));
  return matches ? [] : [`${text}: no test file of that name`];
}
