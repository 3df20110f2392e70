/** Calls the script with google.script.run. Failures are values. */
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

/** Calls a function of the script. */
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

/** Returns the outcome of a reply. Google silently replaces values that it can't copy by null. */
function outcomeOf(reply: Reply<unknown> | null): Outcome<unknown> {
  if (reply === null) return { ok: false, failure: wireFailure('null') };
  return reply.ok ? reply : { ok: false, failure: { kind: 'said', trouble: reply.trouble } };
}

/** Closes the dialog or panel with this page. */
export function closePage(): void {
  google.script.host.close();
}
