/** The fewest requests that can look up a number of numbers. */
interface Service {
  /** The most numbers in a submit, and records on a page. */
  readonly limit: number;
  readonly page: number;
}

/** Returns ceil(distinct / limit) submits, plus ceil(batch / page) pages for each batch. */
export function lowerBound(distinct: number, { limit, page }: Service): number {
  const whole = Math.floor(distinct / limit);
  const rest = distinct % limit;
  const submits = Math.ceil(distinct / limit);
  return submits + whole * Math.ceil(limit / page) + Math.ceil(rest / page);
}
