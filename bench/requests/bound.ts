/** The fewest requests with which a service of this kind can be asked for so many numbers. */
interface Service {
  /** Numbers a submit may hold, and records a page. */
  readonly limit: number;
  readonly page: number;
}

/** ceil(distinct / limit) submits, and for each batch ceil(batch / page) pages. */
export function lowerBound(distinct: number, { limit, page }: Service): number {
  const whole = Math.floor(distinct / limit);
  const rest = distinct % limit;
  const submits = Math.ceil(distinct / limit);
  return submits + whole * Math.ceil(limit / page) + Math.ceil(rest / page);
}
