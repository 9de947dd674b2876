import { type Arithmetic, type Asset, type Num, toRaw } from '@liqlab/core';

/**
 * Amounts as a pool counts them.
 *
 * @typeParam Amount - raw units as `bigint`, or whole tokens as `number`.
 */
export interface PoolAmounts<Amount> {
  /** What the pool counts for so many whole tokens. */
  of(tokens: Num, asset: Asset): Amount;
  /** Whole tokens. */
  tokens(amount: Amount, asset: Asset): Num;
}

/** Raw units, as in a contract. */
export function rawAmounts(arithmetic: Arithmetic): PoolAmounts<bigint> {
  return {
    of: (tokens, { decimals }) => toRaw(tokens, decimals, arithmetic),
    tokens: (raw, { decimals }) => arithmetic.fromRaw(raw, decimals),
  };
}

/** Whole tokens in float64. */
export function floatAmounts({ num }: Arithmetic): PoolAmounts<number> {
  return { of: (tokens) => tokens.toNumber(), tokens: (amount) => num(amount) };
}
