/** What cells of phone columns say: the table of the issue, and what is told of a number. */
import {
  cureOf,
  isCountry,
  lastTenDigits,
  looksRounded,
  nationalDigits,
  readPhone,
} from '../../../../src/core/phone/read';
import type { NoMobile } from '../../../../src/core/phone/text';
import { says, type Row } from './phone-says';

const TABLE: readonly (readonly [string, readonly Row[]])[] = [
  [
    'India, listed in the issue',
    [
      [9876543210, 'IN', '919876543210', 'a number cell'],
      ['9876543210', 'IN', '919876543210', 'ten digits as text'],
      ['+91 98765 43210', 'IN', '919876543210', 'the way it is printed'],
      ['+91-98765-43210', 'IN', '919876543210', 'dashes'],
      ['(+91) 98765 43210', 'IN', '919876543210', 'code in brackets'],
      ['0091 98765 43210', 'IN', '919876543210', 'international prefix'],
      ['098765 43210', 'IN', '919876543210', 'trunk zero'],
      ['0919876543210', 'IN', '919876543210', 'zero before the code; the library alone gives up'],
      ['91 9876543210', 'IN', '919876543210', 'code without plus'],
      [919876543210, 'IN', '919876543210', 'code and digits as a number cell: a plus was lost'],
      ['9.876543210E9', 'IN', '919876543210', 'scientific, all ten digits are there'],
      ["'9876543210", 'IN', '919876543210', 'apostrophe that makes text'],
      ['98765\u00a043210', 'IN', '919876543210', 'non-breaking space'],
      ['98765\u200b43210', 'IN', '919876543210', 'zero-width space joins'],
      [
        '\u202a+91 98765 43210\u202c',
        'IN',
        '919876543210',
        'direction marks, as copied from contacts',
      ],
      ['９８７６５４３２１０', 'IN', '919876543210', 'full-width digits'],
      ['९८७६५४३२१०', 'IN', '919876543210', 'Devanagari digits'],
      ['tel:+919876543210', 'IN', '919876543210', 'telephone link'],
      ['https://wa.me/919876543210', 'IN', '919876543210', 'chat link, code by definition'],
      ['919876543210@c.us', 'IN', '919876543210', 'WhatsApp address'],
      ['98765 43210 (office)', 'IN', '919876543210', 'remark in brackets'],
      ['98765 43210 (2)', 'IN', '919876543210', 'counted remark'],
      ['98765 43210 ext 12', 'IN', '919876543210', 'extension'],
      ['98765.43210', 'IN', '919876543210', 'dot as text'],
      ['9,876,543,210', 'IN', '919876543210', 'thousands'],
      ['9876543210.0', 'IN', '919876543210', 'as other programs export numbers'],
      ['+91 +91 98765 43210', 'IN', '919876543210', 'code twice'],
      ['98765 43210 / 98765 43211', 'IN', '919876543210 of two', 'slash'],
      ['98765 43210, 98765 43211', 'IN', '919876543210 of two', 'comma'],
      ['98765 43210\n98765 43211', 'IN', '919876543210 of two', 'line break'],
      ['98765 43210/11', 'IN', '919876543210 of two', 'the second differs in its tail'],
      ['+1 202 555 0123', 'IN', '12025550123', 'foreign with code'],
      ['9.87654E+09', 'IN', 'precision lost', 'four digits are gone'],
      ['9.19877E+11', 'IN', 'precision lost', 'six digits are gone'],
      [9007199254740994, 'IN', 'precision lost', 'beyond 2^53 numbers are no longer exact'],
      ['n/a', 'IN', 'no digits', 'a word'],
      ['98765 4321', 'IN', 'too short', 'nine digits'],
      ['98765 432101', 'IN', 'too long', 'eleven digits'],
      ['+999 123456', 'IN', 'unknown country code', "999 is nobody's"],
      ['5555555555', 'IN', 'not a valid number', 'no such range'],
      ['1800 123 4567', 'IN', 'service number', 'toll free'],
      ['011-23456789', 'IN', 'landline', 'Delhi with its area code'],
      ['8023456789', 'IN', '918023456789 possibly', 'ten digits of 6–8 that the plan calls fixed'],
      ['+91 80 2345 6789', 'IN', '918023456789 possibly', 'the +91 form of 6–8'],
    ],
  ],
  [
    'India, more ways to write one mobile',
    [
      [9.87e9, 'IN', '919870000000', 'a number cell is exact; rounding shows only in the column'],
      ['  98765 43210  ', 'IN', '919876543210', 'outer blanks'],
      ['98765-43210', 'IN', '919876543210', 'one dash'],
      ['98765–43210', 'IN', '919876543210', 'en dash'],
      ['98765\u200e-\u200f43210', 'IN', '919876543210', 'marks about the dash'],
      ['98765 - 43210', 'IN', '919876543210', 'spaced dash'],
      ['98765--43210', 'IN', '919876543210', 'two dashes'],
      ['98765_43210', 'IN', '919876543210', 'underscore'],
      ['98765) 43210', 'IN', '919876543210', 'a bracket that lost its fellow'],
      ['6) 98765 43210', 'IN', '919876543210', 'a counted line of a digit that begins mobiles'],
      ['9 8 7 6 5 4 3 2 1 0', 'IN', '919876543210', 'single digits'],
      ['98 76 54 32 10', 'IN', '919876543210', 'pairs'],
      ['987-654-3210', 'IN', '919876543210', 'cut as in America'],
      ['9876 543 210', 'IN', '919876543210', '4-3-3'],
      ['98765\t43210', 'IN', '919876543210', 'a tab'],
      ['98765,43210', 'IN', '919876543210', 'comma within: neither half is a number'],
      ['98765/43210', 'IN', '919876543210', 'slash within'],
      ['98765\n43210', 'IN', '919876543210', 'wrapped within'],
      ['+91\n9876543210', 'IN', '919876543210', 'wrapped behind the code'],
      ['+91, 9876543210', 'IN', '919876543210', 'comma behind the code'],
      ['9,87,65,43,210', 'IN', '919876543210', 'lakhs and crores'],
      ['9,876,543,210.00', 'IN', '919876543210', 'thousands with decimals'],
      ['919,876,543,210', 'IN', '919876543210', 'thousands with the code'],
      ['9876543210.00', 'IN', '919876543210', 'two zero decimals'],
      ['919876543210.0', 'IN', '919876543210', 'the code and a zero decimal'],
      ['9876543210,00', 'IN', '919876543210', 'decimal comma, no second number'],
      ['9.87654321E9', 'IN', '919876543210', 'Java writes all digits but zeros at the end'],
      ['9.87654321E+9', 'IN', 'precision lost', 'who writes a sign may have rounded'],
      ['9.8765432100E9', 'IN', '919876543210', 'more digits than needed, all zero'],
      ['9.19876543210E+11', 'IN', '919876543210', 'scientific with the code, complete'],
      ['9,876543210E+09', 'IN', '919876543210', 'scientific with a decimal comma'],
      ['+919876543210', 'IN', '919876543210', 'E.164'],
      ['+ 91 98765 43210', 'IN', '919876543210', 'a blank behind the plus'],
      ['+(91) 98765 43210', 'IN', '919876543210', 'plus before the bracket'],
      ['++91 98765 43210', 'IN', '919876543210', 'two pluses'],
      ['＋91 98765 43210', 'IN', '919876543210', 'full-width plus'],
      ['(91) 98765 43210', 'IN', '919876543210', 'code in brackets, no plus'],
      ['(0) 98765 43210', 'IN', '919876543210', 'zero in brackets'],
      ['+91 (0) 98765 43210', 'IN', '919876543210', 'code and zero'],
      ['+91 098765 43210', 'IN', '919876543210', 'code and trunk zero'],
      ['0091 098765 43210', 'IN', '919876543210', 'prefix, code and zero'],
      ['00919876543210', 'IN', '919876543210', 'prefix, unbroken'],
      ['+0091 98765 43210', 'IN', '919876543210', 'plus and prefix'],
      ['+0 98765 43210', 'IN', '919876543210', 'a stray plus: no code begins with 0'],
      ['910 98765 43210', 'IN', '919876543210', 'code and zero, unbroken'],
      ['9191 98765 43210', 'IN', '919876543210', 'code twice without plus'],
      ['+91 91 98765 43210', 'IN', '919876543210', 'code with and without plus'],
      ['+91 0091 98765 43210', 'IN', '919876543210', 'code twice, once dialled'],
      ['91 +91 98765 43210', 'IN', '919876543210', 'code before the code'],
      ['0 +91 98765 43210', 'IN', '919876543210', 'zero before the plus'],
      ['Mob: 98765 43210', 'IN', '919876543210', 'a label'],
      ['Mobile 1: 98765 43210', 'IN', '919876543210', 'a counted label'],
      ['Mob9876543210', 'IN', '919876543210', 'a label without a blank'],
      ['मोबाइल ९८७६५ ४३२१०', 'IN', '919876543210', 'Hindi label and digits'],
      ['৯৮৭৬৫৪৩২১০', 'IN', '919876543210', 'Bengali digits'],
      ['௯௮௭௬௫௪௩௨௧௦', 'IN', '919876543210', 'Tamil digits'],
      ['٩٨٧٦٥٤٣٢١٠', 'IN', '919876543210', 'Arabic digits'],
      ['𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐𝟏𝟎', 'IN', '919876543210', 'digits of mathematical letters'],
      ['9️⃣8️⃣7️⃣6️⃣5️⃣4️⃣3️⃣2️⃣1️⃣0️⃣', 'IN', '919876543210', 'keycaps'],
      ['📞 98765 43210', 'IN', '919876543210', 'a picture'],
      ['Ramesh (98765 43210)', 'IN', '919876543210', 'a name before it'],
      ['98765 43210 Ramesh', 'IN', '919876543210', 'a name behind it'],
      ['98765 43210 x12', 'IN', '919876543210', 'x for extension'],
      ['98765 43210 #12', 'IN', '919876543210', '# for extension'],
      ['98765 43210 (+91)', 'IN', '919876543210', 'the code behind'],
      ['1) 98765 43210', 'IN', '919876543210', 'a counted line'],
      ['1. 98765 43210', 'IN', '919876543210', 'a counted line with a dot'],
      ['tel:98765-43210', 'IN', '919876543210', 'a link with dashes'],
      ['tel:9876543210;ext=12', 'IN', '919876543210', 'a link with an extension'],
      ['tel:98765-43210;phone-context=+91', 'IN', '919876543210', 'a link with its context'],
      [
        'https://api.whatsapp.com/send?phone=919876543210&text=Order%2012345',
        'IN',
        '919876543210',
        'a chat link with a text',
      ],
      ['wa.me/%2B919876543210', 'IN', '919876543210', 'an encoded plus'],
      ['919876543210:12@s.whatsapp.net', 'IN', '919876543210', 'address of a device'],
      ['9876543210@ybl', 'IN', '919876543210', 'a payment address is the number'],
      ['9876543210 ramesh12@gmail.com', 'IN', '919876543210', 'a mail address beside it'],
      ['="9876543210"', 'IN', '919876543210', 'the trick of CSV writers'],
      [
        '<a href="tel:+919876543210">98765 43210</a>',
        'IN',
        '919876543210',
        'the same number twice',
      ],
      [9112345678, 'IN', '919112345678', 'ten digits that begin with 91 are ten digits'],
      ['91123 45678', 'IN', '919112345678', 'the same, cut as mobiles are'],
      ['91 91123 45678', 'IN', '919112345678', 'the same with its code'],
      ['919112345678', 'IN', '919112345678', 'the same, unbroken'],
      ['0 91123 45678', 'IN', '919112345678', 'the same with a trunk zero'],
      ['8112345678', 'IN', '918112345678', 'FIXED_LINE_OR_MOBILE is sent'],
      ['08112345678', 'IN', '918112345678', 'FIXED_LINE_OR_MOBILE is sent, with its zero too'],
      ['6828143210', 'IN', '916828143210', 'a mobile of 6'],
    ],
  ],
  [
    'India, several numbers',
    [
      ['98765 43210; 98765 43211', 'IN', '919876543210 of two', 'semicolon'],
      ['98765 43210 & 98765 43211', 'IN', '919876543210 of two', 'ampersand'],
      ['98765 43210 or 98765 43211', 'IN', '919876543210 of two', 'a word'],
      [
        '98765 43210 98765 43211',
        'IN',
        '919876543210 of two',
        'a blank only: one cut makes two numbers',
      ],
      ['9876543210-9876543211', 'IN', '919876543210 of two', 'a dash only'],
      ['+919876543210+919876543211', 'IN', '919876543210 of two', 'pluses only'],
      ['98765 43210 (98765 43211)', 'IN', '919876543210 of two', 'the second in brackets'],
      ['98765 43210/98765 43211/98765 43212', 'IN', '919876543210 of two', 'three'],
      ['98765 43210 98765 43211 98765 43212', 'IN', '919876543210 of two', 'three with blanks'],
      ['1. 98765 43210\n2. 98765 43211', 'IN', '919876543210 of two', 'a counted list'],
      ['98765 43210/43211', 'IN', '919876543210 of two', 'a tail of five'],
      ['98765/43210/11', 'IN', '919876543210 of two', 'a slash in the number and a tail'],
      ['9,876,543,210, 9,876,543,211', 'IN', '919876543210 of two', 'thousands twice'],
      ['98765 43210 / 9876543210', 'IN', '919876543210', 'the same number twice is one'],
      ['+91 98765 43210, 098765 43210', 'IN', '919876543210', 'the same number in two forms'],
      ['98765 43210/43210', 'IN', '919876543210', 'its own tail'],
      ['98765 43210 / 022-23456789', 'IN', '919876543210 of two', 'a landline is a number too'],
      [
        '022-23456789 / 98765 43210',
        'IN',
        '919876543210',
        'a landline is passed over; nothing follows',
      ],
      ['(O) 022-23456789 (M) 98765-43210', 'IN', '919876543210', 'office and mobile'],
      ['100, 98765 43210', 'IN', '919876543210', 'a service number is passed over'],
      [
        '98765 43210 / 98765 4321',
        'IN',
        '919876543210 of two',
        'the second is misspelt, but a number',
      ],
      [
        '98765 4321 / 98765 43211',
        'IN',
        'too short',
        'a misspelt first number is not replaced by the second',
      ],
      ['PIN 700001, 98765 43210', 'IN', '919876543210', 'a PIN code is no number'],
      ['98765 43210 PIN 700001', 'IN', '919876543210', 'nor behind one'],
      ['98765432109876543211', 'IN', 'too long', 'nothing tells where to cut'],
      ['98765 43210 - 11', 'IN', 'too long', 'behind a dash it may as well be a digit too many'],
    ],
  ],
  [
    "India, never a stranger's number",
    [
      ['700001, 6543', 'IN', 'too short', 'joined it would be a mobile'],
      [
        '098765 4321/10',
        'IN',
        'too short',
        'a misspelt number and a tail; joined it would be a mobile',
      ],
      ['+91 98765 432/10', 'IN', 'too short', 'the same with the code'],
      ['+919876543/210', 'IN', 'too short', 'the same, unbroken'],
      ['098765432.0/10', 'IN', 'too short', 'the same, exported'],
      ['0987654321.0) 1', 'IN', 'too short', 'nor does a digit replace the zero of an export'],
      ['9876543210.0/9876543211.0', 'IN', '919876543210 of two', 'two exported numbers'],
      [
        '+44 20 7946 0958 / 7911 123456',
        'IN',
        'landline',
        'behind a landline of London stands no number of India',
      ],
      ['+44 20 7946 0958 / +91 98765 43210', 'IN', '919876543210', 'unless it has the code'],
      [
        '+4479 (UK) 7911123456',
        'IN',
        'too short',
        'a plus that leads to no number forbids to look further',
      ],
      ['+44, 98765 43210', 'IN', 'too short', 'a comma does not part the code from its number'],
      ['9876/543210', 'IN', 'too short', 'not cut as mobiles are'],
      [
        '91 23456789',
        'IN',
        'too short',
        'code and a landline without its area; joined it would be a mobile',
      ],
      ['(91) 98765432', 'IN', 'too short', 'code and eight digits'],
      ['+9198765432', 'IN', 'too short', 'the plus makes 91 the code'],
      ['91-9876-5432', 'IN', 'too short', 'code and 4-4'],
      ['91987654321', 'IN', 'too short', 'code and nine digits'],
      ['9198765432101', 'IN', 'too long', 'code and eleven digits'],
      ['915555555555', 'IN', 'not a valid number', 'code and ten digits of no range'],
      ['911123456789', 'IN', 'landline', 'code and Delhi'],
      ['+9876543210', 'IN', 'not a valid number', 'a forgotten 91, or a short number of Iran'],
      ['00 98765 43210', 'IN', 'not a valid number', 'the same, dialled'],
      ['447911123456', 'IN', 'too long', 'a foreign code without plus is not guessed'],
      ['+44 (UK) 7911 123456', 'IN', 'too short', 'the rest is nobody in India'],
      ['(44) UK 7911123456', 'IN', 'too short', 'the same without plus'],
      ['1-604-555-0123', 'IN', 'too long', 'the rest would be a mobile of India'],
      [
        'wa.me/6591234567',
        'IN',
        '6591234567',
        'Singapore: left to India it would be a mobile of 6',
      ],
      ['6591234567@c.us', 'IN', '6591234567', 'the same as an address'],
      ['wa.me/9876543210', 'IN', 'not a valid number', 'a link without code leads nowhere'],
      ['tel:7911123456;phone-context=+44', 'IN', '447911123456', 'the context is the code'],
      [-9876543119, 'IN', 'a negative number', '+91-9876543210 was calculated'],
      ['-9876543119', 'IN', 'a negative number', 'the same, exported'],
      [98765.4321, 'IN', 'a decimal number', 'an amount, or a number whose zero is lost'],
      ['987654321.5', 'IN', 'a decimal number', 'an amount as text'],
      ['9876543210.5', 'IN', 'a decimal number', 'another'],
      ['77.59456290', 'IN', 'a decimal number', 'a longitude'],
      ['0.9876543210', 'IN', 'a decimal number', 'a share'],
      ['98765XXXXX', 'IN', 'too short', 'hidden digits'],
      ['98765*****', 'IN', 'too short', 'hidden digits'],
      ['98765...43210', 'IN', 'too short', 'dots may stand for digits'],
      ['98765 4321O', 'IN', 'too short', 'a letter O'],
      ['https://crm.example/lead/9876543210', 'IN', 'not a valid number', 'a number of a record'],
      ['ramesh9876543210@gmail.com', 'IN', 'not a valid number', 'a mail address'],
      ['120363041234567890@g.us', 'IN', 'not a valid number', 'a chat group'],
      ['1234 5678 9012', 'IN', 'too long', 'Aadhaar'],
      ['27AAPFU0939F1ZV', 'IN', 'too short', 'GSTIN'],
      ['4111 1111 1111 1111', 'IN', 'too long', 'a card'],
    ],
  ],
  [
    'India, other reasons',
    [
      ['', 'IN', 'blank', 'nothing'],
      ['   ', 'IN', 'blank', 'blanks'],
      ['\u200b', 'IN', 'blank', 'an invisible mark'],
      ["'", 'IN', 'blank', 'an apostrophe'],
      [true, 'IN', 'no digits', 'a tick box'],
      ['-', 'IN', 'no digits', 'a dash for nothing'],
      ['+', 'IN', 'no digits', 'a plus alone'],
      ['+91', 'IN', 'too short', 'the code alone'],
      ['0', 'IN', 'too short', 'zero'],
      [0, 'IN', 'too short', 'zero as a number cell'],
      ['0000000000', 'IN', 'not a valid number', 'a placeholder'],
      ['23456789', 'IN', 'too short', 'a landline without its area code'],
      ['2026-01-02', 'IN', 'a date', 'a day'],
      ['2026-01-02T18:30:00.000Z', 'IN', 'a date', 'a date cell as it arrives'],
      ['02/01/2026', 'IN', 'a date', 'a day as text'],
      ['#N/A', 'IN', 'an error value', 'a failed lookup'],
      ['#ERROR!', 'IN', 'an error value', '+91 98765 43210 typed as a formula'],
      ['#9876543210', 'IN', '919876543210', 'a hash alone is no error'],
      [NaN, 'IN', 'not a valid number', 'not a number at all'],
      ['12', 'IN', 'too short', 'two digits'],
      [100, 'IN', 'service number', 'police'],
      ['112', 'IN', 'service number', 'emergency'],
      ['1098', 'IN', 'service number', 'child line'],
      ['14404', 'IN', 'service number', 'a help line of five'],
      ['56161', 'IN', 'service number', 'a short code'],
      ['98765', 'IN', 'too short', 'five digits of a mobile'],
      ['1860-123-4567', 'IN', 'service number', 'shared cost'],
      ['+91 1800 123 4567', 'IN', 'service number', 'toll free with the code'],
      ['140 123 4567', 'IN', 'service number', 'telemarketing'],
      ['1600123456', 'IN', 'service number', 'a bank; the library says mobile'],
      ['000800 123 4567', 'IN', 'service number', 'toll free from abroad'],
      ['022 2345 6789', 'IN', 'landline', 'Mumbai'],
      ['+91 22 2345 6789', 'IN', 'landline', 'Mumbai with the code'],
      [2223456789, 'IN', 'landline', 'starts with 2'],
      [1123456789, 'IN', 'landline', 'Delhi, its zero lost in a number cell'],
      ['080 23456789', 'IN', 'landline', 'trunk zero and area code'],
      ['08023456789', 'IN', 'landline', 'the same, unbroken'],
      ['0 80 2345 6789', 'IN', 'landline', 'the same, cut'],
      ['+91 (0) 80 2345 6789', 'IN', 'landline', 'the same with the code'],
      ['080234 56789', 'IN', '918023456789 possibly', 'zero, but cut as only mobiles are'],
      [918023456789, 'IN', '918023456789 possibly', 'the +91 form as a number cell'],
      ['0918023456789', 'IN', '918023456789 possibly', 'a zero before the code is no trunk zero'],
      ['7312345678', 'IN', '917312345678 possibly', '7 that the plan calls fixed'],
      ['80234 56789/11', 'IN', '918023456789 possibly of two', 'possibly a landline, and a second'],
    ],
  ],
  [
    'foreign numbers in an Indian sheet',
    [
      ['+1 604-555-0123', 'IN', '16045550123', 'Canada'],
      ['+44 7911 123456', 'IN', '447911123456', 'United Kingdom'],
      ['0044 7911 123456', 'IN', '447911123456', 'dialled'],
      ['+44 (0)7911 123456', 'IN', '447911123456', 'zero in brackets'],
      ['+971 50 123 4567', 'IN', '971501234567', 'Emirates'],
      ['+966 51 234 5678', 'IN', '966512345678', 'Saudi Arabia'],
      ['+974 3312 3456', 'IN', '97433123456', 'Qatar'],
      ['+965 500 12345', 'IN', '96550012345', 'Kuwait'],
      ['+968 9212 3456', 'IN', '96892123456', 'Oman'],
      ['+973 3600 1234', 'IN', '97336001234', 'Bahrain'],
      ['+65 8123 4567', 'IN', '6581234567', 'Singapore'],
      ['+60 12-345 6789', 'IN', '60123456789', 'Malaysia'],
      ['+977 984-1234567', 'IN', '9779841234567', 'Nepal'],
      ['+880 1812-345678', 'IN', '8801812345678', 'Bangladesh'],
      ['+94 71 234 5678', 'IN', '94712345678', 'Sri Lanka'],
      ['+92 301 2345678', 'IN', '923012345678', 'Pakistan'],
      ['+61 412 345 678', 'IN', '61412345678', 'Australia'],
      ['+64 21 123 4567', 'IN', '64211234567', 'New Zealand'],
      ['+49 1512 3456789', 'IN', '4915123456789', 'Germany'],
      ['+33 6 12 34 56 78', 'IN', '33612345678', 'France'],
      ['+39 312 345 6789', 'IN', '393123456789', 'Italy'],
      ['+81 90-1234-5678', 'IN', '819012345678', 'Japan'],
      ['+86 131 2345 6789', 'IN', '8613123456789', 'China'],
      ['+27 71 123 4567', 'IN', '27711234567', 'South Africa'],
      ['+55 11 96123-4567', 'IN', '5511961234567', 'Brazil'],
      ['0055 (11) 96123-4567', 'IN', '5511961234567', 'area code in brackets'],
      ['+7 912 345-67-89', 'IN', '79123456789', 'Russia'],
      ['+62 812-345-678', 'IN', '62812345678', 'Indonesia'],
      ['+254 712 123456', 'IN', '254712123456', 'Kenya'],
      ['+44 20 7946 0958', 'IN', 'landline', 'London'],
      ['+49 30 123456', 'IN', 'landline', 'Berlin'],
      ['+1 800 234 5678', 'IN', 'service number', 'toll free in America'],
      [
        '+44 7911 12345',
        'IN',
        'not a valid number',
        "the library's lengths of the United Kingdom allow nine",
      ],
      ['+65 8123 456', 'IN', 'too short', 'Singapore, a digit missing'],
      ['+65 8123 45678', 'IN', 'not a valid number', 'Singapore has eight, ten or eleven'],
    ],
  ],
  [
    'other default countries',
    [
      ['(202) 555-0123', 'US', '12025550123', 'no telling mobile from landline there'],
      ['1-202-555-0123', 'US', '12025550123', 'code without plus'],
      ['011 44 7911 123456', 'US', '447911123456', 'dialled from America'],
      ['0044 7911 123456', 'US', '447911123456', 'dialled as elsewhere'],
      ['07911 123456', 'GB', '447911123456', 'trunk zero'],
      ['0447911123456', 'GB', '447911123456', 'zero before the code'],
      ['44 44 7911 123456', 'GB', '447911123456', 'code twice'],
      ['050 123 4567', 'AE', '971501234567', 'Emirates'],
      ['8123 4567', 'SG', '6581234567', 'eight digits'],
      ['8123 4567 (2)', 'SG', '6581234567', 'eight digits and a remark'],
      ['8123 4567 8123 4568', 'SG', '6581234567 of two', 'two of eight'],
      ['01812-345678', 'BD', '8801812345678', 'Bangladesh'],
      ['0412 345 678', 'AU', '61412345678', 'Australia'],
      ['0171/1234567', 'DE', '491711234567', 'a slash behind the area code'],
      ['+44, 7911 123456', 'DE', '447911123456', 'a comma behind a foreign code'],
      ['wa.me/298765+91 000', 'DE', 'too short', 'what follows a link is no part of its number'],
      ['+49 171/1234567', 'DE', '491711234567', 'the same with the code'],
      ['030/123456', 'DE', 'landline', 'Berlin'],
      ['0664 1234/567', 'AT', 'not a valid number', 'one number or two: both would do'],
      ['0664/1234', 'AT', 'not a valid number', 'four digits behind a slash may be a tail'],
      ['0664/123456', 'AT', '43664123456', 'a slash behind the area code'],
      ['0664 1234567/8', 'AT', '436641234567 of two', 'a tail of one digit'],
      ['312 345 6789', 'IT', '393123456789', 'Italy has no trunk zero'],
      ['8 (912) 345-67-89', 'RU', '79123456789', 'Russia dials 8'],
      ['8 (771) 000 9998', 'KZ', '77710009998', 'so does Kazakhstan'],
      ['011 15-2345-6789', 'AR', '5491123456789', 'Argentina writes 15 for 9'],
      ['090-1234-5678', 'JP', '819012345678', 'Japan'],
      ['40 61 23 45', 'NO', '4740612345', 'Norway'],
      ['+91 98765 43210', 'US', '919876543210', 'India from America'],
      [
        '9876543210',
        'AE',
        'not a valid number',
        "no number of the Emirates, and not guessed to be India's",
      ],
      ['9876543210', 'XX', 'unknown country code', 'a country nobody knows'],
      ['+91 98765 43210', 'XX', '919876543210', 'its code is enough'],
    ],
  ],
];

