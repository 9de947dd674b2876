import {
  type Arithmetic,
  HealthyPositionError,
  InsufficientLiquidityError,
  type MarketView,
  maximum,
  minimum,
  type Num,
  type Position,
} from '@liqlab/core';
import type { Counterparties } from '../deleveraging/counterparties.js';
import type { InsuranceFund } from '../fund/insuranceFund.js';
import type { LeverageRules } from '../leverageRules.js';
import { exposureOf } from '../margin/exposure.js';
import { type MarginState, marginStateOf } from '../margin/marginState.js';
import type { ClosePlan, Deleveraging } from './closePlan.js';
import { fillOf } from './fillOf.js';
import { type LimitedOrder, limitedOrder } from './limitedOrder.js';
import type { Pace } from './pace.js';
import { isNothing, type Part, partOfSize, shareOf, without } from './part.js';
import { proceedsOf } from './proceedsOf.js';

/** What a plan is made from, beside the position and the market. */
export interface PlannerParts {
  readonly rules: LeverageRules;
  readonly fund: InsuranceFund;
  readonly counterparties: Counterparties;
  readonly pace: Pace;
  readonly arithmetic: Arithmetic;
}

/** Works out what closing a position by force would do. Changes nothing. */
export class ClosePlanner {
  constructor(private readonly parts: PlannerParts) {}

  /** See {@link marginStateOf}. */
  stateOf(position: Position, market: MarketView): MarginState {
    return marginStateOf(position, market, this.parts.rules.maintenance);
  }

  /**
   * @throws {@link HealthyPositionError}, {@link LiquidationPausedError},
   * {@link LiquidationLimitError}, {@link StalePriceError}, {@link NoVenueError};
   * {@link InsufficientLiquidityError} where nobody would take any of it now.
   */
  plan(position: Position, market: MarketView): ClosePlan {
    const { rules, pace } = this.parts;
    const state = this.stateOf(position, market);
    if (!state.equity.lt(state.maintenance)) throw new HealthyPositionError(position.id);
    const wanted = rules.sizeToClose(state, pace.isRetry(position.id));
    const size = pace.admit(position.id, wanted, state, market);
    const payable = this.payable(position, state, market);
    return this.takeOverAll(state, market) ?? this.close(state, size, payable, market);
  }

  private takeOverAll(state: MarginState, market: MarketView): ClosePlan | undefined {
    if (!this.parts.rules.takesOverAtOnce(state)) return undefined;
    const { collateral, debt, size } = state.exposure;
    const all = { lot: collateral.amount, debt: debt.amount };
    if (this.affordable(all, state, market).lt(this.parts.arithmetic.one)) return undefined;
    const plan = { order: undefined, takenOver: all, deleveraged: [] } as const;
    return { ...plan, ...this.outcome(state, size, plan, this.parts.arithmetic.zero, true) };
  }

  /** @throws {@link InsufficientLiquidityError} */
  private close(state: MarginState, size: Num, payable: Num, market: MarketView): ClosePlan {
    const { rules, arithmetic } = this.parts;
    const { exposure } = state;
    const { collateral, debt, quote } = exposure;
    const venue = market.venue(collateral.asset, debt.asset);
    const target = partOfSize(exposure, size, quote.decimals);
    const terms = { state, target, rules, payable, venue, arithmetic };
    const order = limitedOrder(terms);
    const unfilled = without(target, order.closes, arithmetic);
    const takenOver = rules.takesOverRest ? this.takeOver(unfilled, state, market) : undefined;
    const untaken = takenOver ? without(unfilled, takenOver, arithmetic) : unfilled;
    const deleveraged = rules.deleverages(state) ? this.deleverage(untaken, state) : [];
    const left = deleveraged.reduce((rest: Part, one) => without(rest, one, arithmetic), untaken);
    const forced = isNothing(left) ? undefined : this.force(order, left, state, market);
    const isWhole = size.eq(exposure.size) && (isNothing(left) || forced !== undefined);
    const others = [...(takenOver ? [takenOver] : []), ...deleveraged];
    const parts = { takenOver, deleveraged };
    const plan = this.settle(
      state,
      size,
      { order: forced ?? order, target, others, isWhole },
      parts,
    );
    return forced ? plan : withoutDust(plan);
  }

