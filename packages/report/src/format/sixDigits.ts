/** A number to six significant digits: what a distribution needs, in fewer bytes. */
export function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}
