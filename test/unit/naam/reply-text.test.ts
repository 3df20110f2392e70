/** What a reply is quoted with: one short line that never holds the key (doubts 15 and 16). */
import { replyText } from '../../../src/naam/reply-text';
import { readBody } from '../../../src/naam/verdict';

const KEY = 'my-secret-key';
const said = (body: unknown, key = KEY): string => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return replyText(404, text, readBody(text), key);
};

test.each(['message', 'error', 'detail', 'details', 'errors', 'msg', 'title', 'reason'])(
  'a complaint under “%s” is quoted',
  (field) => {
    expect(said({ id: 'a', [field]: ' Not here ' })).toBe('404 Not here');
  },
);

test.each<[string, object, string]>([
  ['the likeliest field, whatever stands first', { reason: 'B', error: 'A' }, '404 A'],
  ['the next one where it is blank', { message: ' ', error: 'A' }, '404 A'],
  ['the first of a list that says something', { errors: [7, '', 'A', 'B'] }, '404 A'],
  ['the next one where a list says nothing', { message: [], detail: 'A' }, '404 A'],
  ['a nest', { error: { errors: [{ message: 'A' }] } }, '404 A'],
  ['no nest too deep', { error: { error: { error: { error: { error: 'A' } } } } }, '404'],
  ['nor lists too deep', { errors: [[[['A']]]] }, '404'],
  ['nothing but the status where nothing is said', { message: 7, error: null, data: 'A' }, '404'],
  ['the status once', { message: '404 Not here' }, '404 Not here'],
  ['the status once, behind what cannot be seen', { message: '\u202e404 A' }, '404 A'],
  ['one line', { message: 'A\u202e \n\u0000 B' }, '404 A B'],
  ['no key', { message: `A ${KEY} B ${KEY}` }, '404 A … B …'],
])('JSON: %s', (_, body, wanted) => {
  expect(said(body)).toBe(wanted);
});

test('a key that is empty hides nothing', () => {
  expect(said({ message: 'Not here' }, '')).toBe('404 Not here');
});

test.each([
  ['a text', 'Not here', '404 Not here'],
  ['JSON that was cut off', '{"message":"Not he', '404 {"message":"Not he'],
  ['the words of a page', '<h1>Not here</h1><p>Ask <b>them</b>.</p>', '404 Not here Ask them .'],
  ['its title where it shows nothing else', '<title lang="en">Gone</title><br>', '404 Gone'],
  ['words rather than the title', '<title>Gone</title><p>Not here', '404 Not here'],
  ['nothing', '<p></p>', '404'],
  ['no script', '<p>Not<script>var a = 1;</script >here', '404 Not here'],
  ['no style that was cut off', '<p>Not here<style>p { color', '404 Not here'],
  ['no tag that was cut off', '<p>Not here<a href="x', '404 Not here'],
  ['no tag between words', 'Not<br>here', '404 Not here'],
  ['characters that HTML escapes', '<p>&lt;A&gt;&nbsp;&amp; &quot;B&quot;', '404 <A> & "B"'],
  ['nothing behind 20,000 characters', `<p>A${' '.repeat(20_000)}B`, '404 A'],
])('a page: %s', (_, page, wanted) => {
  expect(said(page)).toBe(wanted);
});

test.each([
  [116, 'x'.repeat(116)],
  [117, `${'x'.repeat(115)}…`],
])('a line has at most 120 characters: of %d more, all that fit', (length, rest) => {
  expect(said({ message: 'x'.repeat(length) })).toBe(`404 ${rest}`);
});

test('a character of two units is never cut in two', () => {
  expect(said({ message: '😀'.repeat(200) })).toBe(`404 ${'😀'.repeat(115)}…`);
});
