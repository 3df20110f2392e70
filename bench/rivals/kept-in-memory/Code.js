/* eslint-disable -- Apps Script: every function is a global */
/**
 * Keeps everything in memory and writes it at the end: one read, all requests, one write.
 * It is as good as this design allows: the largest batches, all sent before it waits for the first one, ten
 * pages at a time, each number once, and rows that have an answer are skipped.
 */
const URL = 'https://app.naam.ai/api/v1/prospect/bulk';
const BATCH = 1000;
const PAGE = 100;
const PARALLEL = 10;
const PAUSE_MS = 2000;

function findNames() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const range = sheet.getRange(2, 1, sheet.getLastRow() - 1, 2);
  const cells = range.getValues();
  const numbers = new Set();
  for (const [phone, name] of cells) {
    const number = tenDigits(phone);
    if (number !== '' && name === '') numbers.add(number);
  }
  const list = [...numbers];
  const ids = [];
  for (let i = 0; i < list.length; i += BATCH) ids.push(submit(list.slice(i, i + BATCH)));
  const names = new Map();
  for (const id of ids) collect(id, names);
  const column = cells.map(([phone, name]) => {
    const number = tenDigits(phone);
    if (number === '' || name !== '') return [name];
    return [names.has(number) ? safe(names.get(number)) : 'Not found'];
  });
  if (column.length > 0) sheet.getRange(2, 2, column.length, 1).setValues(column);
  SpreadsheetApp.flush();
}

function collect(id, names) {
  for (;;) {
    const { message, result } = JSON.parse(UrlFetchApp.fetchAll([page(id, 1)])[0].getContentText());
    if (message === 'success') {
      take(result, names);
      if (result.length === PAGE) collectRest(id, names);
      return;
    }
    Utilities.sleep(PAUSE_MS);
  }
}

function collectRest(id, names) {
  const pages = [];
  for (let n = 2; n <= BATCH / PAGE; n += 1) pages.push(page(id, n));
  for (let i = 0; i < pages.length; i += PARALLEL) {
    const replies = UrlFetchApp.fetchAll(pages.slice(i, i + PARALLEL));
    for (const reply of replies) take(JSON.parse(reply.getContentText()).result, names);
  }
}

function take(records, names) {
  for (const { mobile, name } of records) names.set(tenDigits(mobile), name);
}

function page(id, n) {
  const url = `${URL}/enrich?enrichmentId=${id}&page=${n}&limit=${PAGE}`;
  return { url, headers: headers(), muteHttpExceptions: true };
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
