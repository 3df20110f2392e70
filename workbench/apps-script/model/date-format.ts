import { GoogleError } from '../surroundings/exception';
import { wallOf } from './time-zone';

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Formats a time like Java's SimpleDateFormat, with its common letters, in English. Throws for others. [DOC Utilities.formatDate] */
export function formatDate(instant: number, zone: string, format: string): string {
  const wall = wallOf(instant, zone);
  const at = new Date(wall);
  const offset = Math.round((wall - instant) / 60_000);
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return letter(token, at, offset);
  });
}

function letter(token: string, at: Date, offset: number): string {
  const pad = (value: number): string => String(value).padStart(token.length, '0');
  const hours = at.getUTCHours();
  const named = (names: string[], index: number): string =>
    token.length > 3 ? (names[index] ?? '') : (names[index] ?? '').slice(0, 3);
  switch (token[0]) {
    case 'y':
      return token.length === 2 ? String(at.getUTCFullYear()).slice(-2) : pad(at.getUTCFullYear());
    case 'M':
      return token.length > 2 ? named(MONTHS, at.getUTCMonth()) : pad(at.getUTCMonth() + 1);
    case 'd':
      return pad(at.getUTCDate());
    case 'E':
      return named(DAYS, at.getUTCDay());
    case 'H':
      return pad(hours);
    case 'h':
      return pad(hours % 12 || 12);
    case 'm':
      return pad(at.getUTCMinutes());
    case 's':
      return pad(at.getUTCSeconds());
    case 'S':
      return pad(at.getUTCMilliseconds());
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'Z':
      return zoneText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : zoneText(offset, token.length === 3 ? ':' : '');
    default:
      throw new GoogleError(`not emulated: Utilities.formatDate ${token}`);
  }
}

function zoneText(offset: number, colon: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
