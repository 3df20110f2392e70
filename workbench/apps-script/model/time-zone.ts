const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

const OFFSET = /^([+-])(\d\d):(\d\d)$/;

function offsetMs([, sign, hours, minutes]: RegExpExecArray): number {
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -size : size;
}

/** Short names that Java knows and JavaScript does not. [Java TimeZone] */
const SHORT: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
};

/** Returns the zone by its name in JavaScript, such as "+05:30" for "GMT+5:30"; null if there is no such zone. */
export function zoneOf(name: string): string | null {
  const offset = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name);
  if (offset) return `${offset[1] ?? ''}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
  const zone = SHORT[name] ?? name;
  try {
    formatOf(zone);
    return zone;
  } catch {
    return null;
  }
}

/** Returns the wall time in a zone, in ms as if it were UTC. */
export function wallOf(instant: number, zone: string): number {
  const offset = OFFSET.exec(zone);
  if (offset) return instant + offsetMs(offset);
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(new Date(instant)))
    part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const milli = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + milli;
}

/** Returns the instant (ms since 1970) of a wall time in a zone. */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - (wallOf(wall, zone) - wall);
  return guess - (wallOf(guess, zone) - wall);
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Returns a wall time as Sheets stores it: days since 1899-12-30. */
export function serialOf(wall: number): number {
  return (wall - EPOCH) / DAY;
}

export function wallOfSerial(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}
