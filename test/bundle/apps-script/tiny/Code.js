function hello(name) {
  return 'hello ' + name;
}
function fill() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.getRange(1, 1, 2, 2).setValues([['a', '=1+2'], ['007', '+91 98765 43210']]);
  SpreadsheetApp.flush();
  return sheet.getRange(1, 1, 2, 2).getValues();
}
