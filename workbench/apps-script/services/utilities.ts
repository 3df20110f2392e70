import { createHash, createHmac } from 'node:crypto';
import { formatDate } from '../model/date-format';
import { Charset, DigestAlgorithm } from '../engine/enumeration';
import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Utilities.Utilities;
type Bytes = number[];

const DATA = ['number[]', 'String'];
const withCharset = (...lists: string[]): string[] => [
  ...lists,
  ...lists.map((list) => `${list},Charset`),
];

const METHODS = {
  sleep: local('number'),
  getUuid: local(''),
  formatDate: local('Date,String,String'),
  computeDigest: local(...withCharset(...DATA.map((data) => `DigestAlgorithm,${data}`))),
  computeHmacSha256Signature: local('String,String', 'number[],number[]', 'String,String,Charset'),
  base64Encode: local(...withCharset(...DATA)),
  base64EncodeWebSafe: local(...withCharset(...DATA)),
  base64Decode: local('String', 'String,Charset'),
  base64DecodeWebSafe: local('String', 'String,Charset'),
} satisfies Partial<Record<keyof G, Method>>;

export const UTILITIES: Kind = {
  name: 'Utilities',
  full: 'Utilities',
  methods: METHODS,
  constants: { DigestAlgorithm, Charset },
};

/** Utilities: what replaces timers, crypto and encoders. [DOC V8, TYP] */
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

  formatDate(date: { getTime(): number }, timeZone: string, format: string): string {
    return formatDate(date.getTime(), timeZone, format);
  }

  computeDigest(algorithm: unknown, value: Bytes | string): Bytes {
    const name = String(algorithm).replace('_', '').toLowerCase();
    return signed(createHash(name).update(bytesOf(value)).digest());
  }

  computeHmacSha256Signature(value: Bytes | string, key: Bytes | string): Bytes {
    return signed(createHmac('sha256', bytesOf(key)).update(bytesOf(value)).digest());
  }

  base64Encode(data: Bytes | string): string {
    return bytesOf(data).toString('base64');
  }

  /** Keeps its padding, unlike Node's. */
  base64EncodeWebSafe(data: Bytes | string): string {
    return this.base64Encode(data).replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(encoded: string): Bytes {
    return signed(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): Bytes {
    return signed(Buffer.from(encoded, 'base64url'));
  }
}

function bytesOf(data: Bytes | string): Buffer {
  return typeof data === 'object' ? Buffer.from(Array.from(data)) : Buffer.from(data, 'utf8');
}

function signed(bytes: Buffer): Bytes {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
