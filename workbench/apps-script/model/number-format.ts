import { CellError, CellPicture, type Raw } from './cell';
import { wallOfSerial } from './time-zone';

/** What `getNumberFormat` returns for Automatic. From memory; no source found. */
export const AUTOMATIC = '0.###############';
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const dates = new Map<string, boolean>();

/** Whether a number under this format is a date or a time, which scripts read as a Date. */
export function isDateFormat(format: string): boolean {
  let is = dates.get(format);
  if (is === undefined) {
    is = /[ymdhs]/i.test(format.replace(/"[^"]*"|\[\$[^\]]*\]/g, ''));
    dates.set(format, is);
  }
  return is;
}

/** Returns what a cell shows, in the formats that phone lists need. */
export function display(value: Raw | undefined, format: string | undefined): string {
  if (value === undefined) return '';
  if (value instanceof CellError) return value.text;
  // A picture shows no text.
  if (value instanceof CellPicture) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === undefined || format === AUTOMATIC) return general(value);
  if (format === '@') return String(value);
  if (isDateFormat(format)) return dateText(value, format);
  return numberText(value, format);
}

/** Formats an automatic number: 919876543210 becomes 9.19877E+11. [6.1, vendor FAQ] */
function general(value: number): string {
  if (Math.abs(value) < 1e11) return String(Number(value.toPrecision(12)));
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  return `${String(Number(mantissa))}E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`;
}

function numberText(value: number, format: string): string {
  const percent = format.includes('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const fixed = (percent ? value * 100 : value).toFixed(decimals);
  const grouped = format.includes(',') ? group(fixed) : fixed;
  const symbol = /^[^0#]*?([$₹€£])/.exec(format)?.[1] ?? '';
  if (/E\+/i.test(format)) return general(value);
  return symbol + grouped + (percent ? '%' : '');
}

function group(fixed: string): string {
  const [whole = '', rest] = fixed.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? groups : `${groups}.${rest}`;
}

function dateText(serial: number, format: string): string {
  const at = new Date(wallOfSerial(serial));
  const two = (value: number): string => String(value).padStart(2, '0');
  const half = /am\/pm/i.test(format);
  const hours = half ? at.getUTCHours() % 12 || 12 : at.getUTCHours();
  let afterHour = false;
  return format.replace(/yyyy|yy|mmm|mm|m|dd|d|hh|h|ss|s|am\/pm|"[^"]*"/gi, (token) => {
    const key = token.toLowerCase();
    const minute = afterHour && key.startsWith('m');
    if (key.startsWith('h')) afterHour = true;
    if (minute) return key === 'm' ? String(at.getUTCMinutes()) : two(at.getUTCMinutes());
    const month = at.getUTCMonth();
    const texts: Record<string, string> = {
      yyyy: String(at.getUTCFullYear()),
      yy: two(at.getUTCFullYear() % 100),
      mmm: MONTHS[month] ?? '',
      mm: two(month + 1),
      m: String(month + 1),
      dd: two(at.getUTCDate()),
      d: String(at.getUTCDate()),
      hh: two(hours),
      h: String(hours),
      ss: two(at.getUTCSeconds()),
      s: String(at.getUTCSeconds()),
      'am/pm': at.getUTCHours() < 12 ? 'AM' : 'PM',
    };
    return texts[key] ?? token.slice(1, -1);
  });
}
