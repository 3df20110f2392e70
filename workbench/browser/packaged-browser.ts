/** Unpacks the Chromium in the npm package @sparticuz/chromium, for Linux on x64 without a browser. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../root';

const UNPACK_MS = 60_000;

interface Unpacked {
  readonly program: string;
  /** The folder with libraries that a minimal machine lacks. */
  readonly libraries: string;
  /** A folder of fonts: Latin letters only. */
  readonly fonts: string;
}

/** Whether the packaged browser is for this kind of machine. */
export const packageFits = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks it into `folder`, in a child process: the package always unpacks into the system's temporary
 * folder (and uses files that are already there), unpacks its libraries only if it believes that it is in
 * a cloud function, and changes the environment.
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
