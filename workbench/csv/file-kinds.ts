/** Recognises files that aren't CSV, whatever their name is. */
import { CsvTrouble } from './csv-trouble';

const AS_CSV = 'Open it in Google Sheets or Excel and save it as CSV.';

interface Kind {
  readonly begins: RegExp;
  readonly sentence: string;
}

/** The first bytes as Latin-1. */
const BINARY: readonly Kind[] = [
  {
    begins: /^PK\x03\x04/,
    sentence: `The file is a workbook or a ZIP archive, not CSV. ${AS_CSV}`,
  },
  { begins: /^\xd0\xcf\x11\xe0/, sentence: `The file is an Excel workbook, not CSV. ${AS_CSV}` },
  { begins: /^%PDF-/, sentence: 'The file is a PDF, not CSV. Export the list as CSV instead.' },
  { begins: /^\x1f\x8b/, sentence: 'The file is compressed (gzip). Unpack it first.' },
  {
    begins: /^(?:\x89PNG|\xff\xd8\xff|GIF8)/,
    sentence: 'The file is a picture, not CSV. Enter the numbers in a sheet and save it as CSV.',
  },
];

const TEXT: readonly Kind[] = [
  {
    begins: /^BEGIN:VCARD\b/i,
    sentence:
      'The file is a contacts file (vCard), not CSV. Import it into Google Contacts and export it ' +
      'from there as Google CSV.',
  },
  { begins: /^BEGIN:VCALENDAR\b/i, sentence: 'The file is a calendar (iCalendar), not CSV.' },
  {
    begins: /^(?:\[\s*(?:[[{"\]]|-?\d+\s*[,\]])|\{\s*["}])/,
    sentence:
      'The file is JSON, not CSV. Export it as CSV, or convert it in a spreadsheet program.',
  },
  { begins: /^\{\\rtf/, sentence: `The file is a text document (RTF), not CSV. ${AS_CSV}` },
  {
    begins: /^(?:MIME-Version:|From: .*\r?\n)/i,
    sentence: `The file is a web archive or a mail message, not CSV. ${AS_CSV}`,
  },
  {
    begins:
      /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|script|div|tr|th|td|center|font)\b/i,
    sentence: `The file is a web page (HTML), not CSV, whatever its name says. ${AS_CSV}`,
  },
  { begins: /^<[?!a-z]/i, sentence: `The file is XML, not CSV. ${AS_CSV}` },
];

const LOOKED_AT = 4_000;

/** Throws a CsvTrouble if the first bytes are those of another kind of file. */
export function refuseBinary(bytes: Uint8Array): void {
  refuse(Buffer.from(bytes.subarray(0, 16)).toString('latin1'), BINARY);
}

/** Throws a CsvTrouble if the text is of a kind that isn't a table. */
export function refuseText(text: string): void {
  refuse(text.slice(0, LOOKED_AT).replace(/^[\ufeff\s]+/, ''), TEXT);
}

function refuse(start: string, kinds: readonly Kind[]): void {
  const kind = kinds.find(({ begins }) => begins.test(start));
  if (kind !== undefined) throw new CsvTrouble(kind.sentence);
}
