import type { IncomingMessage } from 'node:http';

/** A spreadsheet of 100,000 rows is a few megabytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads the body of a request. Throws if it is too long. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    length += bytes.length;
    if (length > MOST_BYTES) throw new RangeError('the file is too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
