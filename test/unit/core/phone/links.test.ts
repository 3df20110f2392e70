/** Numbers in links and addresses, and links and addresses without a number. */
import { withoutLinks } from '../../../../src/core/phone/links';

const N = '919876543210';

test.each<[string, string, string]>([
  [`WA.me/${N} wa.me/${N}?x`, ` +${N}   +${N} @ `, 'two links, in any case'],
  [`wa.me/p/12/${N}/x y`, ` +${N} @  y`, 'of a product'],
  [`viber://chat?number=%2B${N}`, ` +${N} `, 'of Viber'],
  [`tg://resolve?x=1&phone=${N}&y z`, ` +${N} @  z`, 'of Telegram'],
  [`t.me/+${N}`, ` +${N} `, 'of a profile'],
  ['t.me/+123456', 't.me/+123456', 'with too few digits'],
  [`signal.me/#p/+${N}`, ` +${N} `, 'of Signal'],
  ['truecaller.com/search/in/9876543210', ` +${N} @ `, 'of Truecaller'],
  [`Truecaller.com/search/in/+${N}/x y`, ` +${N} @  y`, 'with a code'],
  [`truecaller.com/search/in/%2B${N}?12`, ` +${N} @ `, 'with an encoded plus'],
  ['truecaller.com/search/in/5876543210', 'truecaller.com/search/in/5876543210', 'with no mobile'],
])('the link %s: “%s” (%s)', (text, left) => {
  expect(withoutLinks(text)).toBe(left);
});

test.each<[string, string, string]>([
  ['tel:98765 43210', 'tel:98765 43210', 'nothing behind it'],
  ['tel://98 (76)-5.4?1', 'tel:98 (76)-5.4 @ ', 'signs'],
  ['tel:98x765?1', 'tel:98x765?1', 'letters'],
  ['sms:9876543210?body=Hi12 x', 'sms:9876543210 @  x', 'a text'],
  ['SMSTO:9876543210&body=12 x', 'SMSTO:9876543210 @  x', 'a text behind an ampersand'],
  ['sms:9876543210&12', 'sms:9876543210&12', 'an ampersand alone'],
  ['facetime:9876543210?1', 'facetime:9876543210 @ ', 'video'],
  ['facetime-audio:9876543210?1', 'facetime-audio:9876543210 @ ', 'sound'],
  ['sip:9876543210@a.b c', 'sip:9876543210 @  c', 'a host'],
  ['sips:+91%2098765@a.b?c=12 d', 'sips:+91 98765 @  d', 'a host and more'],
  ['tel:%2B91?1 tel:2?1', 'tel:+91 @  tel:2 @ ', 'two'],
])('the address %s: “%s” (%s)', (text, left) => {
  expect(withoutLinks(text)).toBe(left);
});

test.each<[string, string, string]>([
  ['9876543210.1@ybl', '9876543210@ybl', 'a dot and a digit'],
  ['9876543210.12@ybl', '9876543210@ybl', 'a dot and two digits'],
  ['9876543210.123@ybl', '9876543210.123@ybl', 'a dot and three digits'],
  ['987654321.1@ybl', '987654321.1@ybl', 'a dot behind nine digits'],
  ['9876543210-12@YBL', '9876543210@YBL', 'a dash and two digits'],
  ['9876543210_123@ybl', '9876543210_123@ybl', 'three digits'],
  ['98-7654-12@ybl', '98-7654-12@ybl', 'groups of digits'],
  ['9876543210.rzp9@icici', '9876543210@icici', 'a word with a digit'],
  ['9876543210-a@icici', '9876543210@icici', 'a letter'],
  ['9876543210.a-b@ybl', ' @ ', 'a dash in the word'],
  ['9876543210.abcdefghi@ybl', ' @ ', 'a word too long'],
  ['9876543210-2@gmail.com', '9876543210-2@gmail.com', 'the name of a host'],
  ['9876543210-2@a b.c', '9876543210@a b.c', 'a dot in the next word'],
  ['upi://pay?pa=9876543210@ybl&am=500 x', '9876543210 @  x', 'a link'],
  ['upi://pay?pa=+919876543210-abc12%40ybl&am=500 x', '+919876543210 @  x', 'a link with a word'],
  ['upi://pay?am=5&pa=9876543210.1%40ybl', '9876543210 @ ', 'a link with a digit'],
])('the payment address %s: “%s” (%s)', (text, left) => {
  expect(withoutLinks(text)).toBe(left);
});

test('what a link encodes is read', () => {
  const encoded = '1%0a2%0D3%204%285%296%2B7%2c8%2d9%2e0%2F1%3a2%3B3%C2%A04%41';
  expect(withoutLinks(encoded)).toBe('1\n2\n3 4(5)6+7,8-9.0/1:2;3 4%41');
});
