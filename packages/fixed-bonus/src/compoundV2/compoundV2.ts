import {
  type Arithmetic,
  type Asset,
  type Collateral,
  type Debt,
  HealthyPositionError,
  InvalidAmountError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  type MarketView,
  NotBorrowedError,
  NotCollateralError,
  NothingToLiquidateError,
  type Num,
  type Position,
  type Take,
  type TakeAction,
  TooMuchError,
  triggerPrice,
} from '@liqlab/core';
import { type AtomicRules, AtomicSale } from '../atomicSale.js';
import { balance } from '../balance.js';
import { checkKeeperLimits } from '../checkKeeperLimits.js';
import { portion } from '../portion.js';
import { settlementEvents } from '../settlementEvents.js';
import { accountLiquidity } from './accountLiquidity.js';
import { divide } from './divide.js';
import type { CompoundV2Parameters } from './parameters.js';
import { seizeRate } from './seizeRate.js';
import { largestRepayment, largestSeizure, type Seizure, seizure } from './seizure.js';
import { type CompoundV2Terms, compoundV2Terms } from './terms.js';

/**
 * Compound v2: whoever finds a shortfall repays up to the close factor's share of one debt and
 * seizes collateral worth the liquidation incentive times as much, of which a share goes to the
 * reserves. Nothing is written off: debt that outlives its collateral stays on the books.
 *
 * Source: compound-protocol\@a3214f6, Comptroller.liquidateBorrowAllowed and
 * liquidateCalculateSeizeTokens, CToken.liquidateBorrowFresh and seizeInternal. Deprecated markets
 * (repayable in full without a shortfall) are left out. Collateral with an index is held as cTokens
 * of 8 decimals, the index being the exchange rate in tokens per cToken; without one it is tokens.
 */
export class CompoundV2 implements LiquidationMechanism, AtomicRules {
  private readonly terms: CompoundV2Terms;

  constructor(
    readonly id: string,
    parameters: CompoundV2Parameters,
    arithmetic: Arithmetic,
  ) {
    this.terms = compoundV2Terms(parameters, arithmetic);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    return this.liquidity(position, market).lt(market.arithmetic.zero);
  }

  /** Collateral that counts less debt, at oracle prices; below zero the position is unsafe. */
  liquidity(position: Position, market: MarketView): Num {
    return accountLiquidity(position, market, this.terms.productRounding);
  }

  /**
   * What a repayment of so many tokens seizes, were it allowed and the collateral enough.
   *
   * @throws {@link StalePriceError}
   */
  quoteSeizure(repaid: Num, held: Collateral, debt: Debt, market: MarketView): Seizure {
    return seizure(repaid, seizeRate(debt, held, market, this.terms), held);
  }

  /** @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError} */
  open(position: Position, market: MarketView): Liquidation {
    this.checkUnsafe(position, market);
    if (pairs(position).length === 0) throw new NothingToLiquidateError(position.id);
    return new AtomicSale(position, this);
  }

  offers(position: Position, market: MarketView): readonly Take[] {
    if (!this.isLiquidatable(position, market)) return [];
    return pairs(position)
      .map(([held, debt]) => this.offer(held, debt, market))
      .filter(({ lot, cost }) => !lot.isZero() && !cost.isZero());
  }

  /**
   * @throws {@link HealthyPositionError}, {@link TooMuchError} for more than the close factor's share
   * or more than the collateral pays for, {@link InvalidAmountError}, {@link NotCollateralError},
   * {@link NotBorrowedError}, {@link StalePriceError}, and what the keeper's own limits refuse with.
   */
  take(position: Position, action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    const { amount, by } = action;
    const collateral = find(position.collaterals, action.collateral);
    const debt = find(position.debts, action.debt);
    if (!collateral) throw new NotCollateralError(position.id, action.collateral.id);
    if (!debt) throw new NotBorrowedError(position.id, action.debt.id);
    this.checkUnsafe(position, market);
    this.checkRepayment(action, debt);
    const { units } = this.seizureFor(amount, collateral, debt, market);
    const division = divide(units, collateral, this.terms);
    checkKeeperLimits(action, amount, division.toKeeper.tokens);
    const repaid = amount.eq(balance(debt, 'down'))
      ? { tokens: amount, shares: debt.amount }
      : portion(debt, amount, 'down');
    const settlement = { position, by, collateral, debt, repaid, ...division, writtenOff: [] };
    return settlementEvents(settlement, market.accounts);
  }

  private offer(held: Collateral, debt: Debt, market: MarketView): Take {
    const rate = seizeRate(debt, held, market, this.terms);
    const { repaid, units } = largestSeizure(debt, held, rate, this.terms);
    return {
      kind: 'take',
      collateral: held.asset,
      debt: debt.asset,
      lot: divide(units, held, this.terms).toKeeper.tokens,
      cost: repaid,
      sizedBy: 'debt',
      gas: this.terms.gas,
    };
  }

  private checkUnsafe(position: Position, market: MarketView): void {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
  }

  private checkRepayment({ amount, sizedBy }: TakeAction, debt: Debt): void {
    if (sizedBy === 'collateral') throw new InvalidAmountError('only a repayment can be named');
    const most = largestRepayment(debt, this.terms);
    if (amount.gt(most)) throw new TooMuchError(amount, most);
    if (amount.isZero()) throw new InvalidAmountError('it is zero');
  }

  private seizureFor(repaid: Num, held: Collateral, debt: Debt, market: MarketView): Seizure {
    const rate = seizeRate(debt, held, market, this.terms);
    const largest = largestSeizure(debt, held, rate, this.terms);
    // Not recomputed, lest a float64 product miss the lot by its last bit.
    if (repaid.eq(largest.repaid)) return largest;
    const asked = this.quoteSeizure(repaid, held, debt, market);
    if (asked.units.gt(held.amount)) throw new TooMuchError(asked.units, held.amount);
    return asked;
  }
}

function pairs({ collaterals, debts }: Position): readonly [Collateral, Debt][] {
  return collaterals
    .filter(({ amount }) => !amount.isZero())
    .flatMap((held) =>
      debts
        .filter(({ amount }) => !amount.isZero())
        .map((debt): [Collateral, Debt] => [held, debt]),
    );
}

function find<Held extends { readonly asset: Asset }>(holdings: readonly Held[], asset: Asset) {
  return holdings.find((held) => held.asset === asset);
}
