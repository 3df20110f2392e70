/** The folder of the project, found from this file upwards, whether it is bundled or not. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = ((): string => {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'appsscript.json')) || path.basename(folder) === 'dist') {
    folder = path.dirname(folder);
  }
  return folder;
})();
