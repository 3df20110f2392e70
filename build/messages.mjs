/** Compiles the sentences of the panel from ICU MessageFormat to functions. */
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { build } from 'esbuild';
import { at, shared } from './places.mjs';

/** Replaces sidebar/words/compiled.ts, which compiles when it is loaded, by the compiled tables. */
export const compiledMessages = {
  name: 'compiled-messages',
  setup(pass) {
    const resolveDir = at('sidebar/words');
    pass.onResolve({ filter: /^messages:/ }, ({ path }) => ({ path, namespace: 'messages' }));
    pass.onLoad({ filter: /.*/, namespace: 'messages' }, async ({ path }) => {
      const { EN, HI } = await tables();
      const [locale, table] = path === 'messages:en' ? ['en-IN', EN] : ['hi-IN', HI];
      return { contents: compileModule(new MessageFormat(locale), table), resolveDir };
    });
    pass.onLoad({ filter: /words[\\/]compiled\.ts$/ }, () => ({
      contents: [
        "import en from 'messages:en';",
        "import hi from 'messages:hi';",
        'export const SENTENCES = { en, hi };',
      ].join('\n'),
      resolveDir,
    }));
  },
};

let loading;

/** Returns the English and the Hindi table, loaded once. */
function tables() {
  return (loading ??= load());
}

async function load() {
  const contents = "export * from './en'; export * from './hi';";
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents, resolveDir: at('sidebar/words') },
    format: 'esm',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
