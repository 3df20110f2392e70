/** Asks for confirmation before numbers are sent to Naam: shows the split first. */
import { readSync } from 'node:fs';
import type { Preview } from '../../src/protocol';
import { UsageTrouble, type Options } from './options';
import { columnInWords } from './report';

/** Returns the number of credits that the user agreed to. Throws a UsageTrouble if nobody can be asked. */
export function consent(options: Options, preview: Preview): number {
  const send = Math.min(preview.split.send, options.maxNumbers ?? Infinity);
  if (!options.live || send === 0) return send;
  process.stderr.write(`${splitInWords(preview)}\n`);
  if (options.yes) return send;
  if (!process.stdin.isTTY) {
    throw new UsageTrouble(
      'You need to confirm this. Where there is no terminal, add --yes --max-numbers N.',
    );
  }
  process.stderr.write(`Send ${String(send)} numbers to Naam? Type yes: `);
  if (readLine().trim().toLowerCase() !== 'yes') throw new UsageTrouble('Nothing was sent.');
  return send;
}

function splitInWords(preview: Preview): string {
  const { samples, split } = preview;
  const lines: [count: number, words: string][] = [
    [split.send, 'to look up: uses up to this many credits'],
    [split.repeated, 'duplicates (free)'],
    [split.known, 'already looked up in this file (free)'],
    [split.found + split.notFound + split.kept, 'already have a result'],
    [split.alreadyNamed + split.foreign, 'already have a name'],
    [split.possiblyLandline, 'possible landlines (skipped)'],
    [split.notMobile, 'not valid mobile numbers (skipped)'],
  ];
  const counts = lines.filter(([count]) => count > 0);
  const text = counts.map(([count, words]) => `${String(count).padStart(9)}  ${words}`);
  return [`${columnInWords(preview)}, for example ${samples.join(', ')}`, ...text].join('\n');
}

function readLine(): string {
  const one = Buffer.alloc(1);
  let line = '';
  while (readSync(0, one, 0, 1, null) === 1 && one[0] !== 10) line += one.toString();
  return line;
}
