const price = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });

/** A price to six digits: `1,888.42`. */
export function formatPrice(value: number): string {
  return price.format(value);
}
