/** Where the project stands: found from this file upwards, bundled or not. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = ((): string => {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'appsscript.json')) || path.basename(folder) === 'dist') {
    folder = path.dirname(folder);
  }
  return folder;
})();
