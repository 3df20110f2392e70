/** The script behind google.script.run: failures come back as values. */
import type { Reply } from '../../src/protocol';
import type { Answer, Call, Outcome } from './calls';
import { wireFailure } from './failure';

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readonly [name: string]: unknown;
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
};

/** Calls a function of the script; a call that never arrives is a failure like any other. */
export function deliver(call: Call, then: (answer: Answer) => void): void {
  const answer = (outcome: Outcome<unknown>): void => {
    then({ name: call.name, outcome } as Answer);
  };
  const failed = (error: unknown): void => {
    const text = error instanceof Error ? error.message : String(error);
    answer({ ok: false, failure: wireFailure(text) });
  };
  try {
    const run = google.script.run
      .withSuccessHandler((value) => {
        answer(outcomeOf(value as Reply<unknown> | null));
      })
      .withFailureHandler(failed);
    (run[call.name] as (...given: unknown[]) => void)(...call.args);
  } catch (error) {
    failed(error);
  }
}

/** Google turns what it cannot copy into null, silently. */
function outcomeOf(reply: Reply<unknown> | null): Outcome<unknown> {
  if (reply === null) return { ok: false, failure: wireFailure('null') };
  return reply.ok ? reply : { ok: false, failure: { kind: 'said', trouble: reply.trouble } };
}

/** Closes the dialog or the panel that this page stands in. */
export function closePage(): void {
  google.script.host.close();
}
