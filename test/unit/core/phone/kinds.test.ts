/** Kinds of cells from public bug reports and exports. All numbers are made up. */
import { readAll } from './phone-says';

const N = '919876543210';
const TWO = `${N} of two`;
const AMERICA = 'written like a number of the United States or Canada';

describe('a country code apart from its number', () => {
  readAll([
    ['{"countryCode":"+91","number":"9876543210"}', 'IN', N, 'JSON of a form'],
    ['Country code: +91, Phone: 9876543210', 'IN', N, 'labels'],
    ['+91 (India) 98765 43210', 'IN', N, 'the country in brackets'],
    ['(+91) India - 98765 43210', 'IN', N, 'the country behind the code'],
    ['+91: 98765 43210', 'IN', N, 'a colon'],
    ['+91 | 98765 43210', 'IN', N, 'a bar'],
    ['+91;9876543210', 'IN', N, 'a semicolon'],
    ['+91(0) : 98765 43210', 'IN', N, 'code and trunk zero'],
    ['91+9876543210', 'IN', N, 'a plus that divides'],
    ['0091: 98765 43210', 'IN', N, 'dialled'],
    ['{"countryCode":"+971","number":"501234567"}', 'IN', 'too short', 'another country'],
    ['+971 (UAE) 50 123 4567', 'IN', 'too short', 'its rest is nobody in India'],
  ]);
});

describe('a counter before the number', () => {
  readAll([
    ['10. 98765 43210', 'IN', N, 'two digits'],
    ['100. 9876543210', 'IN', N, 'three digits'],
    ['01. 9876543210', 'IN', N, 'a zero before'],
    ['1.9876543210', 'IN', N, 'no blank'],
    ['1)9876543210', 'IN', N, 'a bracket without a blank'],
    ['(1) 98765 43210', 'IN', N, 'two brackets'],
    ['1) 60.00.00.00.00', 'IN', '916000000000', 'zeros at its end, no decimals'],
    ['2) 70.12.34.56.00', 'IN', '917012345600', 'the same'],
    ['1. 98765 432.00', 'IN', '919876543200', 'the same'],
    ['919160.00.00.00.00', 'IN', '916000000000', 'the same, with the code twice'],
    ['+91 98.76.54.32.00', 'IN', '919876543200', 'the same, with the code once'],
    ['98765.43210.00', 'IN', 'too long', 'two digits too many, whatever they mean'],
    ['[1] 9876543210', 'IN', N, 'square ones'],
    ['1️⃣ 98765 43210', 'IN', N, 'a keycap'],
    ['② 98765 43210', 'IN', N, 'a circle'],
    ['#1 9876543210', 'IN', N, 'a hash'],
    ['1 - 98765 43210', 'IN', N, 'a dash'],
    ['Mob 1 98765 43210', 'IN', N, 'a label'],
    ['Flat 12 98765 43210', 'IN', N, 'the number of a flat'],
    ['(1) 98765 43210 (2) 98765 43211', 'IN', TWO, 'a list in one line'],
    ['1. 9876543210 2. 9876543211', 'IN', TWO, 'the same with dots'],
    ['1st: 9876543210 2nd: 9876543211', 'IN', TWO, 'ordinals'],
    ['1-604-555-0123', 'IN', 'too long', 'the code of America'],
    ['44. 7911 123456', 'IN', 'too long', 'the code of Britain'],
    ['UK 44 7911 123456', 'IN', 'too long', 'the same behind a word'],
    ['8.967 477832', 'IN', 'not a valid number', 'a counter and a number that lacks a digit'],
    ['8.6926.743.05', 'IN', 'not a valid number', 'the same with more dots'],
    ['8.99.0806013', 'IN', 'not a valid number', 'the same'],
    ['8.948 . 149 . 674', 'IN', 'not a valid number', 'the same with other dots'],
    ['9.876.543.210', 'IN', N, 'thousands, divided by dots'],
    ['9.87.65.43.210', 'IN', N, 'lakhs, divided by dots'],
  ]);
});

