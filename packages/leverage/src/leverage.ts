import {
  type Account,
  type Arithmetic,
  type Chore,
  type ImmediateRules,
  ImmediateSale,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  LiquidationRefusal,
  type MarketView,
  NothingToLiquidateError,
  type Position,
} from '@liqlab/core';
import { closeEvents } from './close/closeEvents.js';
import { ClosePlanner } from './close/closePlanner.js';
import { Pace } from './close/pace.js';
import { Counterparties } from './deleveraging/counterparties.js';
import { InsuranceFund } from './fund/insuranceFund.js';
import type { LeverageRules } from './leverageRules.js';
import { type Exposure, exposureOf } from './margin/exposure.js';
import { liquidationPrice } from './margin/liquidationPrice.js';
import { tiersFor } from './margin/marginState.js';

/**
 * An exchange for leveraged positions with isolated margin. A position whose equity is below its
 * maintenance margin is closed by an order into the book; what the order does not fill goes to the
 * insurance fund, then to the winners on the other side, and what nobody takes is sold at any price.
 */
export class Leverage implements LiquidationMechanism, ImmediateRules {
  readonly takesShorts = true;
  /** The exchange's own money. */
  readonly fund: InsuranceFund;
  private readonly counterparties: Counterparties;
  private readonly pace: Pace;
  private readonly planner: ClosePlanner;

  constructor(
    readonly id: string,
    private readonly rules: LeverageRules,
    private readonly arithmetic: Arithmetic,
  ) {
    this.fund = new InsuranceFund(rules.fundShare, arithmetic);
    this.counterparties = new Counterparties(arithmetic.zero);
    this.pace = new Pace(rules);
    const { fund, counterparties, pace } = this;
    this.planner = new ClosePlanner({ rules, fund, counterparties, pace, arithmetic });
  }

  observe(positions: readonly Position[]): void {
    this.counterparties.observe(positions);
  }

  /** The closed form: see {@link liquidationPrice}. */
  triggerPrice(position: Position): number | undefined {
    const exposure = exposureOrNothing(position);
    if (!exposure) return undefined;
    const tiers = tiersFor(exposure, this.rules.maintenance, this.arithmetic);
    return Math.max(0, liquidationPrice(exposure, tiers).toNumber());
  }

  /** Whether equity < maintenance margin at the oracle price. */
  isLiquidatable(position: Position, market: MarketView): boolean {
    if (!exposureOrNothing(position)) return false;
    const { equity, maintenance } = this.planner.stateOf(position, market);
    return equity.lt(maintenance);
  }

  /**
   * @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError},
   * {@link LiquidationPausedError}, {@link LiquidationLimitError},
   * {@link InsufficientLiquidityError}
   */
  open(position: Position, market: MarketView): Liquidation {
    this.planner.plan(position, market);
    return new ImmediateSale(position, this);
  }

  /** The work of closing it, or none while it cannot be closed. */
  offers(position: Position, market: MarketView): readonly Chore[] {
    try {
      this.planner.plan(position, market);
    } catch (error) {
      if (error instanceof LiquidationRefusal) return [];
      throw error;
    }
    const { collateral, debt } = exposureOf(position);
    const assets = { collateral: collateral.asset, debt: debt.asset };
    return [{ kind: 'chore', chore: 'open', ...assets, gas: this.rules.gas }];
  }

  /** @throws what {@link Leverage.open} throws. */
  liquidate(position: Position, _by: Account, market: MarketView): readonly LiquidationEvent[] {
    const plan = this.planner.plan(position, market);
    const exposure = exposureOf(position);
    this.fund.note(exposure, plan.takenOver?.lot ?? this.arithmetic.zero, market);
    this.pace.note(position.id, plan, market);
    const { collateral, debt } = exposure;
    if (plan.order) market.venue(collateral.asset, debt.asset).sell(plan.order.lot);
    return closeEvents(plan, { position, exposure, market });
  }
}

function exposureOrNothing(position: Position): Exposure | undefined {
  try {
    return exposureOf(position);
  } catch (error) {
    if (error instanceof NothingToLiquidateError) return undefined;
    throw error;
  }
}
