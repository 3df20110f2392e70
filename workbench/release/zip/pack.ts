/** Packs the files for users without Node, as a folder and as a reproducible zip. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import type { Delivery } from '../basics/delivery';
import { installText } from './install-text';

/** The earliest time that a zip can store. With a fixed time, equal files make an equal zip. */
const NO_TIME = new Date(1980, 0, 1);

interface Packed {
  /** The content of each file, by its name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly zip: Uint8Array;
}

/** Returns the name of the folder. It shows whether the copy has a policy. */
export function folderName(version: string, restricted = false): string {
  return `naam-for-sheets-${version}${restricted ? '-policy' : ''}`;
}

/** Packs a delivery with its checksums, instructions and licence. */
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

/** Returns the checksums in the format of sha256sum. */
function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  const line = ([name, bytes]: [string, Uint8Array]): string =>
    `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  return [...files].map(line).join('');
}
