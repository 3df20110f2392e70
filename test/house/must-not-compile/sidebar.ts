// Compiled as a file of sidebar/: each line marked with ! must be an error there.
SpreadsheetApp.flush(); // !
process.exit(); // !
export const used = true;
