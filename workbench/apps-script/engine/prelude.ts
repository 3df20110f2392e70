/**
 * Runs in the script's realm before the script: the virtual Date, seeded random numbers, and functions that
 * create errors, dates and arrays there, so that `instanceof` works inside.
 */
export const PRELUDE = `(function (now, random, kindOf, millisOf, entriesOf) {
  'use strict';
  const NativeDate = Date;
  const construct = Reflect.construct;
  const Virtual = function Date() {
    if (!new.target) return new NativeDate(now()).toString();
    return construct(NativeDate, arguments.length === 0 ? [now()] : arguments, new.target);
  };
  Object.defineProperty(Virtual, 'length', { value: 7 });
  Virtual.prototype = NativeDate.prototype;
  const hide = (object, key, value) =>
    Object.defineProperty(object, key, { value, writable: true, configurable: true });
  hide(Virtual, 'now', function () { return now(); });
  hide(Virtual, 'parse', NativeDate.parse);
  hide(Virtual, 'UTC', NativeDate.UTC);
  hide(NativeDate.prototype, 'constructor', Virtual);
  hide(globalThis, 'Date', Virtual);
  hide(Math, 'random', function () { return random(); });
  const adopt = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const copy = [];
      for (let i = 0; i < value.length; i++) {
        const item = value[i];
        copy.push(typeof item === 'object' ? adopt(item) : item);
      }
      return copy;
    }
    const kind = kindOf(value);
    if (kind === 'date') return new NativeDate(millisOf(value));
    if (kind !== 'plain') return value;
    const copy = {};
    for (const [key, item] of entriesOf(value)) copy[key] = adopt(item);
    return copy;
  };
  return {
    adopt,
    exception(message, name) {
      const error = new Error(message);
      hide(error, 'name', name);
      return error;
    },
    run(entry, args, box) {
      const done = (value) => { box.value = value; box.done = true; };
      const failed = (error) => { box.error = error; box.failed = true; };
      const value = entry(...args);
      if (value && typeof value.then === 'function') Promise.resolve(value).then(done, failed);
      else done(value);
    },
  };
})`;
