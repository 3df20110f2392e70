/** What a person agrees to before numbers go to Naam: the split first, then a word. */
import { readSync } from 'node:fs';
import type { Preview } from '../../src/protocol';
import { UsageTrouble, type Options } from './options';
import { columnInWords } from './report';

/** The cap that was agreed to. Throws a UsageTrouble where nobody can be asked. */
export function consent(options: Options, preview: Preview): number {
  const send = Math.min(preview.split.send, options.maxNumbers ?? Infinity);
  if (!options.live || send === 0) return send;
  process.stderr.write(`${splitInWords(preview)}\n`);
  if (options.yes) return send;
  if (!process.stdin.isTTY) {
    throw new UsageTrouble('Nobody can be asked here: say --yes --max-numbers N.');
  }
  process.stderr.write(`Send ${String(send)} numbers to Naam? Type yes: `);
  if (readLine().trim().toLowerCase() !== 'yes') throw new UsageTrouble('Nothing was sent.');
  return send;
}

function splitInWords(preview: Preview): string {
  const { samples, split } = preview;
  const lines: [count: number, words: string][] = [
    [split.send, 'will be sent: at most so many credits'],
    [split.repeated, 'repeated numbers, free'],
    [split.known, 'known in this file, free'],
    [split.found + split.notFound + split.kept, 'have their outcome'],
    [split.alreadyNamed + split.foreign, 'named already'],
    [split.possiblyLandline, 'possibly landlines, not sent'],
    [split.notMobile, 'not mobile numbers'],
  ];
  const counts = lines.filter(([count]) => count > 0);
  const text = counts.map(([count, words]) => `${String(count).padStart(9)}  ${words}`);
  return [`${columnInWords(preview)}, such as ${samples.join(', ')}`, ...text].join('\n');
}

function readLine(): string {
  const one = Buffer.alloc(1);
  let line = '';
  while (readSync(0, one, 0, 1, null) === 1 && one[0] !== 10) line += one.toString();
  return line;
}
