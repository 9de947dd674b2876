import { formatPercent } from '@liqlab/report';

const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });
const large = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const smallest = 1e-9;

/** A number with the digits that a reader can use: `1,234.57`, `0.00123457`, `~0`. */
export function number(value: number): string {
  if (value !== 0 && Math.abs(value) < smallest) return value < 0 ? '-~0' : '~0';
  return (Math.abs(value) >= 1000 ? large : small).format(value);
}

/** Whole tokens of the collateral. */
export const collateral = (amount: number): string => `${number(amount)} C`;

/** Of the debt asset. */
export const debt = (amount: number): string => `${number(amount)} D`;

/** A price, and how far it is from the reference price: `192 D each (3.10% above reference)`. */
export function priceAgainst(price: number, reference: number): string {
  const share = price / reference - 1;
  const side = share < 0 ? 'below' : 'above';
  return `${debt(price)} each (${formatPercent(Math.abs(share))} ${side} reference)`;
}
