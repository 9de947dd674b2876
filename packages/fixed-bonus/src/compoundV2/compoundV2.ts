import {
  type Arithmetic,
  type Asset,
  type AtomicRules,
  AtomicSale,
  HealthyPositionError,
  InvalidAmountError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  type MarketView,
  NothingToLiquidateError,
  type Num,
  type Position,
  type Take,
  type TakeAction,
  TooMuchError,
  triggerPrice,
} from '@liqlab/core';
import { checkKeeperLimits } from '../checkKeeperLimits.js';
import { type Pair, pairOf, pairsOf } from '../pair.js';
import { portion } from '../portion.js';
import { settlementEvents } from '../settlementEvents.js';
import { type WriteOff, writeOffs } from '../writeOffs.js';
import { accountLiquidity } from './accountLiquidity.js';
import { divide } from './divide.js';
import type { CompoundV2Parameters } from './parameters.js';
import { largestRepayment, largestSeizure, type Seizure, seizure } from './seizure.js';
import { type CompoundV2Terms, compoundV2Terms } from './terms.js';

const down = { held: 'down', owed: 'down' } as const;

/**
 * Compound v2: whoever finds a shortfall repays up to the close factor's share of one debt and
 * seizes collateral worth the liquidation incentive times as much, of which a share goes to the
 * reserves. The contract leaves debt that outlives its collateral on the books for ever; the ledger
 * of a run counts it as bad debt as soon as nothing is left to seize.
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
   * @throws {@link NotCollateralError}, {@link NotBorrowedError}, {@link StalePriceError}
   */
  quoteSeizure(
    repaid: Num,
    position: Position,
    assets: { readonly collateral: Asset; readonly debt: Asset },
    market: MarketView,
  ): Seizure {
    return seizure(repaid, pairOf(position, assets, down, market), this.terms, market);
  }

  /** @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError} */
  open(position: Position, market: MarketView): Liquidation {
    this.checkUnsafe(position, market);
    if (position.collaterals.every(({ amount }) => amount.isZero())) {
      throw new NothingToLiquidateError(position.id);
    }
    return new AtomicSale(position, this);
  }

  offers(position: Position, market: MarketView): readonly Take[] {
    if (!this.isLiquidatable(position, market)) return [];
    return pairsOf(position, down, market)
      .map((pair) => this.offer(pair, market))
      .filter(({ lot, cost }) => !lot.isZero() && !cost.isZero());
  }

  /**
   * @throws {@link HealthyPositionError}, {@link TooMuchError} for more than the close factor's share
   * or more than the collateral pays for, {@link InvalidAmountError}, {@link NotCollateralError},
   * {@link NotBorrowedError}, {@link StalePriceError}, and what the keeper's own limits refuse with.
   */
  take(position: Position, action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    this.checkUnsafe(position, market);
    const pair = pairOf(position, action, down, market);
    this.checkRepayment(action, pair);
    const seized = this.seize(action.amount, pair, market);
    const { collateral, debt } = pair;
    const division = divide(seized.units, collateral, this.terms);
    checkKeeperLimits(action, action.amount, division.toKeeper.tokens);
    const settlement = {
      position,
      by: action.by,
      collateral,
      debt,
      repaid: cleared(pair, seized),
      ...division,
      writtenOff: lost(position, pair, seized),
    };
    return settlementEvents(settlement, market.accounts);
  }

  private offer(pair: Pair, market: MarketView): Take {
    const { repaid, units } = largestSeizure(pair, this.terms, market);
    const { toKeeper, toTreasury } = divide(units, pair.collateral, this.terms);
    return {
      kind: 'take',
      collateral: pair.collateral.asset,
      debt: pair.debt.asset,
      lot: toKeeper.tokens,
      seized: toKeeper.tokens.plus(toTreasury.tokens),
      cost: repaid,
      sizedBy: 'debt',
      gas: this.terms.gas,
    };
  }

  private checkUnsafe(position: Position, market: MarketView): void {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
  }

  private checkRepayment({ amount, sizedBy }: TakeAction, pair: Pair): void {
    if (sizedBy === 'collateral') throw new InvalidAmountError('only a repayment can be named');
    const most = largestRepayment(pair, this.terms);
    if (amount.gt(most)) throw new TooMuchError(amount, most);
    if (amount.isZero()) throw new InvalidAmountError('it is zero');
  }

  private seize(repaid: Num, pair: Pair, market: MarketView): Seizure {
    const { amount } = pair.collateral;
    const largest = largestSeizure(pair, this.terms, market);
    // Not recomputed, lest a float64 product miss the lot by its last bit.
    if (repaid.eq(largest.repaid)) return largest;
    const asked = seizure(repaid, pair, this.terms, market);
    if (asked.units.gt(amount)) throw new TooMuchError(asked.units, amount);
    return asked;
  }
}

function cleared({ debt, owed }: Pair, { repaid }: Seizure) {
  return repaid.eq(owed) ? { tokens: repaid, shares: debt.amount } : portion(debt, repaid, 'down');
}

function lost(position: Position, pair: Pair, seized: Seizure): readonly WriteOff[] {
  const nothingLeft = position.collaterals.every(({ asset, amount }) => {
    return asset === pair.collateral.asset ? seized.units.eq(amount) : amount.isZero();
  });
  return nothingLeft ? writeOffs(position, pair.debt, cleared(pair, seized), 'down') : [];
}
