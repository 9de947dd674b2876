import type { Asset } from '@liqlab/core';

/** One of a pool's two assets: its place in {@link TradingPool.assets}. */
export type Side = 0 | 1;

/** One amount, or one balance, of each of a pool's two assets, in raw units. */
export type RawPair = readonly [bigint, bigint];

/**
 * A pool of two assets that trades by a formula, in the raw units of a contract's integers: the
 * rules of one deployed protocol, to the last unit, in either arithmetic. A pool that counts in floats
 * is for fast arithmetic only.
 *
 * @typeParam State - what a trade depends on: an immutable snapshot.
 * @typeParam Amount - raw units as `bigint`, or whole tokens as `number`.
 */
export interface TradingPool<State, Amount = bigint> {
  readonly assets: readonly [Asset, Asset];
  /** The pool as it stands. */
  readonly state: State;
  /** Price of an infinitely small trade: whole tokens of asset 1 per whole token of asset 0. */
  price(state: State): number;
  /** What the pool holds in this state, fees not yet claimed included. */
  holdings(state: State): readonly [Amount, Amount];
  /** The state in which arbitrage without a fee would leave the pool at `price`. Pure. */
  stateAt(price: number): State;
  /** Moves the pool to a state that {@link TradingPool.stateAt} gave, since when nothing was traded. */
  moveTo(state: State): void;
  /**
   * Estimated proceeds, in whole tokens, of selling `lot` whole tokens of asset `sold`; what the
   * pool has no liquidity for brings nothing.
   */
  estimate(state: State, sold: Side, lot: number): number;
  /**
   * Proceeds of selling the `lot` of asset `sold`. Pure.
   *
   * @throws {@link InvalidAmountError} for a lot that is not above zero.
   * @throws {@link InsufficientLiquidityError} if the pool cannot take the whole lot.
   */
  quote(state: State, sold: Side, lot: Amount): Amount;
  /**
   * Sells the `lot` of asset `sold` and returns the proceeds.
   *
   * @throws what {@link TradingPool.quote} throws.
   */
  sell(sold: Side, lot: Amount): Amount;
}
