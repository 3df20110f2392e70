/** Decodes the bytes of a file so that the same bytes can be written again. */
import { CsvTrouble } from './csv-trouble';

/** The encodings in which all bytes can be written again. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of a file, without its byte order mark. */
interface Decoded {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly text: string;
}

const BOM = '\ufeff';

/** Decodes by the byte order mark, or else by the positions of zero bytes. Throws a CsvTrouble for incomplete UTF-16. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const marked = textOf(bytes, encoding);
  const bom = marked.startsWith(BOM);
  return { encoding, bom, text: bom ? marked.slice(1) : marked };
}

/** Returns the bytes of a text. `encode(decode(bytes))` returns the same bytes. */
export function encode({ encoding, bom, text }: Decoded): Uint8Array {
  const marked = bom ? BOM + text : text;
  if (encoding === 'utf-8') return utf8Of(marked);
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // In UTF-16, digits and Latin letters have a zero in every other byte. UTF-8 has no zeros.
  const start = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = start.length / 8;
  if (odd > enough && odd > 4 * even) return 'utf-16le';
  if (even > enough && even > 4 * odd) return 'utf-16be';
  return 'utf-8';
}

function textOf(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return textWithOddBytes(bytes);
    }
  }
  if (bytes.length % 2 === 1)
    throw new CsvTrouble(
      'The file is UTF-16, but its last character is incomplete. Save it again as UTF-8.',
    );
  const copy = Buffer.from(bytes);
  // TextDecoder would replace invalid characters, and then they couldn't be written again.
  return (encoding === 'utf-16be' ? copy.swap16() : copy).toString('utf16le');
}

/** A byte that isn't UTF-8, such as one of Windows-1252, becomes U+DC80 to U+DCFF. */
const ODD_BYTE = 0xdc00;

const SEQUENCE =
  /[\x00-\x7f]+|(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[^]/g;

function textWithOddBytes(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replace(SEQUENCE, (part) => {
    const byte = part.charCodeAt(0);
    if (part.length === 1 && byte > 0x7f) return String.fromCharCode(ODD_BYTE + byte);
    return byte > 0x7f ? Buffer.from(part, 'latin1').toString('utf8') : part;
  });
}

function utf8Of(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text)) return Buffer.from(text, 'utf8');
  const parts = text.split(/(?<![\ud800-\udbff])([\udc80-\udcff])/);
  return Buffer.concat(
    parts.map((part, at) =>
      at % 2 === 1 ? Buffer.of(part.charCodeAt(0) - ODD_BYTE) : Buffer.from(part, 'utf8'),
    ),
  );
}