describe.each(TABLE)('%s', (_title, rows) => {
  test.each(rows)('%j in %s: %s (%s)', (cell, country, expected) => {
    expect(says(readPhone(cell, country))).toBe(expected);
  });
});

test('the table holds what the issue asks for', () => {
  const rows = TABLE.flatMap(([, some]) => some);
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(
    new Set(rows.map(([cell, country]) => JSON.stringify([cell, country]) + typeof cell)).size,
  ).toBe(rows.length);
});

test('a cell of prose is left alone and never cut', () => {
  expect(says(readPhone(`${'x'.repeat(990)} 98765 43210`, 'IN'))).toBe('too much text in the cell');
  expect(says(readPhone(`${'x'.repeat(980)} 98765 43210`, 'IN'))).toBe('919876543210');
});

describe('cures', () => {
  test('a reason has a cure where there is one', () => {
    const cure = (reason: NoMobile): string | null => cureOf(reason, '', 'IN');
    expect(cure('precision lost')).toBe('format the column as a number and export it again');
    const cured: NoMobile[] = [
      'unknown country code',
      'a date',
      'an error value',
      'a negative number',
      'a decimal number',
      'too much text in the cell',
      'the column was too narrow when the file was saved',
      'written like a number of the United States or Canada',
    ];
    for (const reason of cured) expect(cure(reason)).toMatch(/^[a-z].*[^.]$/);
    const none: NoMobile[] = [
      'no digits',
      'too short',
      'not a valid number',
      'service number',
      'landline',
    ];
    for (const reason of none) expect(cure(reason)).toBeNull();
  });

  test.each<[string | number, string | null, string]>([
    ['98765432109876543211', 'put a comma between two numbers', 'two mobiles'],
    ['0987654321002223456789', 'put a comma between two numbers', 'a mobile and a landline'],
    ['4111111111111111', null, 'a card'],
    ['123456789012', null, 'no number anywhere'],
    ['98765432101', null, 'a digit too many'],
    [
      971501234567,
      "for a number of another country begin with an apostrophe and +, as in '+971501234567",
      'a plus that Sheets took away',
    ],
    [
      '12025550123',
      "for a number of another country begin with an apostrophe and +, as in '+12025550123",
      'a code without its plus',
    ],
  ])('of %s that is too long: %s (%s)', (cell, cure) => {
    expect(cureOf('too long', cell, 'IN')).toBe(cure);
    if (cure?.includes("'+") === true) {
      expect(readPhone(cure.slice(cure.indexOf("'+")), 'IN')).toMatchObject({ kind: 'mobile' });
    }
  });
});

