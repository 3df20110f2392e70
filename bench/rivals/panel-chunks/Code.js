/* eslint-disable -- Apps Script: every function is a global */
/**
 * Works in chunks of forty rows, driven by an open panel: the page calls `chunk` until it returns null.
 * It is as good as this design allows: each number of a chunk once, one write and one flush per chunk,
 * rows that have an answer are skipped, and no call comes near six minutes.
 */
const URL = 'https://app.naam.ai/api/v1/prospect/bulk';
const ROWS = 40;
const PAUSE_MS = 1000;

/** Works on the chunk that begins at a row. Returns the first row of the next chunk, or null at the end. */
function chunk(from) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const last = sheet.getLastRow();
  if (from > last) return null;
  const count = Math.min(ROWS, last - from + 1);
  const cells = sheet.getRange(from, 1, count, 2).getValues();
  const numbers = new Set();
  for (const [phone, name] of cells) {
    const number = tenDigits(phone);
    if (number !== '' && name === '') numbers.add(number);
  }
  if (numbers.size > 0) {
    const names = collect(submit([...numbers]));
    const column = cells.map(([phone, name]) => {
      const number = tenDigits(phone);
      if (number === '' || name !== '') return [name];
      return [names.has(number) ? safe(names.get(number)) : 'Not found'];
    });
    sheet.getRange(from, 2, count, 1).setValues(column);
    SpreadsheetApp.flush();
  }
  return from + ROWS > last ? null : from + ROWS;
}

function collect(id) {
  const url = `${URL}/enrich?enrichmentId=${id}&page=1&limit=${ROWS}`;
  for (;;) {
    const reply = UrlFetchApp.fetch(url, { headers: headers(), muteHttpExceptions: true });
    const { message, result } = JSON.parse(reply.getContentText());
    if (message === 'success') {
      return new Map(result.map(({ mobile, name }) => [tenDigits(mobile), name]));
    }
    Utilities.sleep(PAUSE_MS);
  }
}

function submit(numbers) {
  const reply = UrlFetchApp.fetch(URL, {
    method: 'post',
    contentType: 'application/json',
    headers: headers(),
    payload: JSON.stringify({ query: numbers }),
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
