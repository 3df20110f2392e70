/** A file that cannot be read as CSV without guessing; the message is a sentence for a person. */
export class CsvTrouble extends Error {
  override readonly name = 'CsvTrouble';
}
