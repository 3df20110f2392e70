/** The forms in which a record can contain its number (doubt 6). */
export type MobileForm =
  'as-sent' | '+91' | '91' | '0' | '0091' | 'spaces' | 'dashes' | 'number' | 'number-91';

/** The form of numbers that Naam accepts. Others are refused with 406 (doubt 12). */
export type AcceptedForm = 'any' | 'national' | 'e164' | 'plus-e164';

/**
 * Returns a number, as it was sent, in E.164 without "+". Ten digits are read as Indian, as in the public
 * sample of the API. With a "+", the country code is in the number.
 */
export function canonicalOf(sent: string): string {
  const digits = sent.replace(/\D/g, '');
  if (sent.trim().startsWith('+')) return digits;
  if (/^[6-9]\d{9}$/.test(digits)) return `91${digits}`;
  if (/^0[6-9]\d{9}$/.test(digits)) return `91${digits.slice(1)}`;
  if (digits.startsWith('00')) return digits.slice(2);
  return digits;
}

/** Returns a number in the form of a record. */
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

/** Whether a query can contain this text. Only digits and one leading "+" are ever accepted. */
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
