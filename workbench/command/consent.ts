/** Shows what a run will send to Naam, and asks for confirmation. */
import { readSync } from 'node:fs';
import type { Preview } from '../../src/protocol';
import { UsageTrouble, type Options } from './options';
import { columnInWords } from './report';

/** Returns the number of credits that the user agreed to. Throws a UsageTrouble if the user declines or can't be asked. */
export function consent(options: Options, preview: Preview, asks: boolean): number {
  const send = Math.min(preview.split.send, options.maxNumbers ?? Infinity);
  if (asks && send > 0) agree(options, splitInWords(preview), send);
  return send;
}

/**
 * Throws a UsageTrouble unless the user agrees that a resumed run sends so many more numbers. The process
 * that started the run may not have asked.
 */
export function consentToResume(options: Options, left: number, asks: boolean): void {
  const { maxNumbers } = options;
  if (left > (maxNumbers ?? Infinity)) {
    throw new UsageTrouble(
      `This run has ${left} numbers left to send. Increase --max-numbers ${String(maxNumbers)} to continue.`,
    );
  }
  if (asks && left > 0) agree(options, `Numbers left to send in this run: ${left}`, left);
}

function agree({ yes }: Options, facts: string, send: number): void {
  process.stderr.write(`${facts}\n`);
  if (yes) return;
  if (!process.stdin.isTTY) {
    throw new UsageTrouble(
      'You need to confirm this. Without a terminal, add --yes --max-numbers N.',
    );
  }
  process.stderr.write(`Send up to ${send} numbers to Naam? Type yes: `);
  if (readLine().trim().toLowerCase() !== 'yes') throw new UsageTrouble('Nothing was sent.');
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
