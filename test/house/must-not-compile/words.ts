// Compiled as a file of sidebar/: each line marked with ! must be an error there.
import { EN } from './words/en';
import { voice } from './words/say';
import { translation } from './words/table';

const { 'button.save': save, ...withoutSentence } = EN;

// All of it compiles where nothing is forgotten.
const whole = translation(EN);
const other = translation({ ...EN, 'find.examples': 'जैसे: {list}' });
const english = voice('en');
const hindi = voice('hi');
const said = [english('find.examples', { list: save }), hindi('find.again', { n: 2 })];

// A sentence that a language does not have.
const fewer = translation(withoutSentence); // !
english('find.unheard-of'); // !
hindi('find.unheard-of'); // !

// A value that a language forgets in its sentence, of text or of number; and one that is another.
translation({ ...EN, 'find.examples': 'जैसे:' }); // !
translation({ ...EN, 'find.fill': 'पंक्तियाँ भरें (मुफ़्त)' }); // !
translation({ ...EN, 'find.examples': 'जैसे: {lists}' }); // !
translation({ ...EN, 'find.examples': 'जैसे: {list, number}' }); // !
translation({ ...EN, 'find.examples': 'जैसे: {list} {more}' }); // !

// A value that is not handed in, or of another type, or handed to a sentence that takes none.
english('find.examples'); // !
english('find.examples', {}); // !
english('find.again', { n: '2' }); // !
english('button.save', { n: 2 }); // !
hindi('find.examples'); // !
hindi('find.examples', {}); // !
hindi('find.again', { n: '2' }); // !
hindi('button.save', { n: 2 }); // !
export const used = [whole, other, said, fewer];
