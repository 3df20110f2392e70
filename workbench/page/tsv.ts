/** Returns cells as text for the clipboard, in the format of spreadsheet programs. */
export function toTsv(lines: readonly (readonly string[])[]): string {
  const field = (text: string): string =>
    /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return lines.map((line) => line.map(field).join('\t')).join('\n');
}

/** Reads cells from such a text. Fields with line breaks are in quotes. */
export function fromTsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const fields = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let found = fields.exec(text); found; found = fields.exec(text)) {
    const [whole, raw = '', end = ''] = found;
    const quoted = raw.startsWith('"') && raw.endsWith('"') && raw.length > 1;
    lines.at(-1)?.push(quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '' || whole === '') break;
    if (end !== '\t') lines.push([]);
  }
  const last = lines.at(-1);
  if (lines.length > 1 && last?.every((one) => one === '')) lines.pop();
  return lines;
}
