import {
  type Asset,
  type Collateral,
  type Debt,
  type Num,
  type Position,
  pairOf,
  type Side,
} from '@liqlab/core';

/** A leveraged position as a trader sees it. */
export interface Exposure {
  readonly side: Side;
  /** Of the asset: what a long holds and a short owes; tokens, above zero. */
  readonly size: Num;
  /** Of the quote: what a long owes and a short holds; tokens. */
  readonly cash: Num;
  /** The asset whose price moves. */
  readonly asset: Asset;
  /** What it is priced in. */
  readonly quote: Asset;
  readonly collateral: Collateral;
  readonly debt: Debt;
}

/**
 * The exposure of a position with one collateral and one debt, in tokens.
 *
 * @throws {@link NothingToLiquidateError} if it holds or owes nothing.
 */
export function exposureOf(position: Position): Exposure {
  const { side = 'long' } = position;
  const { collateral, debt } = pairOf(position);
  const [held, owed] = [
    { asset: collateral.asset, amount: collateral.amount },
    { asset: debt.asset, amount: debt.amount },
  ];
  const [base, money] = side === 'long' ? [held, owed] : [owed, held];
  const { asset, amount: size } = base;
  return { side, size, cash: money.amount, asset, quote: money.asset, collateral, debt };
}
