/* eslint-disable -- Apps Script: every function is a global */
/**
 * Works in slices of a thousand rows: it writes each slice and saves the index of the next row. When time
 * runs out, a one-shot trigger continues from the index. It is as good as this design allows: each number
 * of a slice once, one write and one flush per slice, rows that have an answer are skipped, and no slice
 * begins that may not fit into six minutes.
 */
const URL = 'https://app.naam.ai/api/v1/prospect/bulk';
const SLICE = 1000;
const PAGE = 100;
const PAUSE_MS = 2000;
/** No slice begins later than this (ms). */
const MOST_MS = 200000;
const SOON_MS = 60000;

function start() {
  PropertiesService.getDocumentProperties().deleteProperty('row');
  work();
}

function work() {
  const began = Date.now();
  const properties = PropertiesService.getDocumentProperties();
  for (const old of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(old);
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  const last = sheet.getLastRow();
  let row = Number(properties.getProperty('row') || 2);
  while (row <= last) {
    if (Date.now() - began > MOST_MS) {
      ScriptApp.newTrigger('work').timeBased().after(SOON_MS).create();
      return;
    }
    slice(sheet, row, Math.min(SLICE, last - row + 1));
    row += SLICE;
    properties.setProperty('row', String(row));
  }
  properties.deleteProperty('row');
}

function slice(sheet, from, count) {
  const cells = sheet.getRange(from, 1, count, 2).getValues();
  const numbers = new Set();
  for (const [phone, name] of cells) {
    const number = tenDigits(phone);
    if (number !== '' && name === '') numbers.add(number);
  }
  if (numbers.size === 0) return;
  const names = collect(submit([...numbers]));
  const column = cells.map(([phone, name]) => {
    const number = tenDigits(phone);
    if (number === '' || name !== '') return [name];
    return [names.has(number) ? safe(names.get(number)) : 'Not found'];
  });
  sheet.getRange(from, 2, count, 1).setValues(column);
  SpreadsheetApp.flush();
}

function collect(id) {
  const names = new Map();
  for (;;) {
    const { message, result } = JSON.parse(UrlFetchApp.fetchAll([page(id, 1)])[0].getContentText());
    if (message === 'success') {
      take(result, names);
      if (result.length === PAGE) collectRest(id, names);
      return names;
    }
    Utilities.sleep(PAUSE_MS);
  }
}

function collectRest(id, names) {
  const pages = [];
  for (let n = 2; n <= SLICE / PAGE; n += 1) pages.push(page(id, n));
  for (const reply of UrlFetchApp.fetchAll(pages)) {
    take(JSON.parse(reply.getContentText()).result, names);
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
