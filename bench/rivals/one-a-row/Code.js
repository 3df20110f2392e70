/* eslint-disable -- Apps Script: every function is a global */
/**
 * Makes one request and one write per row, in a loop over the rows.
 * It is as good as this design allows: rows that have an answer are skipped, so a rerun continues; a number
 * that was sent, or has an answer in another row, is not sent again; and because Naam answers seconds
 * later, it sends the numbers of some rows before it writes the answer of the first one.
 */
const URL = 'https://app.naam.ai/api/v1/prospect/bulk';
const AHEAD = 15;
const PAUSE_MS = 2000;

const ids = new Map();
const answers = new Map();

function findNames() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const cells = sheet.getRange(2, 1, sheet.getLastRow() - 1, 2).getValues();
  for (const [phone, name] of cells) {
    if (name !== '') answers.set(tenDigits(phone), safe(String(name)));
  }
  const waiting = [];
  cells.forEach(([phone, name], i) => {
    const number = tenDigits(phone);
    if (number === '' || name !== '') return;
    if (!answers.has(number) && !ids.has(number)) ids.set(number, submit(number));
    waiting.push({ row: i + 2, number });
    if (waiting.length > AHEAD) write(sheet, waiting.shift());
  });
  for (const one of waiting) write(sheet, one);
}

function write(sheet, { row, number }) {
  if (!answers.has(number)) answers.set(number, collect(ids.get(number)));
  sheet.getRange(row, 2).setValue(answers.get(number));
  SpreadsheetApp.flush();
}

function collect(id) {
  for (;;) {
    const url = `${URL}/enrich?enrichmentId=${id}&page=1&limit=10`;
    const reply = UrlFetchApp.fetch(url, { headers: headers(), muteHttpExceptions: true });
    const { message, result } = JSON.parse(reply.getContentText());
    if (message === 'success') return result.length > 0 ? safe(result[0].name) : 'Not found';
    Utilities.sleep(PAUSE_MS);
  }
}

function submit(number) {
  const reply = UrlFetchApp.fetch(URL, {
    method: 'post',
    contentType: 'application/json',
    headers: headers(),
    payload: JSON.stringify({ query: [number] }),
  });
  return JSON.parse(reply.getContentText()).result.enrichmentId;
}

let key = null;

function headers() {
  if (key === null) key = PropertiesService.getUserProperties().getProperty('key');
  return { 'x-access-token': key };
}

function tenDigits(phone) {
  const digits = String(phone).replace(/\D/g, '');
  return digits.length < 10 ? '' : digits.slice(-10);
}

function safe(name) {
  return /^[=+\-@]/.test(name) ? `'${name}` : name;
}
