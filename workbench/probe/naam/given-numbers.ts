/** The numbers of the command line: few, distinct, and shown to nobody in full. */

/** More are not needed to tell the readings apart, and each may cost a credit. */
const MOST_NUMBERS = 3;

/** A wrong use of the command; the message is for a person. */
export class GivenTrouble extends Error {
  override readonly name = 'GivenTrouble';
}

/** As they are sent: ten digits for Indian numbers, E.164 digits for others. Throws a GivenTrouble. */
export function givenNumbers(texts: readonly string[]): string[] {
  const numbers = texts.map(sentForm);
  if (numbers.length > MOST_NUMBERS) {
    throw new GivenTrouble(`Enter at most ${MOST_NUMBERS} numbers. Each can cost a credit.`);
  }
  if (new Set(numbers).size < numbers.length)
    throw new GivenTrouble('Enter each number only once.');
  return numbers;
}

/** Enough to know one's own number by. */
export function masked(number: string): string {
  return `${number.slice(0, 2)}…${number.slice(-2)}`;
}

/** Whether a record's `mobile` means a number that was sent, however it is written. */
export function means(mobile: unknown, sent: string): boolean {
  const digits = textOf(mobile).replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 8 && (digits.endsWith(sent) || sent.endsWith(digits));
}

function sentForm(text: string): string {
  const plain = text.replace(/[\s().-]/g, '');
  const indian = /^(?:\+91|0091|91|0)?([6-9]\d{9})$/.exec(plain)?.[1];
  if (indian !== undefined) return indian;
  const abroad = /^\+([1-9]\d{7,14})$/.exec(plain)?.[1];
  if (abroad !== undefined) return abroad;
  throw new GivenTrouble(`“${text}” isn't a mobile number that can be sent.`);
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
