import {
  type Arithmetic,
  type AtomicRules,
  AtomicSale,
  type Collateral,
  HealthyPositionError,
  InvalidAmountError,
  type LiquidationEvent,
  type LiquidationMechanism,
  LiquidationPausedError,
  type MarketView,
  NotBorrowedError,
  NotCollateralError,
  NothingToLiquidateError,
  type Num,
  type Position,
  type Take,
  type TakeAction,
  triggerPrice,
} from '@liqlab/core';
import { checkKeeperLimits } from '../checkKeeperLimits.js';
import { settlementEvents } from '../settlementEvents.js';
import { type AccountLiquidity, accountLiquidity, collateralValue } from './accountLiquidity.js';
import { type LiquidationTerms, largestLiquidation, partOf } from './largestLiquidation.js';
import { liability } from './liability.js';
import type { EulerV2Parameters } from './parameters.js';
import { settle } from './settle.js';
import { type Violation, violationOf } from './violation.js';

// MIN_SOCIALIZATION_LIABILITY_VALUE: 10^6 raw units of the unit of account.
const leastSocialised = '1e-12';

/**
 * Euler v2 (euler-xyz/euler-vault-kit\@5b98b42, `liquidate` in src/EVault/modules/Liquidation.sol):
 * a position whose collateral, weighted by liquidation LTV, is worth no more than its liability may
 * be liquidated in any part, at a discount that grows as its health falls. Once no collateral is
 * left, what is left of the debt is taken from the lenders.
 *
 * In the contract the keeper takes the debt over and repays it when it likes; here it repays at
 * once, out of its own funds. A call that succeeds there by doing nothing is refused here.
 * Liquidation LTVs stand still: their ramp is left out.
 */
export class EulerV2 implements LiquidationMechanism, AtomicRules {
  private readonly leastFactor: Num;
  private readonly leastSocialised: Num;

  constructor(
    readonly id: string,
    private readonly parameters: EulerV2Parameters,
    arithmetic: Arithmetic,
  ) {
    this.leastFactor = arithmetic.one.minus(arithmetic.num(parameters.maximumDiscount));
    this.leastSocialised = arithmetic.num(leastSocialised);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice({
      ...position,
      debts: position.debts.map((debt) => ({
        ...debt,
        amount: liability(debt),
        index: undefined,
      })),
    });
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    return (
      !this.isCoolingOff(market) &&
      hasCollateral(position) &&
      violationOf(position, market) !== undefined
    );
  }

  /** What the collateral carries, by liquidation LTV, and what is owed; unit of account. */
  liquidity(position: Position, market: MarketView): AccountLiquidity {
    return accountLiquidity(position, market);
  }

  /**
   * @throws {@link LiquidationPausedError} during the cool-off time, {@link HealthyPositionError},
   * {@link NothingToLiquidateError}, {@link StalePriceError}
   */
  open(position: Position, market: MarketView): AtomicSale {
    this.violation(position, market);
    if (!hasCollateral(position)) throw new NothingToLiquidateError(position.id);
    return new AtomicSale(position, this);
  }

  /** One take for each collateral that is left. */
  offers(position: Position, market: MarketView): readonly Take[] {
    const violation = this.isCoolingOff(market) ? undefined : violationOf(position, market);
    if (!violation) return [];
    return position.collaterals
      .map((collateral) => this.offer(this.terms(violation, collateral, market)))
      .filter(({ lot, cost }) => !lot.isZero() || !cost.isZero());
  }

  /**
   * @throws {@link LiquidationPausedError}, {@link HealthyPositionError}, {@link TooMuchError},
   * {@link InvalidAmountError} for what would move nothing, {@link NotCollateralError},
   * {@link NotBorrowedError}, {@link StalePriceError}, and what the keeper's own limits refuse with.
   */
  take(position: Position, action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    if (action.sizedBy === 'collateral') throw new InvalidAmountError('it has to name debt');
    const collateral = position.collaterals.find(({ asset }) => asset === action.collateral);
    if (!collateral) throw new NotCollateralError(position.id, action.collateral.id);
    const violation = this.violation(position, market);
    if (violation.debt.asset !== action.debt) {
      throw new NotBorrowedError(position.id, action.debt.id);
    }
    const terms = this.terms(violation, collateral, market);
    const exchange = partOf(largestLiquidation(terms), action.amount, collateral);
    checkKeeperLimits(action, exchange.repay, exchange.lot);
    const settlement = settle(position, action.by, exchange, terms, market.arithmetic);
    return settlementEvents(settlement, market.accounts);
  }

  private violation(position: Position, market: MarketView): Violation {
    const { coolOff } = this.parameters;
    if (this.isCoolingOff(market)) {
      throw new LiquidationPausedError(`positions cool off until second ${coolOff}`);
    }
    const violation = violationOf(position, market);
    if (!violation) throw new HealthyPositionError(position.id);
    return violation;
  }

  private isCoolingOff({ now }: MarketView): boolean {
    return now < this.parameters.coolOff;
  }

  private terms(
    violation: Violation,
    collateral: Collateral,
    market: MarketView,
  ): LiquidationTerms {
    const { leastFactor, leastSocialised, parameters } = this;
    return {
      ...violation,
      collateral,
      value: collateralValue(collateral, market),
      leastFactor,
      socialises: parameters.socialisesDebt && violation.liabilityValue.gte(leastSocialised),
    };
  }

  private offer(terms: LiquidationTerms): Take {
    const { repay, lot } = largestLiquidation(terms);
    return {
      kind: 'take',
      collateral: terms.collateral.asset,
      debt: terms.debt.asset,
      lot,
      cost: repay,
      sizedBy: 'debt',
      gas: Number(this.parameters.gas),
    };
  }
}

function hasCollateral({ collaterals }: Position): boolean {
  return collaterals.some(({ amount }) => !amount.isZero());
}
