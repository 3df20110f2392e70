/** Measures what every execution takes before its first line: compiling Code.js and running its top level. */
import vm from 'node:vm';
import { spentIn } from '../processor/time';

export interface StartUp {
  readonly compile: number;
  readonly run: number;
}

const TIMES = 25;

/** Returns milliseconds of processor time, the medians of many runs. Each run has another text, so nothing is cached. */
export function startUp(code: string): StartUp {
  const all = Array.from({ length: TIMES }, (_, n) => once(`// ${n}\n${code}`));
  const middle = (of: (one: StartUp) => number): number => {
    const sorted = all.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  };
  return {
    compile: middle(({ compile }) => compile),
    run: middle(({ run }) => run),
  };
}

function once(code: string): StartUp {
  const realm = vm.createContext({});
  let script: vm.Script | null = null;
  const compile = spentIn(() => (script = new vm.Script(code, { filename: 'Code.js' })));
  const run = spentIn((): unknown => script?.runInContext(realm));
  return { compile, run };
}
