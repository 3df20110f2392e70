/** The phone library as it is shipped: what we use of it, minified, and built at its first use. */
import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { at, root, shared } from './places.mjs';

const LIBRARY = 'libphonenumber-js/max';
/** Stands in the bundle where the library goes. */
export const PLACEHOLDER = '__PHONE_LIBRARY__';

/** The names that our code takes from the phone library: nothing else of it is shipped. */
export async function libraryNames() {
  const names = new Set();
  for (const file of await readdir(at('src/core'), { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const text = await readFile(at('src/core', file), 'utf8');
    for (const [, list] of [...text.matchAll(/^import \{([^}]*)\} from '([^']*)';/gms)].filter(
      ([, , from]) => from === LIBRARY,
    )) {
      for (const name of list.split(',').map((n) => n.trim())) {
        if (name && !name.startsWith('type ')) names.add(name);
      }
    }
  }
  return [...names].sort();
}

/**
 * The library's metadata without the rules for writing numbers out, a third of it: we only read.
 * A bundle test compares what the shipped code reads with what the whole library reads.
 */
const readingOnly = {
  name: 'reading-only-metadata',
  setup(pass) {
    pass.onLoad({ filter: /metadata\.max\.json\.js$/ }, async () => {
      const file = at('node_modules/libphonenumber-js/metadata.max.json');
      const metadata = JSON.parse(await readFile(file, 'utf8'));
      const FORMATS = 4;
      for (const country of Object.values(metadata.countries)) {
        if (Array.isArray(country[FORMATS])) country[FORMATS] = 0;
      }
      const text = JSON.stringify(JSON.stringify(metadata));
      return { contents: `export default JSON.parse(${text});`, loader: 'js' };
    });
  },
};

/** The phone library, minified by itself, as one function that builds it at its first use. */
export async function phoneLibrary(names) {
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents: `export { ${names.join(', ')} } from '${LIBRARY}';`, resolveDir: root },
    format: 'iife',
    globalName: 'library',
    target: 'es2019',
    minify: true,
    plugins: [readingOnly],
  });
  return `() => {${outputFiles[0].text.trim()}return library}`;
}

/** Stands in for the library in our bundle: each function loads it when it is called. */
export function lazyLibrary(names) {
  const contents = [
    `const load = ${PLACEHOLDER};`,
    'let library;',
    'const loaded = () => (library = library || load());',
    ...names.map(
      (name) => `export function ${name}(...args) { return loaded().${name}(...args); }`,
    ),
  ].join('\n');
  return {
    name: 'lazy-phone-library',
    setup(pass) {
      pass.onResolve({ filter: /^libphonenumber-js\/max$/ }, () => ({
        path: LIBRARY,
        namespace: 'lazy',
        sideEffects: false,
      }));
      pass.onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({ contents, loader: 'js' }));
    },
  };
}
