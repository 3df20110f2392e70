/** Why nothing is sent: one sentence on what is wrong, and one on what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly sentence: string,
    readonly cure: string,
  ) {
    super(`${sentence} ${cure}`);
  }
}

const REFUSED = 1;

/** Runs a command; a refusal goes to stderr as two sentences, everything else is a fault of ours. */
export async function orRefuse(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.sentence}\n${error.cure}\n`);
    process.exitCode = REFUSED;
  }
}
