import { exactArithmetic } from '@liqlab/core';

/** Decimals of Maker's fixed-point amounts. */
export const wad = 18;
/** Decimals of Maker's prices and rates. */
export const ray = 27;
/** Decimals of Maker's internal dai. */
export const rad = 45;

/** An integer amount as decimal text, every digit kept. */
export function decimal(raw: string, decimals: number): string {
  return exactArithmetic.fromRaw(raw, decimals).toString();
}

/** What a factor (`chop`) adds to one, as decimal text. */
export function increase(factor: string, decimals: number): string {
  return exactArithmetic.fromRaw(factor, decimals).minus(exactArithmetic.one).toString();
}