describe('a small group that would complete a number that lacks digits', () => {
  readAll([
    ['92688.5350.0', 'IN', 'not a valid number', 'nine digits and a decimal'],
    ['997•389•611.0', 'IN', 'not a valid number', 'the same with other dots'],
    ['tel:80%209360790-2@ybl', 'IN', 'too short', 'nine digits and the suffix of a bank'],
    ['98-76-54-32-10@ybl', 'IN', N, 'no suffix: pairs of digits'],
    ['700001 6 394', 'IN', 'not a valid number', 'a PIN code and a few digits'],
    ['753.481.8186-700001', 'IN', 'too long', 'two PIN codes, or none'],
    ['90012,7607-700001', 'IN', 'not a valid number', 'nine digits and a PIN code'],
    ['98943,62313 45678', 'IN', 'not a valid number', 'ten digits and five, or five and ten'],
    ['PIN 700001, 98765 43210', 'IN', N, 'a PIN code and ten'],
    ['1.93741 . 97409 45678', 'IN', 'too long', 'no coordinate before a number'],
    ['91630-46980-90', 'IN', 'not a valid number', 'ten digits and a tail, or the code and ten'],
    ['91 97 57 45 46-90', 'IN', 'not a valid number', 'the same'],
    ['91-98-76-54-32-10', 'IN', N, 'the code and ten, cut alike'],
    ['91+99363526300', 'IN', 'too long', 'the code of India, so nobody in Turkmenistan'],
    ['91+9123456789', 'IN', '919123456789', 'the code and ten digits that begin with 91'],
  ]);
});

describe('a word that begins with a digit behind the number', () => {
  readAll([
    ['9876543210 2nd no 9876543211', 'IN', TWO, 'an ordinal'],
    ['98765 43210 24x7', 'IN', N, 'always open'],
    ['9876543210 24*7', 'IN', N, 'the same with a star'],
    ['9876543210 (9am-6pm)', 'IN', N, 'hours in brackets'],
    ['9876543210 10 to 6 pm', 'IN', N, 'hours of which one says so'],
    ['9876543210 3BHK Andheri', 'IN', N, 'rooms of a flat'],
    ['9876543210 45 yrs male', 'IN', N, 'an age'],
    ['9876543210 204B', 'IN', N, 'the number of a flat'],
    ['98765 432 10office', 'IN', N, 'digits of the number with a word at them'],
    ['98765 4321 2nd floor', 'IN', 'too short', 'not a digit of the number'],
    ['+971 50 123 45 67abc', 'IN', '971501234567', 'nor abroad'],
  ]);
});

describe('a date, a time or a PIN code beside the number', () => {
  readAll([
    ['12/05/2026 9876543210', 'IN', N, 'a day before'],
    ['9876543210 12.05.2026', 'IN', N, 'a day behind'],
    ['12-May-2026 9876543210', 'IN', N, 'a month in letters'],
    ['2026-05-12T10:30:00 9876543210', 'IN', N, 'a timestamp'],
    ['10:30 9876543210', 'IN', N, 'a time before'],
    ['9876543210 after 18:00', 'IN', N, 'a time behind'],
    ['700001 9876543210', 'IN', N, 'a PIN code before'],
    ['98765 43210 - 400 001', 'IN', N, 'a PIN code behind'],
    ['9876543210-400001', 'IN', N, 'a PIN code with a dash'],
    ['700001 9812 302 549', 'IN', 'too long', 'a PIN code at either end'],
    ['12/05/2026', 'IN', 'a date', 'nothing else'],
    ['06.12.05.26.78', 'FR', '33612052678', 'dots of France are no date'],
  ]);
});

describe('a payment address, a link or an encoding', () => {
  readAll([
    ['9876543210-2@ybl', 'IN', N, 'a second address of one number'],
    ['9876543210_1@paytm', 'IN', N, 'an underscore'],
    ['9876543210.rzp@icici', 'IN', N, 'a word'],
    ['982.830040-2@ybl', 'IN', 'too short', 'no digit of the number'],
    ['9876543210.ramesh@gmail.com', 'IN', 'not a valid number', 'a mail address'],
    ['upi://pay?pa=9876543210@ybl&pn=Asha&am=500', 'IN', N, 'a payment link'],
    ['&#43;91 98765&nbsp;43210', 'IN', N, 'HTML entities'],
    ['&amp;#43;91&amp;nbsp;9876543210', 'IN', N, 'HTML entities twice'],
    ['&#x2B;91 98765 43210', 'IN', N, 'hexadecimal'],
    ['%2B91%2098765%2043210', 'IN', N, 'percent codes'],
    ['\\u002B919876543210', 'IN', N, 'an escape of JavaScript'],
    ['sms:+919876543210?body=Hi12345', 'IN', N, 'a text message'],
    ['viber://chat?number=%2B919876543210', 'IN', N, 'a chat link'],
    ['https://t.me/+919876543210', 'IN', N, 'Telegram'],
    ['https://signal.me/#p/+919876543210', 'IN', N, 'Signal'],
    ['+91Â 98765Â 43210', 'IN', N, 'blanks that were read as Windows-1252'],
    ['98765â€“43210', 'IN', N, 'a dash that was'],
    ['98765\ufffd43210', 'IN', N, 'a blank that was lost'],
    ['+91?98765?43210', 'IN', N, 'blanks that became question marks'],
    ['98765??43210', 'IN', 'too short', 'two may hide digits'],
    ['⑨⑧⑦⑥⑤④③②①⓪', 'IN', N, 'circled digits'],
    ['⁺⁹¹ ⁹⁸⁷⁶⁵⁴³²¹⁰', 'IN', N, 'raised digits'],
    ['+91 • 98765 • 43210', 'IN', N, 'the dots of a business card'],
    ['T: 022 2345 6789 ¦ M: 98765 43210', 'IN', N, 'its bars'],
  ]);
});

