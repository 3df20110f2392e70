import { parseArgs } from 'node:util';
import type { KeyState } from '../keys';
import { type Behaviour, PLAIN } from '../behaviour/behaviour';
import type { Scenario } from '../behaviour/scenario';
import { SCENARIOS } from '../behaviour/scenarios';
import { DEMO_KEY, type StandInOptions } from '../stand-in';

/** The help text of the command. */
export const USAGE = `Usage: node .workbench/stand-in.cjs [--port 0] [--key demo] [--mood name=value] [--reading "…"]
  --port     port on this machine; 0 (default) uses any free port
  --key      key to accept, optionally with limits: demo:credits=500,dailyLimit=100,bulkLimit=50
  --mood     how Naam behaves, such as statusIn=body  maxPage=10  processing={"fixedMs":0,…}
  --reading  scenario by the number and name of its doubt, such as "5: overlapping pages"
`;

/** The parsed command line, or a sentence that says what is wrong with it. */
type CommandLine =
  | {
      readonly port: number;
      readonly options: StandInOptions;
      readonly readings: readonly Scenario[];
      readonly firstKey: string;
    }
  | { readonly trouble: string };

const KEY_FIELDS: readonly string[] = ['credits', 'dailyLimit', 'bulkLimit', 'bulkEnabled'];

/** Reads the command line of the mock. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        key: { type: 'string', multiple: true, default: [DEMO_KEY] },
        mood: { type: 'string', multiple: true, default: [] },
        reading: { type: 'string', multiple: true, default: [] },
      },
    });
    if (!/^\d{1,5}$/.test(values.port)) throw new Error(`"${values.port}" is no port.`);
    const keys = Object.fromEntries(values.key.map(keyOf));
    const moods = Object.fromEntries(values.mood.map(moodOf)) as Partial<Behaviour>;
    const readings = values.reading.map(readingOf);
    const firstKey = Object.keys(keys)[0] ?? DEMO_KEY;
    return { port: Number(values.port), options: { keys, moods }, readings, firstKey };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

function keyOf(text: string): [string, Partial<KeyState>] {
  const [key = '', limits = ''] = text.split(':', 2);
  if (key === '') throw new Error('A key must not be empty.');
  const state = limits.split(',').filter(Boolean).map(assignment);
  const strange = state.find(([name]) => !KEY_FIELDS.includes(name));
  if (strange !== undefined) throw new Error(`A key has no "${strange[0]}".`);
  return [key, Object.fromEntries(state)];
}

function moodOf(text: string): [string, unknown] {
  const [name, value] = assignment(text);
  if (!Object.hasOwn(PLAIN, name)) throw new Error(`There is no mood "${name}".`);
  return [name, value];
}

function readingOf(text: string): Scenario {
  const found = SCENARIOS.find((reading) => `${String(reading.doubt)}: ${reading.name}` === text);
  if (found === undefined) throw new Error(`There is no reading "${text}".`);
  return found;
}

/** Splits `name=value`. The value is parsed if it is JSON; otherwise it is a text. */
function assignment(text: string): [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`"${text}" should be name=value.`);
  const value = text.slice(at + 1);
  try {
    return [text.slice(0, at), JSON.parse(value)];
  } catch {
    return [text.slice(0, at), value];
  }
}
