/** The Chromium inside the npm package @sparticuz/chromium: for Linux x64, no installation. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../root';

const UNPACK_MS = 60_000;

interface Unpacked {
  readonly program: string;
  /** The folder of the libraries that a bare machine lacks. */
  readonly libraries: string;
  /** A folder of fonts: Latin letters only. */
  readonly fonts: string;
}

export const packageFits = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks it into `folder`. In a process of its own, since the package always unpacks to the
 * system's folder for temporary files (and takes what lies there), unpacks its libraries only in
 * what it believes to be a cloud function, and changes the environment.
 */
export async function unpackInto(folder: string): Promise<Unpacked> {
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const script = path.join(ROOT, 'workbench', 'browser', 'unpack.mjs');
  await promisify(execFile)(process.execPath, [script], { env, timeout: UNPACK_MS });
  return {
    program: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023', 'lib'),
    fonts: path.join(folder, 'fonts', 'fonts'),
  };
}
