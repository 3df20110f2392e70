/** The panel's own sentences, in the language that a test plays in. */
import { EN } from '../../sidebar/words/en';
import { voice } from '../../sidebar/words/say';
import { Word } from '../../sidebar/words/word';

export const x = [EN, voice('hi')(Word.findN, { n: 2 })];
