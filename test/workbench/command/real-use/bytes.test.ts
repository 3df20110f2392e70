/** The rest of the file stays the same byte for byte, in any encoding and format. */
import { cleanName } from '../../../../src/naam/names';
import { EVIL_NAMES } from '../../../../workbench/naam/names/evil-names';
import type { RunningStandIn } from '../../../../workbench/naam/serving/thread';
import { mobile } from '../../../bundle/rows';
import { KEY } from '../../../bundle/stage';
import { Desk, nameThere, QUICK, standIn } from './process';

const LINES = [
  ['Lead', 'Mobile', 'Code', 'Note'],
  ['A', mobile(1), '007', '=A1'],
  ['B', `+91 ${mobile(2)}`, '1/2', '"said ""hi"""'],
  ['C', mobile(3), '1e5', ' padded '],
  ['D', mobile(4), 'TRUE', 'नमस्ते ☎'],
  ['E', '12', '-1', "'quoted"],
];

interface Encoding {
  encode(text: string): Buffer;
  decode(bytes: Buffer): string;
}
const utf8: Encoding = {
  encode: (text) => Buffer.from(text),
  decode: (bytes) => bytes.toString('utf8'),
};
const utf16le: Encoding = {
  encode: (text) => Buffer.from(text, 'utf16le'),
  decode: (bytes) => bytes.toString('utf16le'),
};
const utf16be: Encoding = {
  encode: (text) => Buffer.from(text, 'utf16le').swap16(),
  decode: (bytes) => Buffer.from(bytes).swap16().toString('utf16le'),
};

const BOM = '\ufeff';
type Dialect = readonly [name: string, delimiter: string, end: string, bom: string, as: Encoding];
const DIALECTS: Dialect[] = [
  ['UTF-8, commas', ',', '\n', '', utf8],
  ['UTF-8 with a BOM, commas, CRLF', ',', '\r\n', BOM, utf8],
  ['UTF-8, semicolons', ';', '\r\n', '', utf8],
  ['UTF-8, tabs', '\t', '\n', '', utf8],
  ['UTF-16 LE with a BOM, tabs', '\t', '\r\n', BOM, utf16le],
  ['UTF-16 BE with a BOM, semicolons', ';', '\n', BOM, utf16be],
];

/** The two columns taken out of a line again, behind the phone column. */
function without(line: string, delimiter: string): { line: string; added: string[] } {
  const fields = line.split(delimiter);
  const added = fields.splice(2, 2);
  return { line: fields.join(delimiter), added };
}

test.each(DIALECTS)('%s', async (_, delimiter, end, bom, as) => {
  const text = bom + LINES.map((line) => line.join(delimiter)).join(end) + end;
  const desk = new Desk(as.encode(text));
  const told = await desk.run('--column', 'Mobile');
  expect([told.code, told.err]).toEqual([0, expect.any(String)]);
  const lines = as.decode(desk.bytes() ?? Buffer.alloc(0)).split(end);
  const parts = lines.slice(0, -1).map((line) => without(line, delimiter));
  const back = parts.map(({ line }) => line + end).join('');
  expect(as.encode(back).equals(as.encode(text))).toBe(true);
  expect(parts.map(({ added }) => added[0])).toEqual([
    'Name',
    ...[1, 2, 3, 4].map((n) => nameThere(mobile(n))),
    '',
  ]);
});

/** What counts as no name is left out: a new key's results would be read again a minute later. */
const SEEN = EVIL_NAMES.filter((name) => cleanName(name) !== null);

describe('names that a spreadsheet would run', () => {
  let naam: RunningStandIn;
  afterEach(() => naam.close());

  test('stay text in the output, and so does every status', async () => {
    const NUMBERS = 60;
    const numbers = Array.from({ length: NUMBERS }, (_, i) => mobile(i));
    const nameOf = Object.fromEntries(
      numbers.map((ten, i) => [`91${ten}`, SEEN[i % SEEN.length] ?? '']),
    );
    naam = await standIn({ keys: { [KEY]: {} }, moods: { ...QUICK, nameOf } });
    const desk = new Desk(`Mobile\n${numbers.join('\n')}\n`, naam);
    expect((await desk.run()).code).toBe(0);
    const lines = String(desk.bytes()).trimEnd().split('\n').slice(1);
    expect(lines).toHaveLength(NUMBERS);
    const cells = lines.map((line) => /^\d{10},(?:"((?:[^"]|"")*)"|([^",]*)),/.exec(line));
    const names = cells.map((match) => (match?.[1] ?? match?.[2] ?? '').replace(/""/g, '"'));
    expect(names.filter((name) => name !== '').length).toBeGreaterThan(NUMBERS / 2);
    expect(names.filter((name) => name.startsWith("'")).length).toBeGreaterThan(10);
    // A formula of any kind, or a plain number, date, time, share or truth value.
    expect(names.filter((name) => /^\s*[=+\-@＝＋－＠]/.test(name))).toEqual([]);
    expect(names.filter((name) => /^([\d.,:/%₹-]+|true|false)$/i.test(name))).toEqual([]);
  });
});
