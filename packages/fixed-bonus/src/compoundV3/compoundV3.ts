import {
  type Arithmetic,
  type Asset,
  HealthyPositionError,
  type Liquidation,
  type LiquidationMechanism,
  type MarketView,
  type Num,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import { type Absorption, absorption } from './absorption.js';
import { accountLiquidity } from './accountLiquidity.js';
import { baseDebt } from './baseDebt.js';
import { CometMarket, type CometTotals } from './cometMarket.js';
import { CompoundV3Sale } from './compoundV3Sale.js';
import type { CompoundV3Parameters } from './parameters.js';
import { quoteCollateral } from './quoteCollateral.js';
import { type CompoundV3Terms, compoundV3Terms } from './terms.js';

/**
 * Compound v3 (Comet): the protocol absorbs an unsafe position whole, crediting its collateral at a
 * fixed share of its value, and then sells the collateral at a fixed discount to the oracle price
 * while its reserves are below their target.
 *
 * Source: comet\@d5a30b0, Comet.absorb, isLiquidatable, quoteCollateral and buyCollateral. A market
 * lends one base asset and holds collateral as plain tokens; the absorber's points are left out, as
 * they are no money.
 */
export class CompoundV3 implements LiquidationMechanism {
  private readonly terms: CompoundV3Terms;
  private readonly books: CometMarket;

  constructor(
    readonly id: string,
    parameters: CompoundV3Parameters,
    arithmetic: Arithmetic,
    totals?: CometTotals,
  ) {
    this.terms = compoundV3Terms(parameters, arithmetic);
    this.books = new CometMarket(arithmetic, totals);
  }

  /** The market's totals now. */
  get totals(): CometTotals {
    return this.books.totals;
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  /** @throws {@link StalePriceError}, {@link NotBorrowedError} for a position with two debts. */
  isLiquidatable(position: Position, market: MarketView): boolean {
    if (!baseDebt(position)) return false;
    return accountLiquidity(position, market).lt(market.arithmetic.zero);
  }

  /** @throws {@link HealthyPositionError}, and what {@link CompoundV3.isLiquidatable} throws. */
  open(position: Position, market: MarketView): Liquidation {
    const debt = baseDebt(position);
    if (!debt || !this.isLiquidatable(position, market)) {
      throw new HealthyPositionError(position.id);
    }
    return new CompoundV3Sale(position, debt, this.terms, this.books);
  }

  /**
   * What absorbing the position now would cost the reserves; `undefined` if it owes nothing.
   *
   * @throws {@link StalePriceError}
   */
  quoteAbsorption(position: Position, market: MarketView): Absorption | undefined {
    const debt = baseDebt(position);
    return debt && absorption(position, debt, market, this.terms);
  }

  /** Tokens of `collateral` that `payment` tokens of `base` buy from the reserves now. */
  quoteCollateral(payment: Num, collateral: Asset, base: Asset, market: MarketView): Num {
    return quoteCollateral(payment, collateral, base, market, this.terms);
  }
}
