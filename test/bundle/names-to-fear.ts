/** Names that a spreadsheet would run, or turn into a number, a date or a boolean. */
export const NAMES_TO_FEAR: readonly string[] = [
  '=HYPERLINK("http://x","y")',
  '=1+1',
  '+1',
  '+Dri7',
  '-2',
  '-Ravi',
  '@x',
  '@SUM(A1)',
  '007',
  '1/2',
  'TRUE',
  'false',
  '12:30',
  '1e5',
  '50%',
  '22 34',
  '₹500',
  '1,000',
  '2026-11-23',
  '23 Nov',
  "'quoted",
  "'=1+1",
  "''=1+1",
  '\t=1+1',
  ' =1+1',
  '＝1+1',
  '\u200b=1+1',
  '#REF!',
  'N'.repeat(60_000),
  `=${'1'.repeat(60_000)}`,
  'Asha\u0000Rao\u0007',
  '\u202EoaR ahsA\u202C',
  '\u2066Asha\u2069\nRao',
];

/** What may never stand in a cell: control characters, bidi overrides and isolates. */
export const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Letters and digits of a name, as far as a cell may show them. */
export function substance(text: string): string {
  const folded = text.replace(/^[\s\u200b]+|^['’]+/g, '').replace(/[\u0000-\u001f]+/g, ' ');
  return folded.replace(/[\u200b\u202a-\u202e\u2066-\u2069\s']/g, '').slice(0, 150);
}
