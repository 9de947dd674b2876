/** From and to, both within. */
export type Band = readonly [from: number, to: number];

/** Whether a value lies in the band. */
export function isWithinBand(value: number, [from, to]: Band): boolean {
  return value >= from && value <= to;
}
