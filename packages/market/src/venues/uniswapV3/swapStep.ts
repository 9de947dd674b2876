import { divideUp } from '../divideUp.js';
import { feeDenominator } from '../feeDenominator.js';
import { amount0Between, amount1Between } from './amountBetween.js';
import { sqrtPriceAfterInput, sqrtPriceAfterOutput } from './nextSqrtPrice.js';

/** A trade within one range of constant liquidity. */
export interface SwapStepOrder {
  /** Q64.96. */
  readonly sqrtPrice: bigint;
  /** Q64.96: where the range, or the trade's price limit, ends. Its side tells the direction. */
  readonly sqrtPriceTarget: bigint;
  readonly liquidity: bigint;
  /** Above zero: raw amount left to pay in, fee included. Below zero: raw amount left to pay out. */
  readonly remaining: bigint;
  /** Millionths of what is paid in. */
  readonly fee: bigint;
}

/** What a {@link SwapStepOrder} came to; all amounts zero or more. */
export interface SwapStep {
  /** Q64.96. */
  readonly sqrtPrice: bigint;
  /** Raw amount paid in, fee not included. */
  readonly amountIn: bigint;
  /** Raw amount paid out. */
  readonly amountOut: bigint;
  /** Raw fee, in the asset paid in. */
  readonly fee: bigint;
}

/**
 * Trades as much of `remaining` as the range holds.
 *
 * Source: Uniswap v3-core 1.0.1, `SwapMath.computeSwapStep`.
 */
export function swapStep(order: SwapStepOrder): SwapStep {
  const sqrtPrice = sqrtPriceReached(order);
  const amountIn = amountPaidIn(order, sqrtPrice);
  const amountOut = amountPaidOut(order, sqrtPrice);
  return { sqrtPrice, amountIn, amountOut, fee: feeOf(order, sqrtPrice, amountIn) };
}

function isZeroForOne(order: SwapStepOrder): boolean {
  return order.sqrtPrice >= order.sqrtPriceTarget;
}

function sqrtPriceReached(order: SwapStepOrder): bigint {
  const { sqrtPrice, sqrtPriceTarget, liquidity, remaining, fee } = order;
  const zeroForOne = isZeroForOne(order);
  if (remaining < 0n) {
    if (-remaining >= fullAmountOut(order, sqrtPriceTarget)) return sqrtPriceTarget;
    return sqrtPriceAfterOutput(sqrtPrice, liquidity, -remaining, zeroForOne);
  }
  const afterFee = (remaining * (feeDenominator - fee)) / feeDenominator;
  if (afterFee >= amountPaidIn(order, sqrtPriceTarget)) return sqrtPriceTarget;
  return sqrtPriceAfterInput(sqrtPrice, liquidity, afterFee, zeroForOne);
}

function amountPaidIn(order: SwapStepOrder, sqrtPriceEnd: bigint): bigint {
  const amountBetween = isZeroForOne(order) ? amount0Between : amount1Between;
  return amountBetween(order.sqrtPrice, sqrtPriceEnd, order.liquidity, 'up');
}

function fullAmountOut(order: SwapStepOrder, sqrtPriceEnd: bigint): bigint {
  const amountBetween = isZeroForOne(order) ? amount1Between : amount0Between;
  return amountBetween(order.sqrtPrice, sqrtPriceEnd, order.liquidity, 'down');
}

function amountPaidOut(order: SwapStepOrder, sqrtPriceEnd: bigint): bigint {
  const amount = fullAmountOut(order, sqrtPriceEnd);
  // The price is rounded, so the range may seem to hold a unit more than was asked for.
  return order.remaining < 0n && amount > -order.remaining ? -order.remaining : amount;
}

function feeOf(order: SwapStepOrder, sqrtPriceEnd: bigint, amountIn: bigint): bigint {
  const endsWithin = sqrtPriceEnd !== order.sqrtPriceTarget;
  if (order.remaining >= 0n && endsWithin) return order.remaining - amountIn;
  return divideUp(amountIn * order.fee, feeDenominator - order.fee);
}
