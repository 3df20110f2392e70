/** Languages that people read; the words in status cells are English in each of them. */
export type Language = 'en' | 'hi';
