/**
 * `google.script` inside a page of the script. Calls go to the page around the frame, which runs them.
 * Arguments are checked here, so that a wrong one throws at once, as on Google.
 */
import { argumentsToScript } from '../../apps-script/engine/script-run';
import type { FromFrame, ToFrame } from './frame-messages';

type Handler = (...values: unknown[]) => void;

interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly user: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

function tell(message: FromFrame): void {
  window.parent.postMessage(message, '*');
}

function run(name: string, handlers: Handlers, args: unknown[]): void {
  const copied = argumentsToScript(args);
  calls += 1;
  waiting.set(calls, handlers);
  tell({ is: 'run', call: calls, function: name, args: copied });
}

/** Returns a runner on which every name is a function. The script reports unknown ones. */
function runner(handlers: Handlers): unknown {
  const own: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (user: unknown) => runner({ ...handlers, user }),
  };
  return new Proxy(own, {
    get: (_, key) => {
      if (typeof key === 'symbol') return undefined;
      return (
        own[key] ??
        ((...args: unknown[]) => {
          run(key, handlers, args);
        })
      );
    },
  });
}

window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== window.parent || !('call' in event.data)) return;
  const { call, failed, value } = event.data;
  const handlers = waiting.get(call);
  waiting.delete(call);
  if (!handlers) return;
  if (!failed) handlers.success?.(value, handlers.user);
  else {
    const error = Object.assign(new Error(failed.message), { name: failed.name });
    if (handlers.failure) handlers.failure(error, handlers.user);
    else console.error(`Uncaught ${failed.message}`);
  }
});

const host = {
  close: () => {
    tell({ is: 'close' });
  },
  setHeight: (px: number) => {
    tell({ is: 'size', height: px, width: null });
  },
  setWidth: (px: number) => {
    tell({ is: 'size', height: null, width: px });
  },
  editor: {
    focus: () => {
      tell({ is: 'focus' });
    },
  },
  origin: 'null',
};

Object.assign(window, {
  google: { script: { run: runner({ success: null, failure: null, user: undefined }), host } },
});
