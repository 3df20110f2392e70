/** What the command says while it measures: one line a step, with the seconds since its start. */
const NAME = 'NAAM_BENCH_BEGAN';
const began = Number(process.env[NAME] ?? Date.now());

/** Tells a process of ours when all of it began. */
export const BEGAN = { [NAME]: String(began) };

export const tookSoFar = (): number => Date.now() - began;

export function progress(line: string): void {
  const seconds = String(Math.round(tookSoFar() / 1_000)).padStart(4);
  process.stderr.write(`${seconds} s  ${line}\n`);
}
