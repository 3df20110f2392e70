/** Languages that people read; the words in status cells are English in each of them. */
/** How many numbers, in words. */
export function countOf(count: number, language: Language = 'en'): string {
  if (language === 'hi') return count === 1 ? 'एक नंबर' : `${count} नंबर`;
  return count === 1 ? 'one number' : `${count} numbers`;
}

/** Languages that people read; the words in status cells are English in each of them. */
export type Language = 'en' | 'hi';
