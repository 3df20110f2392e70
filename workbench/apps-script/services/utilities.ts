import { createHash, createHmac } from 'node:crypto';
import { formatDate } from '../model/date-format';
import { formatString } from '../model/format-string';
import { zoneOf } from '../model/time-zone';
import { Charset, DigestAlgorithm } from '../engine/enumeration';
import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Utilities.Utilities;
type Bytes = number[];

const METHODS = {
  sleep: local('number'),
  getUuid: local(''),
  formatDate: local('Date,any,String'),
  formatString: local('String', 'String,...'),
  computeDigest: local(
    'DigestAlgorithm,String',
    'DigestAlgorithm,any[]',
    'DigestAlgorithm,String,Charset',
  ),
  computeHmacSha256Signature: local('String,String', 'any[],any[]', 'String,String,Charset'),
  base64Encode: local('String', 'any[]', 'String,Charset'),
  base64EncodeWebSafe: local('String', 'any[]', 'String,Charset'),
  base64Decode: local('String', 'String,Charset'),
  base64DecodeWebSafe: local('String', 'String,Charset'),
} satisfies Partial<Record<keyof G, Method>>;

export const UTILITIES: Kind = {
  name: 'Utilities',
  full: 'Utilities',
  methods: METHODS,
  constants: { DigestAlgorithm, Charset },
};

/** Utilities: sleep, formats, hashes and encodings. [DOC V8, TYP] */
export class UtilitiesService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, UTILITIES);
  }

  sleep(ms: number): void {
    const { longSleepThrows } = this.execution.host.switches;
    if (ms < 0 || (longSleepThrows && ms > 300_000))
      throw new GoogleError('Invalid argument: sleep timeout too large. (invented text)');
    this.execution.pass(ms);
  }

  getUuid(): string {
    const hex = Array.from({ length: 32 }, () =>
      Math.floor(this.execution.host.random() * 16).toString(16),
    ).join('');
    const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
    return [...parts, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
  }

  formatDate(date: { getTime(): number }, timeZone: unknown, format: string): string {
    const zone = typeof timeZone === 'string' ? zoneOf(timeZone) : null;
    if (zone === null)
      throw new GoogleError('Invalid argument: timeZone. Should be of type: String');
    return formatDate(date.getTime(), zone, format);
  }

  /** Returns a text with its arguments, by Java's and C's patterns. */
  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }

  computeDigest(algorithm: unknown, value: Bytes | string, charset: unknown = ASCII): Bytes {
    const name = String(algorithm).replace('_', '').toLowerCase();
    return signed(createHash(name).update(bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(
    value: Bytes | string,
    key: Bytes | string,
    charset: unknown = ASCII,
  ): Bytes {
    const hmac = createHmac('sha256', bytesOf(key, charset));
    return signed(hmac.update(bytesOf(value, charset)).digest());
  }

  base64Encode(data: Bytes | string, charset: unknown = Charset.UTF_8): string {
    return bytesOf(data, charset).toString('base64');
  }

  /** Returns base64url with padding, unlike Node's. */
  base64EncodeWebSafe(data: Bytes | string, charset: unknown = Charset.UTF_8): string {
    return this.base64Encode(data, charset).replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(encoded: string): Bytes {
    return signed(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): Bytes {
    return signed(Buffer.from(encoded, 'base64url'));
  }
}

/** The encoding of a text for a digest or a signature without a charset. [gas-fakes testutilities] */
const ASCII = Charset.US_ASCII;

function bytesOf(data: Bytes | string, charset: unknown): Buffer {
  if (typeof data === 'object') return Buffer.from(Array.from(data, byteOf));
  if (charset !== ASCII) return Buffer.from(data, 'utf8');
  return Buffer.from(data.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
}

function byteOf(value: unknown): number {
  // The end of the text is invented.
  if (typeof value !== 'number') throw new GoogleError(`Cannot convert ${String(value)} to byte.`);
  return value;
}

function signed(bytes: Buffer): Bytes {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
