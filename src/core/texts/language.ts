/** The languages of the add-on, and counts in words. */

/** Returns a count of numbers in words, such as “812 numbers”. */
export function countOf(count: number, language: Language = 'en'): string {
  if (language === 'hi') return count === 1 ? 'एक नंबर' : `${count} नंबर`;
  return count === 1 ? 'one number' : `${count} numbers`;
}

/** A language of the panel and the menu. Words in status cells are English in both. */
export type Language = 'en' | 'hi';
