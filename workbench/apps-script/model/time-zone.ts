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

/** What a clock on the wall of that zone shows, as if it were UTC. */
export function wallOf(instant: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(new Date(instant)))
    part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const milli = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + milli;
}

/** The instant at which the wall of that zone shows this. */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - (wallOf(wall, zone) - wall);
  return guess - (wallOf(guess, zone) - wall);
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A wall time as Sheets keeps it: days since 1899-12-30. */
export function serialOf(wall: number): number {
  return (wall - EPOCH) / DAY;
}

export function wallOfSerial(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}
