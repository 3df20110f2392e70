/** Counts which executions build the phone metadata, in a copy of Code.js that logs it. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reply, Server, RunStatus } from '../../src/protocol';
import type { Book } from '../../workbench/apps-script/google';
import { ROOT } from '../../workbench/root';
import { mobile } from '../journey/phones';
import { KEY, Stage } from '../journey/stage';
import { BUILT, shipped } from './shares';

const SAYS = 'the phone metadata was built';

export interface Built {
  readonly execution: string;
  /** Whether the execution has to read numbers. */
  readonly reads: boolean;
  readonly times: number;
}

/** Plays a user with a few numbers. Returns how often each execution built the metadata. */
export function metadataBuilt(): Built[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'naam-bench-'));
  cpSync(path.join(ROOT, 'dist'), folder, { recursive: true });
  const spoken = shipped('Code.js').replace(BUILT, `console.log('${SAYS}');${BUILT}`);
  writeFileSync(path.join(folder, 'Code.js'), spoken);
  return new Counting(folder).journey();
}

/** A zero before the country code: such numbers need the library, unlike the plain forms. */
const PHONES = Array.from({ length: 30 }, (_, n) => `091${mobile(n)}`);
const OPTIONS = { country: 'IN', form: 'national', landlines: false, again: 'none' };

class Counting {
  private readonly stage: Stage;
  private readonly book: Book;
  private readonly all: Built[] = [];

  constructor(folder: string) {
    this.stage = new Stage({ folder });
    this.book = this.stage.bookOf(PHONES);
  }

  journey(): Built[] {
    this.call('open', [], false);
    this.call('connect', [KEY], false);
    this.call('keyView', [], false);
    this.call('look', [], false);
    this.call('history', [], false);
    const { start, pointed, split } = this.preview('preview, numbers never asked', true);
    const request = { start, pointed, options: OPTIONS, cap: split.send };
    let standing = this.call('start', [request], true) as RunStatus;
    while (standing.run !== null) standing = this.call('step', [], true) as RunStatus;
    this.call('look', [], false, 'look, after a run');
    this.call('step', [], false, 'step, nothing to do');
    this.preview('preview, every row has its outcome', false);
    return this.all;
  }

  private preview(said: string, reads: boolean): Value<'preview'> {
    const request = { pointed: null, options: OPTIONS };
    return this.call('preview', [request], reads, said) as Value<'preview'>;
  }

  private call(name: keyof Server, args: unknown[], reads: boolean, said: string = name): unknown {
    const { logs } = this.stage.google;
    const before = logs.length;
    const ended = this.stage.execute(this.book, name, args);
    const reply = ended.kind === 'returned' ? (ended.value as Reply<unknown>) : null;
    if (reply?.ok !== true) throw new Error(`${name}: ${JSON.stringify(ended)}`);
    const times = logs.slice(before).filter((line) => line.includes(SAYS)).length;
    this.all.push({ execution: said, reads, times });
    return reply.value;
  }
}

type Value<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;
