/** The files for those without Node: a folder, and the same as a zip that is the same every time. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import type { Delivery } from '../basics/delivery';
import { installText } from './install-text';

/** The earliest time a zip can tell, so that equal files make an equal zip. */
const NO_TIME = new Date(1980, 0, 1);

interface Packed {
  /** Name within the folder → content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly zip: Uint8Array;
}

/** A copy that is restricted is told by its name. */
export function folderName(version: string, restricted = false): string {
  return `naam-for-sheets-${version}${restricted ? '-policy' : ''}`;
}

/** Packs a delivery with its checksums, the way to install it, and its licence. */
export function pack(
  delivery: Delivery,
  { version, folder, licence }: { version: string; folder: string; licence: string },
): Packed {
  const files = new Map<string, Uint8Array>();
  for (const { name, bytes } of delivery) files.set(name, bytes);
  files.set('INSTALL.txt', Buffer.from(installText(version)));
  files.set('LICENSE', Buffer.from(licence));
  files.set('SHA256SUMS', Buffer.from(checksums(files)));
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[`${folder}/${name}`] = bytes;
  return { files, zip: zipSync(entries, { level: 9, mtime: NO_TIME }) };
}

/** As sha256sum writes and reads them. */
function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  const line = ([name, bytes]: [string, Uint8Array]): string =>
    `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  return [...files].map(line).join('');
}
