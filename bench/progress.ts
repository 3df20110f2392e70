/** What the command says while it measures: one line a step, with the seconds since its start. */
const began = Date.now();

export function progress(line: string): void {
  const seconds = String(Math.round((Date.now() - began) / 1_000)).padStart(4);
  process.stderr.write(`${seconds} s  ${line}\n`);
}
