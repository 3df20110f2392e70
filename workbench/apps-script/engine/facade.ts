import type { Execution } from './execution';
import { rememberFacade, type Kind } from './signature';

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** Properties that the language itself reads. They are undefined, not "not emulated". */
const UNASKED = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'nodeType', '$$typeof']);

/**
 * Returns the object that a script gets for a service object. Every call goes through `execution.serve`,
 * and everything that is missing throws "not emulated".
 */
export function facade(execution: Execution, kind: Kind, target: object): object {
  const methods = target as Methods;
  const proxy = new Proxy(Object.create(null) as object, {
    get(_, key) {
      if (typeof key === 'symbol' || UNASKED.has(key)) return undefined;
      if (key === 'toString') return () => kind.name;
      if (kind.constants && key in kind.constants) return kind.constants[key];
      if (kind.open && key in ownOf(target)) return ownOf(target)[key];
      const method = methods[key];
      if (!(key in kind.methods) || !method) throw notEmulated(execution, `${kind.name}.${key}`);
      return (...args: unknown[]) =>
        execution.serve(kind, key, args, (checked) => method.apply(target, checked));
    },
    has: (_, key) => typeof key === 'string' && key in kind.methods,
    set(_, key, value: unknown) {
      if (kind.open && typeof key === 'string') {
        ownOf(target)[key] = value;
        return true;
      }
      throw notEmulated(execution, `${kind.name}.${String(key)} =`);
    },
  });
  rememberFacade(proxy, kind, target);
  return proxy;
}

function ownOf(target: object): Record<string, unknown> {
  return (target as { own: Record<string, unknown> }).own;
}

/** Returns an object for a service that isn't emulated. Every use of it throws. */
export function absentService(execution: Execution, name: string): object {
  return new Proxy(Object.create(null) as object, {
    get(_, key) {
      throw notEmulated(execution, `${name}.${String(key)}`);
    },
  });
}

function notEmulated(execution: Execution, what: string): Error {
  execution.host.notEmulated.push(what);
  return execution.realm.exception(`not emulated: ${what}`, 'Error');
}
