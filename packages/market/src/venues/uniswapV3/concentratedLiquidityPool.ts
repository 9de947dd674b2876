import {
  type Asset,
  InsufficientLiquidityError,
  InvalidAmountError,
  PriceLimitError,
} from '@liqlab/core';
import { feeDenominator } from '../feeDenominator.js';
import { feeUnits } from '../feeUnits.js';
import { otherSide } from '../otherSide.js';
import { poolName } from '../poolName.js';
import { along, minus, plus } from '../rawPairs.js';
import type { RawPair, Side, TradingPool } from '../tradingPool.js';
import { amountsInRange } from './amountsInRange.js';
import {
  computeSwap,
  type Slot,
  type SwapFees,
  type SwapOrder,
  type SwapOutcome,
} from './computeSwap.js';
import { estimateSwap } from './estimateSwap.js';
import { q96 } from './fixedPoint.js';
import { Ranges } from './ranges.js';
import { maximumSqrtPrice, minimumSqrtPrice } from './sqrtPriceLimits.js';
import { sqrtPriceOf } from './sqrtPriceOf.js';
import { tickAtSqrtPrice } from './tickAtSqrtPrice.js';

/** What is fixed when a concentrated-liquidity pool is made. */
export interface ConcentratedLiquidityTerms {
  readonly assets: readonly [Asset, Asset];
  /** Share of what is paid in that goes to the providers: ratio; deployed: 0.0001 to 0.01. */
  readonly fee: number;
  /** Positions begin and end at multiples of this; deployed: 1, 10, 60 or 200 by fee. */
  readonly tickSpacing: number;
  /** First price, Q64.96 square root of raw asset 1 per raw asset 0; see {@link sqrtPriceOf}. */
  readonly sqrtPrice: bigint;
  /** The protocol takes one in this many units of the fee (4 to 10); if absent, it takes none. */
  readonly protocolDivisor?: number;
}

/** Where the pool stands, and the raw balances that it holds there. */
export interface ConcentratedLiquidityState {
  readonly slot: Slot;
  readonly holdings: RawPair;
}

// More than any pool can hold: the trade ends at its price limit.
const unlimited = 2n ** 255n;
const noFees: SwapFees = { fee: 0n, protocolDivisor: 0n };

/**
 * A pool whose providers choose the range of prices that their liquidity serves. Arbitrage moves
 * its price through the ranges without a fee; the liquidity of each range stays.
 *
 * Source: Uniswap v3-core 1.0.1, `UniswapV3Pool`.
 */
export class ConcentratedLiquidityPool implements TradingPool<ConcentratedLiquidityState> {
  readonly assets: readonly [Asset, Asset];
  private readonly name: string;
  private readonly fees: SwapFees;
  private readonly ranges: Ranges;
  private current: ConcentratedLiquidityState;
  private growth: RawPair = [0n, 0n];
  private protocolHolds: RawPair = [0n, 0n];

  constructor(terms: ConcentratedLiquidityTerms) {
    this.assets = terms.assets;
    this.name = poolName(terms.assets);
    this.fees = {
      fee: feeUnits(terms.fee, feeDenominator),
      protocolDivisor: BigInt(terms.protocolDivisor ?? 0),
    };
    this.ranges = new Ranges(this.name, terms.tickSpacing);
    const { sqrtPrice } = terms;
    const slot = { sqrtPrice, tick: tickAtSqrtPrice(sqrtPrice), liquidity: 0n };
    this.current = { slot, holdings: [0n, 0n] };
  }

  get state(): ConcentratedLiquidityState {
    return this.current;
  }

  /** Fees per unit of liquidity since the start, Q128.128, of each asset. */
  get feeGrowth(): RawPair {
    return [BigInt.asUintN(256, this.growth[0]), BigInt.asUintN(256, this.growth[1])];
  }

  /** Raw fees that belong to the protocol. */
  get protocolFees(): RawPair {
    return this.protocolHolds;
  }

  price({ slot }: ConcentratedLiquidityState): number {
    return this.priceAt(slot.sqrtPrice);
  }

  holdings(state: ConcentratedLiquidityState): RawPair {
    return state.holdings;
  }

  stateAt(price: number): ConcentratedLiquidityState {
    const order = this.orderTo(price);
    return this.after(order, this.compute(this.current.slot, order, noFees));
  }

  moveTo(state: ConcentratedLiquidityState): void {
    this.ranges.ticks.crossBetween(this.current.slot.tick, state.slot.tick, this.growth);
    this.current = state;
  }

  estimate({ slot }: ConcentratedLiquidityState, sold: Side, lot: number): number {
    const afterFee = lot * (1 - Number(this.fees.fee) / Number(feeDenominator));
    const raw = afterFee * 10 ** this.assets[sold].decimals;
    const paidOut = estimateSwap(slot, sold === 0, raw, this.ranges.ticks);
    return paidOut / 10 ** this.assets[otherSide(sold)].decimals;
  }

  quote(state: ConcentratedLiquidityState, sold: Side, lot: bigint): bigint {
    return this.computeSale(state.slot, orderToSell(sold, lot)).paidOut;
  }

  sell(sold: Side, lot: bigint): bigint {
    const order = orderToSell(sold, lot);
    const outcome = this.computeSale(this.current.slot, order);
    this.commit(order, outcome);
    return outcome.paidOut;
  }

  /**
   * Trades until the amount is used up or the price limit is reached.
   *
   * @throws {@link InvalidAmountError} for an amount of zero.
   * @throws {@link PriceLimitError} for a limit that the price cannot move towards.
   */
  swap(order: SwapOrder): SwapOutcome {
    if (order.amount === 0n) throw new InvalidAmountError('the amount must not be zero');
    this.checkLimit(order);
    const outcome = this.compute(this.current.slot, order, this.fees);
    this.commit(order, outcome);
    return outcome;
  }

