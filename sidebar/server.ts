/** The script, as the panel sees it: one typed call, failures as values. */
import type { Reply, Server } from '../src/protocol';

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readonly [name: string]: unknown;
}

declare const google: { readonly script: { readonly run: Runner } };

type Value<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

/** Calls a function of the script; a call that never arrives is told like any other failure. */
export function call<K extends keyof Server>(
  name: K,
  args: Parameters<Server[K]>,
  then: (reply: Reply<Value<K>>) => void,
): void {
  const run = google.script.run
    .withSuccessHandler((value) => {
      then(value as Reply<Value<K>>);
    })
    .withFailureHandler((error) => {
      const trouble = { code: 'google-trouble' as const, sentence: error.message, cure: '' };
      then({ ok: false, trouble });
    });
  (run[name] as (...given: unknown[]) => void)(...args);
}
