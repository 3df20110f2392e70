/** How a record may write the number it is about (doubt 6). */
export type MobileForm =
  'as-sent' | '+91' | '91' | '0' | '0091' | 'spaces' | 'dashes' | 'number' | 'number-91';

/** Which written form the service takes; any other is refused with 406 (doubt 12). */
export type AcceptedForm = 'any' | 'national' | 'e164' | 'plus-e164';

/**
 * E.164 without "+" for a number as it was sent. Ten bare digits are read as Indian, as the public
 * sample of the API has them; with a "+" the country code is what it says.
 */
export function canonicalOf(sent: string): string {
  const digits = sent.replace(/\D/g, '');
  if (sent.trim().startsWith('+')) return digits;
  if (/^[6-9]\d{9}$/.test(digits)) return `91${digits}`;
  if (/^0[6-9]\d{9}$/.test(digits)) return `91${digits.slice(1)}`;
  if (digits.startsWith('00')) return digits.slice(2);
  return digits;
}

/** The number as a record of a reply bears it. */
export function mobileAs(form: MobileForm, sent: string): string | number {
  const canonical = canonicalOf(sent);
  const home = /^91[6-9]\d{9}$/.test(canonical);
  const national = home ? canonical.slice(2) : canonical;
  switch (form) {
    case 'as-sent':
      return sent;
    case '+91':
      return `+${canonical}`;
    case '91':
      return canonical;
    case '0':
      return home ? `0${national}` : `00${canonical}`;
    case '0091':
      return `00${canonical}`;
    case 'spaces':
      return home ? ` +91 ${national.slice(0, 5)} ${national.slice(5)} ` : `+${canonical} `;
    case 'dashes':
      return home ? `91-${national.slice(0, 5)}-${national.slice(5)}` : `+${canonical}`;
    case 'number':
      return Number(national);
    case 'number-91':
      return Number(canonical);
  }
}

/** Whether a query may hold this text; never anything but digits and one leading "+". */
export function isAccepted(form: AcceptedForm, sent: string): boolean {
  if (!/^\+?\d{7,15}$/.test(sent)) return false;
  switch (form) {
    case 'any':
      return true;
    case 'national':
      return /^[6-9]\d{9}$/.test(sent) || (!sent.startsWith('+') && !sent.startsWith('91'));
    case 'e164':
      return /^\d{11,15}$/.test(sent);
    case 'plus-e164':
      return sent.startsWith('+');
  }
}
