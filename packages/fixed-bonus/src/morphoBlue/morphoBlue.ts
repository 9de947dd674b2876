import {
  type Arithmetic,
  type AtomicRules,
  AtomicSale,
  HealthyPositionError,
  InvalidAmountError,
  type LiquidationEvent,
  type LiquidationMechanism,
  type MarketView,
  NothingToLiquidateError,
  type Position,
  type Take,
  type TakeAction,
  triggerPrice,
} from '@liqlab/core';
import { checkKeeperLimits } from '../checkKeeperLimits.js';
import { settlementEvents } from '../settlementEvents.js';
import type { WriteOff } from '../writeOffs.js';
import { collateralPrice } from './collateralPrice.js';
import { isHealthy } from './isHealthy.js';
import { type IsolatedPair, isolatedPair, namedPair } from './isolatedPair.js';
import { liquidationIncentive } from './liquidationIncentive.js';
import { type MarketTotals, MorphoMarket } from './morphoMarket.js';
import type { MorphoBlueParameters } from './parameters.js';
import {
  largestSeizure,
  namedSeizure,
  type PricedPair,
  type Seizure,
  type SeizureTerms,
} from './seizure.js';

/**
 * Morpho Blue (morpho-org/morpho-blue\@v1.0.0, `liquidate` in src/Morpho.sol): a position of one
 * collateral and one debt whose debt exceeds collateral value × LLTV may be liquidated in any part,
 * at an incentive that depends on LLTV alone. Once its collateral is gone, what is left of the debt
 * is taken from the suppliers.
 *
 * LLTV is the position's liquidation threshold. {@link Debt.amount} is in borrow shares, and so is
 * the amount of a take sized by debt; in a market whose totals are not given a share is a token.
 * A keeper may name the debt to repay or the collateral to seize, and more than there is of either
 * is refused.
 */
export class MorphoBlue implements LiquidationMechanism, AtomicRules {
  private readonly shares: MorphoMarket;

  constructor(
    readonly id: string,
    private readonly parameters: MorphoBlueParameters,
    private readonly arithmetic: Arithmetic,
    totals?: MarketTotals,
  ) {
    this.shares = new MorphoMarket(arithmetic, totals);
  }

  /** The market's totals after every liquidation so far; zero if none were given. */
  get totals(): MarketTotals {
    return this.shares.totals;
  }

  triggerPrice(position: Position): number | undefined {
    const pair = isolatedPair(position);
    if (!pair) return undefined;
    const { debt } = pair;
    // What the collateral carries is cut twice, by less than a raw unit each: so much may be missing.
    const cut = this.arithmetic.fromRaw(2, debt.asset.decimals);
    const amount = this.shares.toAssets(debt.amount, debt, 'up').plus(cut);
    return triggerPrice({ ...position, debts: [{ ...debt, amount }] });
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    const pair = isolatedPair(position);
    return (
      pair !== undefined &&
      !pair.collateral.amount.isZero() &&
      !isHealthy(this.priced(pair, market))
    );
  }

  /** @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError} */
  open(position: Position, market: MarketView): AtomicSale {
    const pair = isolatedPair(position);
    if (!pair || isHealthy(this.priced(pair, market))) throw new HealthyPositionError(position.id);
    if (pair.collateral.amount.isZero()) throw new NothingToLiquidateError(position.id);
    return new AtomicSale(position, this);
  }

  offers(position: Position, market: MarketView): readonly Take[] {
    const pair = isolatedPair(position);
    if (!pair || !this.isLiquidatable(position, market)) return [];
    const { seized, repaidAssets, sizedBy } = largestSeizure(this.terms(pair, market));
    const [collateral, debt] = [pair.collateral.asset, pair.debt.asset];
    const gas = Number(this.parameters.gas);
    return [{ kind: 'take', collateral, debt, gas, lot: seized, cost: repaidAssets, sizedBy }];
  }

  /**
   * @throws {@link InvalidAmountError}, {@link HealthyPositionError}, {@link TooMuchError},
   * {@link NotCollateralError}, {@link NotBorrowedError}, {@link StalePriceError}, and what
   * `checkKeeperLimits` refuses with.
   */
  take(position: Position, action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    const pair = namedPair(position, action);
    if (!action.amount.gt(market.arithmetic.zero)) throw new InvalidAmountError('it is zero');
    const terms = this.terms(pair, market);
    if (isHealthy(terms)) throw new HealthyPositionError(position.id);
    const sizedBy = action.sizedBy ?? largestSeizure(terms).sizedBy;
    const seizure = namedSeizure(action.amount, sizedBy, terms);
    checkKeeperLimits(action, seizure.repaidAssets, seizure.seized);
    const writtenOff = this.settle(pair, seizure);
    return settlementEvents(
      {
        position,
        by: action.by,
        ...pair,
        repaid: { tokens: seizure.repaidAssets, shares: seizure.repaidShares },
        toKeeper: { tokens: seizure.seized, shares: seizure.seized },
        toTreasury: { tokens: market.arithmetic.zero, shares: market.arithmetic.zero },
        writtenOff,
      },
      market.accounts,
    );
  }

  private priced(pair: IsolatedPair, market: MarketView): PricedPair {
    return { ...pair, shares: this.shares, price: collateralPrice(pair, market) };
  }

  private terms(pair: IsolatedPair, market: MarketView): SeizureTerms {
    const { liquidationThreshold } = pair.collateral;
    const incentive = liquidationIncentive(liquidationThreshold, this.parameters, this.arithmetic);
    return { ...this.priced(pair, market), incentive };
  }

  private settle({ collateral, debt }: IsolatedPair, seizure: Seizure): readonly WriteOff[] {
    this.shares.repay(seizure.repaidShares, seizure.repaidAssets);
    const left = debt.amount.minus(seizure.repaidShares);
    if (!seizure.seized.eq(collateral.amount) || left.isZero()) return [];
    return [{ debt, portion: { tokens: this.shares.writeOff(left, debt), shares: left } }];
  }
}
