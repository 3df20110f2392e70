/** A file that can't be read as CSV without guessing. The message is a sentence for users. */
export class CsvTrouble extends Error {
  override readonly name = 'CsvTrouble';
}
