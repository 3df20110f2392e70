/** The English texts of Google's exceptions. The groups are the parts that no language translates. */
export const PATTERNS = {
  outside: /^The coordinates of the range are outside the dimensions of the sheet\.$/,
  rowTooSmall: /^The starting row of the range is too small\.$/,
  columnTooSmall: /^The starting column of the range is too small\.$/,
  noRange: /^Range not found$/,
  noCell: /^Cell reference out of range$/,
  rowsOut: /^Those rows are out of bounds\.$/,
  columnsOut: /^Those columns are out of bounds\.$/,
  fewRows: /^The number of rows in the range must be at least 1\.$/,
  fewColumns: /^The number of columns in the range must be at least 1\.$/,
  protectedCell: /^You are trying to edit a protected cell or object\. .*$/,
  longCell: /^Your input contains more than the maximum of (50000) characters in a single cell\.$/,
  manyCells:
    /^This action would increase the number of cells .* above the limit of (10000000) cells\.$/,
  typedCells: /^This operation is not allowed on cells in typed columns\.$/,
  typedFormat: /^You can't set the number format of cells in a typed column\.$/,
  tableFilter: /^You cannot create a filter that intersects a table\.$/,
  validation:
    /^The data you entered in cell (\S+) violates the data validation rules set on this cell\.$/,
  mismatch:
    /^The number of (?:rows|columns) in the data does not match .* The data has (\d+) but the range has (\d+)\.$/,
  noUi: /^Cannot call (\S+) from this context\.$/,
  signature: /^The parameters \((.*)\) don't match the method signature for (\S+)\.$/,
  dns: /^DNS error: (\S+)$/,
  address: /^Address unavailable: (\S+)$/,
  timeout: /^Timeout: (\S+)$/,
  unexpected: /^Unexpected error: (\S+)$/,
  requestFailed:
    /^Request failed for (\S+) returned code (\d+)\. Truncated server response: (.*) \(use .*\)$/s,
  attribute: /^Attribute provided with invalid value: (.*)$/s,
  byManifest: /^UrlFetch calls to (\S+) are not permitted by the script manifest\.$/,
  byAdmin: /^UrlFetch calls to (\S+) are not permitted by your admin$/,
  manyADay: /^Service invoked too many times for one day: (.*)\.$/,
  manyInAShortTime:
    /^Service invoked too many times in a short time: (.*)\. Try (\S+) between calls\.$/,
  computerTime: /^Service using too much computer time for one day\.$/,
  manyScripts: /^There are too many scripts running simultaneously for this Google user account\.$/,
  authorization: /^Authorization is required to perform that action\.$/,
  permission: /^You do not have permission to call (\S+?)\.?$/,
  permissionScopes: /^You do not have permission to call (\S+)\. Required permissions: (.*)$/,
  specified:
    /^Specified permissions are not sufficient to call (\S+)\. Required permissions: (.*)$/,
  serverError: /^We're sorry, a server error occurred\. Please wait a bit and try again\.$/,
  timedOut: /^Service (\S+) timed out while accessing document with id (\S+)\.$/,
  failedWhile: /^Service (\S+) failed while accessing document with id (\S+)\.$/,
  internal: /^Internal error encountered\.$/,
  unexpectedWhile:
    /^Unexpected error while getting the method or property (\S+) on object (\S+)\.$/,
  manyLocks: /^There are too many LockService operations against the same script\.$/,
  lockTimeout: /^Lock timeout: another process was holding the lock for too long\.$/,
  storeFull: /^You have exceeded the property storage quota\. .*$/,
  manyTriggers: /^This script has too many triggers\. .*$/,
  addOnTriggers:
    /^This add-on has created too many .* triggers in this document for this Google user account\.$/,
  invalid: /^Invalid argument: (.*)$/s,
} satisfies Record<string, RegExp>;

/** A translation of every pattern; $1 and so on are its groups. */
export type Rendering = Readonly<Record<keyof typeof PATTERNS, string>> & {
  /** For texts without a pattern; $1 is the part that no language translates. */
  readonly other: string;
};
