/* eslint-disable -- Apps Script: every function is a global */
/**
 * One request and one write a row: a loop over the rows that asks for each and writes it.
 * As well as this way allows: rows that show an answer are skipped, so that a rerun goes on; and
 * since Naam answers seconds later, some rows are asked ahead of the one that is written.
 */
const URL = 'https://app.naam.ai/api/v1/prospect/bulk';
const AHEAD = 15;
const PAUSE_MS = 2000;

function findNames() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const cells = sheet.getRange(2, 1, sheet.getLastRow() - 1, 2).getValues();
  const asked = [];
  cells.forEach(([phone, name], i) => {
    const number = tenDigits(phone);
    if (number === '' || name !== '') return;
    asked.push({ row: i + 2, id: submit(number) });
    if (asked.length > AHEAD) collect(sheet, asked.shift());
  });
  for (const one of asked) collect(sheet, one);
}

function collect(sheet, { row, id }) {
  for (;;) {
    const url = `${URL}/enrich?enrichmentId=${id}&page=1&limit=10`;
    const reply = UrlFetchApp.fetch(url, { headers: headers(), muteHttpExceptions: true });
    const { message, result } = JSON.parse(reply.getContentText());
    if (message === 'success') {
      sheet.getRange(row, 2).setValue(result.length > 0 ? safe(result[0].name) : 'Not found');
      SpreadsheetApp.flush();
      return;
    }
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
