import { enumTypeOf } from './enumeration';
import { GoogleError } from '../surroundings/exception';

/** How a method uses the sheet: writes are deferred, reads wait for writes, local methods do neither. */
type Does = 'read' | 'write' | 'local';

/** One emulated method: what it does and the argument lists it takes, as "number,String". */
export interface Method {
  does: Does;
  overloads: readonly string[];
}

export const read = (...overloads: string[]): Method => ({ does: 'read', overloads });
export const write = (...overloads: string[]): Method => ({ does: 'write', overloads });
export const local = (...overloads: string[]): Method => ({ does: 'local', overloads });

/** A class of Google's: its name, the name in error texts, its methods and constants. */
export interface Kind<M extends string = string> {
  name: string;
  full: string;
  methods: Readonly<Record<M, Method>>;
  /** A script can set properties on it. The target keeps them in `own`. */
  open?: boolean;
  constants?: Readonly<Record<string, unknown>>;
}

const facades = new WeakMap<object, { kind: Kind; target: object }>();

export function rememberFacade(proxy: object, kind: Kind, target: object): void {
  facades.set(proxy, { kind, target });
}

export function facadeOf(value: unknown): { kind: Kind; target: object } | undefined {
  return typeof value === 'object' && value !== null ? facades.get(value) : undefined;
}

/** Returns the service object behind a facade; throws for anything else. */
export function behind<T extends object>(
  proxy: unknown,
  type: abstract new (...a: never[]) => T,
): T {
  const target = facadeOf(proxy)?.target;
  if (target instanceof type) return target;
  throw new GoogleError('Invalid argument');
}

/**
 * Returns the arguments, with numbers as strings where strings are expected. Throws Google's text if no
 * argument list of the method fits. [text as in many logs]
 */
export function checkArguments(kind: Kind, method: string, args: readonly unknown[]): unknown[] {
  const overloads = kind.methods[method]?.overloads ?? [];
  const fitting = overloads.find((overload) => fits(overload, args));
  if (fitting !== undefined) return coerced(fitting.split(','), args);
  const given = args.map(typeName).join(',');
  throw new GoogleError(
    `The parameters (${given}) don't match the method signature for ${kind.full}.${method}.`,
  );
}

function coerced(types: readonly string[], args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => {
    const text = types[index]?.startsWith('String') ?? false;
    return text && (typeof arg === 'number' || typeof arg === 'boolean') ? String(arg) : arg;
  });
}

function fits(overload: string, args: readonly unknown[]): boolean {
  const types = overload === '' ? [] : overload.split(',');
  if (types.at(-1) === '...') return true;
  return types.length === args.length && types.every((type, index) => is(type, args[index]));
}

function is(type: string, arg: unknown): boolean {
  if (type.endsWith('?')) return arg === null || arg === undefined || is(type.slice(0, -1), arg);
  if (type.endsWith('[]'))
    return Array.isArray(arg) && arg.every((item) => is(type.slice(0, -2), item));
  switch (type) {
    case 'any':
      return true;
    case 'number':
      return typeof arg === 'number' && Number.isFinite(arg);
    case 'String':
      return typeof arg === 'string' || typeof arg === 'number' || typeof arg === 'boolean';
    case 'Boolean':
      return typeof arg === 'boolean';
    case 'Date':
      return isDate(arg);
    case 'Object':
      return typeof arg === 'object' && arg !== null && !Array.isArray(arg) && !facadeOf(arg);
    default:
      return enumTypeOf(arg) === type || facadeOf(arg)?.kind.name === type;
  }
}

/** Whether a value is a Date of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function typeName(arg: unknown): string {
  if (arg === null || arg === undefined) return 'null';
  if (typeof arg === 'string') return 'String';
  if (typeof arg === 'number') return 'number';
  if (typeof arg === 'boolean') return 'Boolean';
  if (Array.isArray(arg)) return arg.length > 0 ? `${typeName(arg[0])}[]` : 'Object[]';
  return enumTypeOf(arg) ?? facadeOf(arg)?.kind.full ?? '(class)';
}