  /**
   * Deposits `liquidity` in the range from tick `lower` to tick `upper` and returns the raw amounts
   * that it costs.
   *
   * @throws {@link InvalidAmountError} if there is nothing to deposit, or no such range.
   */
  addLiquidity(lower: number, upper: number, liquidity: bigint): RawPair {
    if (liquidity <= 0n) throw new InvalidAmountError('the liquidity must be above zero');
    this.ranges.check(lower, upper);
    const amounts = amountsInRange(this.current.slot, lower, upper, liquidity, 'up');
    this.changeLiquidity(lower, upper, liquidity);
    this.current = { ...this.current, holdings: plus(this.current.holdings, amounts) };
    return amounts;
  }

  /**
   * Withdraws `liquidity` from a range and returns the raw amounts that it is worth; they are owed
   * until {@link ConcentratedLiquidityPool.collect}.
   *
   * @throws {@link InsufficientLiquidityError} if the range has less.
   * @throws {@link InvalidAmountError} if there is no such range.
   */
  removeLiquidity(lower: number, upper: number, liquidity: bigint): RawPair {
    this.ranges.check(lower, upper);
    const amounts = amountsInRange(this.current.slot, lower, upper, liquidity, 'down');
    this.changeLiquidity(lower, upper, -liquidity);
    this.ranges.positions.owe(lower, upper, amounts);
    return amounts;
  }

  /** Pays out what is owed to a range, withdrawals and fees, and returns it. */
  collect(lower: number, upper: number): RawPair {
    const amounts = this.ranges.positions.collect(lower, upper);
    this.current = { ...this.current, holdings: minus(this.current.holdings, amounts) };
    return amounts;
  }

  private compute(from: Slot, order: SwapOrder, fees: SwapFees): SwapOutcome {
    const feeGrowth = this.growth[order.zeroForOne ? 0 : 1];
    return computeSwap(from, order, this.ranges.ticks, fees, feeGrowth);
  }

  private computeSale(from: Slot, order: SwapOrder): SwapOutcome {
    if (order.amount <= 0n) throw new InvalidAmountError('the lot must be above zero');
    const outcome = this.compute(from, order, this.fees);
    if (outcome.paidIn < order.amount) throw new InsufficientLiquidityError(this.name);
    return outcome;
  }

  private commit(order: SwapOrder, outcome: SwapOutcome): void {
    const { zeroForOne } = order;
    this.current = this.after(order, outcome);
    for (const { tick, feeGrowth } of outcome.crossings) {
      this.ranges.ticks.cross(tick, replaced(this.growth, zeroForOne, feeGrowth));
    }
    this.growth = replaced(this.growth, zeroForOne, outcome.feeGrowth);
    const protocolFee = outcome.protocolFee + this.protocolHolds[zeroForOne ? 0 : 1];
    this.protocolHolds = replaced(this.protocolHolds, zeroForOne, protocolFee);
  }

  private after({ zeroForOne }: SwapOrder, outcome: SwapOutcome): ConcentratedLiquidityState {
    const { slot, paidIn, paidOut } = outcome;
    const side = zeroForOne ? 0 : 1;
    const received = plus(this.current.holdings, along(side, paidIn));
    return { slot, holdings: minus(received, along(otherSide(side), paidOut)) };
  }

  /** The arbitrageur's order that ends at `price`. */
  private orderTo(price: number): SwapOrder {
    const sqrtPriceLimit = sqrtPriceOf(price * this.rawUnitPrice());
    const zeroForOne = sqrtPriceLimit < this.current.slot.sqrtPrice;
    return { zeroForOne, amount: unlimited, sqrtPriceLimit };
  }

  private checkLimit({ zeroForOne, sqrtPriceLimit }: SwapOrder): void {
    const { sqrtPrice } = this.current.slot;
    const isAhead = zeroForOne
      ? minimumSqrtPrice < sqrtPriceLimit && sqrtPriceLimit < sqrtPrice
      : sqrtPrice < sqrtPriceLimit && sqrtPriceLimit < maximumSqrtPrice;
    if (isAhead) return;
    throw new PriceLimitError(this.priceAt(sqrtPrice), this.priceAt(sqrtPriceLimit));
  }

  private changeLiquidity(lower: number, upper: number, liquidity: bigint): void {
    const { slot } = this.current;
    this.ranges.change(lower, upper, liquidity, slot.tick, this.growth);
    if (slot.tick < lower || upper <= slot.tick) return;
    const after = { ...slot, liquidity: slot.liquidity + liquidity };
    this.current = { ...this.current, slot: after };
  }

  private priceAt(sqrtPrice: bigint): number {
    return (Number(sqrtPrice) / Number(q96)) ** 2 / this.rawUnitPrice();
  }

  /** Raw units of asset 1 per raw unit of asset 0, at a price of one. */
  private rawUnitPrice(): number {
    return 10 ** (this.assets[1].decimals - this.assets[0].decimals);
  }
}

function orderToSell(sold: Side, lot: bigint): SwapOrder {
  const zeroForOne = sold === 0;
  const sqrtPriceLimit = zeroForOne ? minimumSqrtPrice + 1n : maximumSqrtPrice - 1n;
  return { zeroForOne, amount: lot, sqrtPriceLimit };
}

function replaced(pair: RawPair, zeroForOne: boolean, value: bigint): RawPair {
  return zeroForOne ? [value, pair[1]] : [pair[0], value];
}
