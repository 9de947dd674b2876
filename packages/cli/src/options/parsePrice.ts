import { InvalidArgumentError } from 'commander';

/** A price: a number above zero. */
export function parsePrice(text: string): number {
  const price = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (price > 0 && Number.isFinite(price)) return price;
  throw new InvalidArgumentError('Give a number above 0.');
}
