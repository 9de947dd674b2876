/** Seconds since 1970 of a moment written as in `2020-03-12T00:00:00Z`. */
export function utc(time: string): number {
  return Date.parse(time) / 1000;
}
