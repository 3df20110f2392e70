/** Builds the phone library for shipping: only what we use, minified, and initialised at its first use. */
import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { at, root, shared } from './places.mjs';

const LIBRARY = 'libphonenumber-js/max';
/** Marks the place in the bundle where the library goes. */
export const PLACEHOLDER = '__PHONE_LIBRARY__';

/** Returns the names that our code imports from the phone library. Nothing else of it is shipped. */
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
 * Leaves the rules for formatting numbers out of the library's metadata, because we only read numbers.
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

/** Returns the phone library, minified, as the text of one function that returns the library. */
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

/** Replaces the library in our bundle by functions that load it when one of them is called. */
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
