import { GoogleError } from '../surroundings/exception';

/** Formats by patterns such as %s, %5.2f, %04d, %-10s, %x. [DOC Utilities.formatString] */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+ 0,]*)(\d+)?(?:\.(\d+))?([sdifxXeEc%n])/g,
    (
      _,
      at: string | undefined,
      flags: string,
      width = '0',
      digits: string | undefined,
      kind: string,
    ) => {
      if (kind === '%') return '%';
      if (kind === 'n') return '\n';
      const value = at === undefined ? values[next++] : values[Number(at) - 1];
      const text = one(value, kind, digits, flags);
      return padded(text, Number(width), flags);
    },
  );
}

function one(value: unknown, kind: string, digits: string | undefined, flags: string): string {
  if (kind === 's')
    return String(value).slice(0, digits === undefined ? undefined : Number(digits));
  if (kind === 'c') return String(value).charAt(0);
  const size = Number(value);
  if (typeof value === 'string' && Number.isNaN(size))
    // No source has the text.
    throw new GoogleError(`Invalid argument: ${value} is not a number. (invented text)`);
  const text = number(Math.abs(size), kind, digits, flags);
  const sign = size < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + text;
}

function number(size: number, kind: string, digits: string | undefined, flags: string): string {
  const group = (text: string): string =>
    flags.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text;
  switch (kind) {
    case 'd':
    case 'i':
      return group(String(Math.trunc(size)));
    case 'x':
      return Math.trunc(size).toString(16);
    case 'X':
      return Math.trunc(size).toString(16).toUpperCase();
    case 'f': {
      const [whole = '', rest] = size.toFixed(Number(digits ?? 6)).split('.');
      return group(whole) + (rest === undefined ? '' : `.${rest}`);
    }
    default: {
      const text = size.toExponential(Number(digits ?? 6)).replace(/e([+-])(\d)$/, 'e$10$2');
      return kind === 'E' ? text.toUpperCase() : text;
    }
  }
}

function padded(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
