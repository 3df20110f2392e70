/** Prints the progress of the bench to stderr: one line per step, with the seconds since its start. */
const NAME = 'NAAM_BENCH_BEGAN';
const began = Number(process.env[NAME] ?? Date.now());

/** Environment of child processes: when the bench began. */
export const BEGAN = { [NAME]: String(began) };

/** Returns the milliseconds since the bench began. */
export const tookSoFar = (): number => Date.now() - began;

/** Prints a line with the seconds since the bench began. */
export function progress(line: string): void {
  const seconds = String(Math.round(tookSoFar() / 1_000)).padStart(4);
  process.stderr.write(`${seconds} s  ${line}\n`);
}