  /** Divides the debt between the order and those who take a part of the position. */
  private settle(
    state: MarginState,
    size: Num,
    {
      order,
      target,
      others,
      isWhole,
    }: {
      readonly order: Pick<LimitedOrder, 'lot' | 'paid' | 'added' | 'fee'>;
      readonly target: Part;
      readonly others: readonly Part[];
      readonly isWhole: boolean;
    },
    parts: Pick<ClosePlan, 'takenOver' | 'deleveraged'>,
  ): ClosePlan {
    const { exposure } = state;
    const { zero } = this.parts.arithmetic;
    const isLong = exposure.side === 'long';
    const owed = isWhole || isLong ? exposure.debt.amount : target.debt;
    const taken = others.reduce((sum, { debt }) => sum.plus(debt), zero);
    const rest = maximum(zero, owed.minus(taken));
    if (order.lot.isZero()) {
      if (others.length === 0) throw new InsufficientLiquidityError('the venue');
      const plan = { order: undefined, ...parts };
      return { ...plan, ...this.outcome(state, size, plan, isWhole ? rest : zero, isWhole) };
    }
    const fill = fillOf(exposure, order, rest);
    const plan = { order: fill, ...parts };
    const lost = isWhole ? rest.minus(fill.cleared) : zero;
    return { ...plan, ...this.outcome(state, size, plan, lost, isWhole) };
  }

  private outcome(
    state: MarginState,
    size: Num,
    { order, takenOver }: Pick<ClosePlan, 'order' | 'takenOver'>,
    writtenOff: Num,
    isWhole: boolean,
  ): Pick<ClosePlan, 'writtenOff' | 'isWhole' | 'notional' | 'fundLoss'> {
    const { zero } = this.parts.arithmetic;
    const loss = takenOver ? maximum(zero, this.lossOn(takenOver, state)) : zero;
    return {
      writtenOff,
      isWhole,
      notional: size.times(state.price),
      fundLoss: order ? loss.plus(order.added) : loss,
    };
  }

  /** What the fund may add to an order; quote. */
  private payable(position: Position, { exposure, price }: MarginState, market: MarketView): Num {
    const { rules, fund, pace, arithmetic } = this.parts;
    if (!rules.paysShortfall) return arithmetic.zero;
    const free = fund.free(exposure, price, market);
    return minimum(free, pace.lossLeft(position.id, market) ?? free);
  }

  private takeOver(left: Part, state: MarginState, market: MarketView): Part | undefined {
    if (isNothing(left)) return undefined;
    const share = this.affordable(left, state, market);
    const part = shareOf(left, share, state.exposure, this.parts.arithmetic.one);
    return isNothing(part) ? undefined : part;
  }

  /** The share of a part whose debt the fund's own money backs; 0 to 1. */
  private affordable(part: Part, state: MarginState, market: MarketView): Num {
    const { fund, arithmetic } = this.parts;
    const { exposure, price } = state;
    const debt = exposure.side === 'long' ? part.debt : part.debt.times(price);
    const free = fund.free(exposure, price, market);
    return debt.lte(free) ? arithmetic.one : free.div(debt);
  }

  /** What a part's debt is worth more than its lot at the oracle price; quote, below zero for a gain. */
  private lossOn({ lot, debt }: Part, { exposure, price }: MarginState): Num {
    return exposure.side === 'long' ? debt.minus(lot.times(price)) : debt.times(price).minus(lot);
  }

  private deleverage(left: Part, state: MarginState): readonly Deleveraging[] {
    const { counterparties, arithmetic } = this.parts;
    const done: Deleveraging[] = [];
    let rest = left;
    for (const against of isNothing(left) ? [] : counterparties.queueFor(state)) {
      if (isNothing(rest)) break;
      const size = state.exposure.side === 'long' ? rest.lot : rest.debt;
      const share = minimum(arithmetic.one, exposureOf(against).size.div(size));
      const part = shareOf(rest, share, state.exposure, arithmetic.one);
      if (isNothing(part)) continue;
      done.push({ ...part, against });
      rest = without(rest, part, arithmetic);
    }
    return done;
  }

  /** The last resort for a bankrupt position: the order goes on at any price. */
  private force(
    order: LimitedOrder,
    left: Part,
    { equity, exposure }: MarginState,
    market: MarketView,
  ): LimitedOrder | undefined {
    if (!equity.lt(this.parts.arithmetic.zero)) return undefined;
    const { collateral, debt } = exposure;
    const lot = order.lot.plus(left.lot);
    const paid = proceedsOf(market.venue(collateral.asset, debt.asset), lot);
    return paid && { ...order, lot, paid };
  }
}

/** What roundings have left of a debt that is settled goes to whoever settled last. */
function withoutDust(plan: ClosePlan): ClosePlan {
  const { writtenOff, takenOver, deleveraged } = plan;
  const last = deleveraged.at(-1);
  if (writtenOff.isZero() || (!last && !takenOver)) return plan;
  const nothing = writtenOff.minus(writtenOff);
  const more = <Share extends Part>(part: Share) => ({ ...part, debt: part.debt.plus(writtenOff) });
  return last
    ? { ...plan, writtenOff: nothing, deleveraged: [...deleveraged.slice(0, -1), more(last)] }
    : { ...plan, writtenOff: nothing, takenOver: takenOver && more(takenOver) };
}
