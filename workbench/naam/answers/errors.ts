/** The documented errors, by our names. */
export const ERRORS = {
  performance: { status: 713, message: 'Performance Threshold Exceeded' },
  'not-acceptable': { status: 406, message: 'Not Acceptable' },
  'bulk-disabled': { status: 402, message: 'Bulk functionality is disabled' },
  'credits-exhausted': { status: 402, message: 'Credits exhausted' },
  'daily-limit': { status: 402, message: 'Daily limit exhausted' },
  quantity: { status: 401, message: 'Quantity exceeds bulk limit' },
  'invalid-id': { status: 400, message: 'Invalid Enrichment Id' },
} as const;

/** A documented error of the Naam API. */
export type ErrorName = keyof typeof ERRORS;
