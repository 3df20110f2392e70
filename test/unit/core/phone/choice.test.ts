/** Which number of a cell is used, and whether another one is reported. */
import { readAll } from './phone-says';

describe('numbers with nothing but blanks between', () => {
  const MANY = [0, 1, 2, 3, 4, 5].map((n) => `98765 4321${String(n)}`).join(' ');
  readAll([
    [MANY, 'IN', '919876543210 of two', 'six of them'],
    [`${MANY} 98765 43216`, 'IN', 'too long', 'seven are prose'],
    ['98765 43210 1234 5678 9012', 'IN', 'too long', 'an Aadhaar behind it is no number'],
    ['611 1234 611 1235', 'IS', 'too long', '14 digits may be one number'],
    ['512 3456 5123 4567', 'EE', 'too long', 'so may 15'],
    ['0664 1234567 0 664 1234568', 'AT', 'too long', 'the zero may belong to either'],
    [
      '022-23456789; 98765 43210 98765 43210',
      'IN',
      '919876543210',
      'the same twice, and a landline that was passed over',
    ],
  ]);
});

describe('numbers in parts', () => {
  readAll([
    ['987/654/3210/11', 'IN', '919876543210 of two', 'three parts, and a tail'],
    ['022-23456789; 98765/43210', 'IN', '919876543210', 'two parts behind a landline'],
    ['+65 8123/4567/11', 'IN', 'too short', 'abroad the tail may be a part'],
    ['+91 98765/43210/11', 'US', 'too short', 'seen from abroad as well'],
    ['0664/0171 2123456', 'DE', 'landline', '15 digits may be one number'],
    ['0664/0171 21234567', 'DE', '4917121234567', '16 are two, or one and something else'],
    ['0664 1234; 567', 'AT', '436641234 of two', 'a semicolon parts two numbers'],
    ['0664 1234/567/8', 'AT', 'not a valid number', 'one or two, whatever else follows'],
  ]);
});

describe('what forbids to look further', () => {
  readAll([
    ['2345678 / 98765 43210', 'IN', '919876543210', 'not behind a landline without its area'],
    ['9345678 / 98765 43210', 'IN', 'too short', 'a number that lacks three digits'],
    ['+44 (UK) +91 98765 43210', 'IN', 'too short', 'a plus of another country'],
    ['44, +91 98765 43210', 'IN', '919876543210', 'not where the next has its own plus'],
    ['91 (IN) 98765 43210', 'IN', '919876543210', 'nor behind the own code'],
    ['1 / 98765 43210', 'IN', 'too short', "it may be America's code"],
    ['0; 98765 43210', 'IN', '919876543210', 'a zero is nobody’s code'],
    [
      '+44 20 7946 0958 / 0091 98765 43210',
      'XX',
      'landline',
      'a landline abroad, and no country of numbers without plus',
    ],
  ]);
});

describe('what is told as another number', () => {
  readAll([
    ['98765 43210; 120', 'IN', '919876543210 of two', 'a tail that ends in zero'],
    ['98765 43210, 012', 'IN', '919876543210 of two', 'a tail that begins with one'],
    ['98765 43210; 44', 'IN', '919876543210 of two', 'a tail that is a code elsewhere'],
    ['98765 43210; 43211', 'IN', '919876543210 of two', 'a tail behind a semicolon'],
    ['98765 43210 order 1234567', 'IN', '919876543210', 'not the number of an order'],
    ['611 1234 or 611 1235', 'IS', '3546111234 of two', 'seven digits are a number in Iceland'],
    ['0664 1234567 ext 12345', 'AT', '436641234567', 'an extension is none, though Vienna has it'],
  ]);
});

describe('of several that cannot be read, the longest gives the reason', () => {
  readAll([
    ['PIN 700001 +999', 'IN', 'too short', 'six digits before three'],
    ['No 234 +999', 'IN', 'too short', 'the first of two that are alike'],
  ]);
});

describe('codes, tails and PIN codes before a number', () => {
  readAll([
    ['# 44; 98765 43210', 'IN', 'too short', 'the first piece is no second line'],
    ['1800 123 4567 / 44 / 98765 43210', 'IN', 'service number', 'nor one behind a help line'],
    ['91; +44 7911 123456', 'IN', '447911123456', 'a plus that does not divide'],
    ['+0091 (IN) 98765 43210', 'IN', '919876543210', 'the own code with zeros'],
    ['+9100 (IN) 98765 43210', 'IN', 'too short', 'one zero may follow it, not two'],
    ['+901 (IN) 98765 43210', 'IN', 'too short', 'nor may one stand in it'],
    ['+44 (UK) +44 7911 123456', 'IN', '447911123456', 'a code before the same code'],
    ['+44 (UK) +1 202 555 0144', 'IN', 'too short', 'a code before another code'],
    ['58943,62313 45678', 'IN', '916231345678', 'no mobile begins with five'],
    ['9001,760-7000012', 'IN', '917607000012', 'seven digits are no PIN code'],
    ['211234 or 211235', 'FO', '298211234', 'six digits may be something else'],
  ]);
});
