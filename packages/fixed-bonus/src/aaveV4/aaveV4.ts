import {
  type Arithmetic,
  type AtomicRules,
  AtomicSale,
  HealthyPositionError,
  InvalidAmountError,
  InvalidParameterError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  type MarketView,
  NothingToLiquidateError,
  type Position,
  type Take,
  type TakeAction,
  triggerPrice,
} from '@liqlab/core';
import { pairOf, pairsOf } from '../pair.js';
import { settlementEvents } from '../settlementEvents.js';
import { type AaveV4Account, aaveV4Account, againstBorrower } from './account.js';
import type { AaveV4Parameters } from './parameters.js';
import type { UnsafeAccount } from './quote.js';
import { settle } from './settle.js';
import { takeOf } from './takeOf.js';
import { type AaveV4Terms, aaveV4Terms } from './terms.js';

const ratioDecimals = 4;

/**
 * Aave v4: below a health factor of 1 anyone may repay as much debt as restores the target health
 * factor, and seizes collateral for it at a bonus that grows as health falls; what would be left as
 * dust goes with it, and debt without any collateral left becomes a deficit.
 *
 * Rules: aave/aave-v4 0051c6e, src/spoke (LiquidationLogic, Spoke). The premium debt of v4 is not
 * modelled: a debt is drawn debt only.
 */
export class AaveV4 implements LiquidationMechanism, AtomicRules {
  private readonly terms: AaveV4Terms;

  constructor(
    readonly id: string,
    parameters: AaveV4Parameters,
    arithmetic: Arithmetic,
  ) {
    this.terms = aaveV4Terms(parameters, arithmetic);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  /** Debt value and health factor of the position, rounded as the protocol does. */
  account(position: Position, market: MarketView): AaveV4Account {
    return aaveV4Account(position, market);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    return hasCollateral(position) && isUnsafe(this.account(position, market), market);
  }

  /**
   * @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError}, and
   * {@link InvalidParameterError} where the bonus is too large for a collateral's threshold.
   */
  open(position: Position, market: MarketView): Liquidation {
    this.unsafeAccount(position, market);
    if (!hasCollateral(position)) throw new NothingToLiquidateError(position.id);
    this.checkBonus(position);
    return new AtomicSale(position, this);
  }

  offers(position: Position, market: MarketView): readonly Take[] {
    const account = this.account(position, market);
    if (!isUnsafe(account, market)) return [];
    return pairsOf(position, againstBorrower, market).flatMap(
      (pair) => takeOf(pair, account, this.terms, market) ?? [],
    );
  }

  take(position: Position, action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    if (action.sizedBy === 'collateral') throw new InvalidAmountError('it has to name debt');
    if (action.amount.isZero()) throw new InvalidAmountError('it repays nothing');
    const pair = pairOf(position, action, againstBorrower, market);
    const account = this.unsafeAccount(position, market);
    const settlement = settle(position, pair, account, action, this.terms);
    return settlementEvents(settlement, market.accounts);
  }

  private unsafeAccount(position: Position, market: MarketView): UnsafeAccount {
    const account = this.account(position, market);
    if (!isUnsafe(account, market)) throw new HealthyPositionError(position.id);
    return account;
  }

  // The protocol refuses to configure such a collateral: repaying would lower its health.
  private checkBonus({ collaterals }: Position): void {
    const { one, maximumIncentive } = this.terms;
    for (const { asset, liquidationThreshold } of collaterals) {
      const lost = maximumIncentive.times(liquidationThreshold).quantize(ratioDecimals, 'up');
      if (lost.lt(one)) continue;
      const problem =
        `(1 + bonus) × the liquidation threshold of ${asset.id}, ${liquidationThreshold}, ` +
        `must be below 1, not ${lost}: lower the bonus or the threshold`;
      throw new InvalidParameterError(this.id, 'maximumBonus', problem);
    }
  }
}

function isUnsafe(account: AaveV4Account, { arithmetic }: MarketView): account is UnsafeAccount {
  return account.health?.lt(arithmetic.one) === true;
}

function hasCollateral({ collaterals }: Position): boolean {
  return collaterals.some(({ amount }) => !amount.isZero());
}
