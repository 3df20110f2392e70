import { GoogleError } from './exception';

/** Size limits of one store. [LIVE TA-prop 2023: 524,288 bytes of keys and values; key ≤ 8,066] */
export const STORE_BYTES = 524_288;
const KEY_BYTES = 8_066;
/** Documented, but not enforced in live runs. A switch decides. [DOC Q] */
const VALUE_BYTES = 9 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** One store of properties: texts by key. */
export class Store {
  readonly entries = new Map<string, string>();
  private size = 0;

  set(key: string, value: string, limitValues: boolean): void {
    if (bytes(key) > KEY_BYTES) throw new GoogleError('Data storage error');
    if (limitValues && bytes(value) > VALUE_BYTES)
      throw new GoogleError('Argument too large: value');
    const before = this.sizeOf(key);
    const size = this.size - before + bytes(key) + bytes(value);
    if (size > STORE_BYTES)
      throw new GoogleError(
        'You have exceeded the property storage quota. ' +
          'Please remove some properties and try again.',
      );
    this.size = size;
    this.entries.set(key, value);
  }

  remove(key: string): void {
    this.size -= this.sizeOf(key);
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
    this.size = 0;
  }

  private sizeOf(key: string): number {
    const value = this.entries.get(key);
    return value === undefined ? 0 : bytes(key) + bytes(value);
  }
}