describe('looksRounded', () => {
  /** Distinct numbers, the first `rounded` of which end in 0000. */
  const column = (rounded: number, all: number): string[] =>
    Array.from({ length: all }, (_, at) => `91${900_000 + at}${at < rounded ? '0000' : '1234'}`);
  test('at least three', () => {
    expect(looksRounded(column(2, 4))).toBe(false);
    expect(looksRounded(column(3, 4))).toBe(true);
    expect(looksRounded([])).toBe(false);
  });
  test('at least one in a hundred', () => {
    expect(looksRounded(column(9, 1000))).toBe(false);
    expect(looksRounded(column(10, 1000))).toBe(true);
  });
  test('one number repeated is one', () => {
    expect(looksRounded(['919876540000', '919876540000', '919876540000'])).toBe(false);
  });
});

test.each<readonly [string | number | boolean, string]>([
  [9876543210, '9876543210'],
  [919876543210, '9876543210'],
  ['+91 98765 43210', '9876543210'],
  ['+91 +91 98765 43210', '9876543210'],
  ['९८७६५ ४३२१०', '9876543210'],
  ['98765 4321', ''],
  ['', ''],
  [true, ''],
  ['98765 43210 / 98765 43211', ''],
  ['98765 43210 ext 12', '7654321012'],
  [-9876543119, ''],
  [98765.4321, ''],
  [1e21, ''],
])('lastTenDigits(%j) is %j', (cell, digits) => {
  expect(lastTenDigits(cell)).toBe(digits);
});

test('national digits belong to the calling code', () => {
  expect(nationalDigits('919876543210', 'IN')).toBe('9876543210');
  expect(nationalDigits('447911123456', 'IN')).toBeNull();
  expect(nationalDigits('16045550123', 'US')).toBe('6045550123');
  expect(nationalDigits('91', 'IN')).toBeNull();
  expect(nationalDigits('91x', 'IN')).toBeNull();
  expect(nationalDigits('91x9', 'IN')).toBeNull();
  expect(nationalDigits('919876543210', 'XX')).toBeNull();
});

test('countries are those of the library, in capitals', () => {
  expect(['IN', 'US', 'XK'].map(isCountry)).toEqual([true, true, true]);
  expect(['in', 'XX', '', 'toString', '__proto__', 'hasOwnProperty'].map(isCountry)).toEqual(
    Array(6).fill(false),
  );
});
