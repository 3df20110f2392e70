/** Reads the numbers of the command line: few, distinct, and never shown in full. */

/** More numbers would tell nothing new, and each can cost a credit. */
const MOST_NUMBERS = 3;

/** A usage error. The message is shown to the user. */
export class GivenTrouble extends Error {
  override readonly name = 'GivenTrouble';
}

/** Returns the numbers as they are sent: ten digits for Indian numbers, E.164 digits for others. Throws a GivenTrouble. */
export function givenNumbers(texts: readonly string[]): string[] {
  const numbers = texts.map(sentForm);
  if (numbers.length > MOST_NUMBERS) {
    throw new GivenTrouble(`Enter at most ${MOST_NUMBERS} numbers. Each can cost a credit.`);
  }
  if (new Set(numbers).size < numbers.length)
    throw new GivenTrouble('Enter each number only once.');
  return numbers;
}

/** Returns enough digits for users to recognise their own number. */
export function masked(number: string): string {
  return `${number.slice(0, 2)}…${number.slice(-2)}`;
}

/** Whether a record's `mobile`, in any form, is a number that was sent. */
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
