/** How many numbers, in words. */
export function countOf(count: number): string {
  return count === 1 ? 'one number' : `${count} numbers`;
}
