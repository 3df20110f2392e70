/** Why nothing is sent: a sentence that says what is wrong, and one that says what to do. */
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

/** Runs a command. Prints the sentences of a Refusal to stderr; any other error is a defect and is thrown. */
export async function orRefuse(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.sentence}\n${error.cure}\n`);
    process.exitCode = REFUSED;
  }
}