describe('a landline and its second line before a mobile', () => {
  readAll([
    ['(011) 23386645, 23386646 (O), 09876543210 (M)', 'IN', N, 'a second line without its area'],
    ['022-23456789/90/91, 98765 43210', 'IN', N, 'ends of two more'],
    ['011-23456789-90, 9876543210', 'IN', N, 'the same with a dash'],
    ['011-23456789 Extn.234, 9876543210', 'IN', N, 'an extension'],
    ['022-23456789 x234, 9876543210', 'IN', N, 'a short one'],
    ['2661234, 9876543210', 'IN', N, 'no area at all'],
    ['22345678 98765 43210', 'IN', N, 'nor a comma'],
    ['(R) 62345678 (M) 9876543210', 'IN', N, 'labels before'],
    ['6234567(O) 9876543210(M)', 'IN', N, 'labels behind'],
    ['9345678 / 9876543210', 'IN', 'too short', 'a mobile that lacks digits begins so'],
    ['022-23456789, 44 (UK) 7911123456', 'IN', 'landline', 'a code is no end of a number'],
  ]);
});

describe('ten digits that are no number', () => {
  readAll([
    ['66778899-90', 'IN', 'not a valid number', 'a landline and the end of the next line'],
    ['6677889-890', 'IN', 'not a valid number', 'the same in a smaller town'],
    ['9123456789-90', 'IN', 'not a valid number', 'not 91 and ten digits'],
    ['65000-75000', 'IN', 'not a valid number', 'a range of amounts'],
    ['98.176.54.210', 'IN', 'not a valid number', 'an address of a computer'],
    ['(12.97159870, 77.59456290)', 'IN', 'a decimal number', 'coordinates in brackets'],
    ['12.97159870;77.59456290', 'IN', 'a decimal number', 'with a semicolon'],
    ['Lat: 8.524139100', 'IN', 'a decimal number', 'with a label'],
    ['Lat 12.97159870 Long 77.59456290', 'IN', 'a decimal number', 'with two'],
    ['12.97159870, 77.59456290 / 98765 43210', 'IN', N, 'beside a number'],
    ['(604) 555-0123', 'IN', AMERICA, 'brackets and dash of America'],
    ['604-555-0123', 'IN', AMERICA, 'its dashes'],
    ['604.555.0123', 'IN', AMERICA, 'its dots'],
    ['(987) 654-3210', 'IN', N, 'no number there'],
  ]);
});

describe('digits that are lost, and what only looks so', () => {
  readAll([
    ['9.87654321E9', 'IN', N, 'Java leaves zeros out'],
    ['9.0E9', 'IN', '919000000000', 'all but one'],
    ['9.1987654321E11', 'IN', N, 'with its code'],
    ['9.87654E+09', 'IN', 'precision lost', 'a sign tells of rounding'],
    ['9,87654321E9', 'IN', 'precision lost', 'a comma is not of Java'],
    ['987,654,321,098,765,000,000', 'IN', 'precision lost', 'two numbers that became one'],
    ['98765432109876500000', 'IN', 'precision lost', 'the same without commas'],
    ['########', 'IN', 'the column was too narrow when the file was saved', 'hashes'],
    ['+919876543210,,9988776#', 'IN', N, 'pauses and a code'],
    ['9876543210;1234', 'IN', N, 'a wait and a code'],
    ['9876543210p1234', 'IN', N, 'a pause in letters'],
    ['9876543210,1234#', 'IN', N, 'a hash at its end'],
  ]);
});
