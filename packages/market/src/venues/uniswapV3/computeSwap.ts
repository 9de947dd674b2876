import { q128 } from './fixedPoint.js';
import { sqrtPriceAtTick } from './sqrtPriceAtTick.js';
import { swapStep } from './swapStep.js';
import { tickAtSqrtPrice } from './tickAtSqrtPrice.js';
import type { NextTick, TickTable } from './tickTable.js';

/** Where a concentrated-liquidity pool stands. */
export interface Slot {
  /** Q64.96, raw asset 1 per raw asset 0. */
  readonly sqrtPrice: bigint;
  readonly tick: number;
  /** Of the positions whose range the price is in. */
  readonly liquidity: bigint;
}

/** A trade asked of a concentrated-liquidity pool. */
export interface SwapOrder {
  /** True sells asset 0 and lowers the price, false sells asset 1 and raises it. */
  readonly zeroForOne: boolean;
  /** Above zero: raw amount to pay in, fee included. Below zero: raw amount to receive. */
  readonly amount: bigint;
  /** Q64.96: where the trade stops even if it is not complete. */
  readonly sqrtPriceLimit: bigint;
}

/** What the pool charges. */
export interface SwapFees {
  /** Millionths of what is paid in. */
  readonly fee: bigint;
  /** The protocol takes one in this many units of the fee; 0 for none. */
  readonly protocolDivisor: bigint;
}

/** A tick that a swap crossed, and the growth of the fees of the asset paid in at that moment. */
export interface Crossing {
  readonly tick: number;
  readonly feeGrowth: bigint;
}

/** What a {@link SwapOrder} comes to. */
export interface SwapOutcome {
  readonly slot: Slot;
  /** Raw amount paid in, fee included. */
  readonly paidIn: bigint;
  /** Raw amount paid out. */
  readonly paidOut: bigint;
  /** Fees per unit of liquidity, Q128.128, of the asset paid in. */
  readonly feeGrowth: bigint;
  /** Raw fee that goes to the protocol, of the asset paid in. */
  readonly protocolFee: bigint;
  readonly crossings: readonly Crossing[];
}

/**
 * Works out a swap, range by range, from `slot`; changes nothing. It ends when the amount is used
 * up or the limit is reached, with liquidity or without.
 *
 * Source: Uniswap v3-core 1.0.1, `UniswapV3Pool.swap`.
 *
 * @param feeGrowth - fees per unit of liquidity so far, of the asset paid in.
 */
export function computeSwap(
  slot: Slot,
  order: SwapOrder,
  ticks: TickTable,
  fees: SwapFees,
  feeGrowth: bigint,
): SwapOutcome {
  const swap = new RunningSwap(slot, order, fees, feeGrowth);
  while (!swap.isDone()) swap.continueTo(ticks.next(swap.slot.tick, order.zeroForOne));
  return swap;
}

class RunningSwap implements SwapOutcome {
  paidIn = 0n;
  paidOut = 0n;
  protocolFee = 0n;
  readonly crossings: Crossing[] = [];
  private remaining: bigint;

  constructor(
    public slot: Slot,
    private readonly order: SwapOrder,
    private readonly fees: SwapFees,
    public feeGrowth: bigint,
  ) {
    this.remaining = order.amount;
  }

  isDone(): boolean {
    return this.remaining === 0n || this.slot.sqrtPrice === this.order.sqrtPriceLimit;
  }

  continueTo(next: NextTick): void {
    const sqrtPriceNext = next.initialized?.sqrtPrice ?? sqrtPriceAtTick(next.tick);
    const { liquidity } = this.slot;
    const step = swapStep({
      sqrtPrice: this.slot.sqrtPrice,
      sqrtPriceTarget: this.target(sqrtPriceNext),
      liquidity,
      remaining: this.remaining,
      fee: this.fees.fee,
    });
    this.pay(step.amountIn + step.fee, step.amountOut);
    this.takeFee(step.fee);
    this.move(step.sqrtPrice, sqrtPriceNext, next);
  }

  private target(sqrtPriceNext: bigint): bigint {
    const { zeroForOne, sqrtPriceLimit } = this.order;
    const isBeyondLimit = zeroForOne
      ? sqrtPriceNext < sqrtPriceLimit
      : sqrtPriceNext > sqrtPriceLimit;
    return isBeyondLimit ? sqrtPriceLimit : sqrtPriceNext;
  }

  private pay(paidIn: bigint, paidOut: bigint): void {
    this.paidIn += paidIn;
    this.paidOut += paidOut;
    this.remaining += this.order.amount > 0n ? -paidIn : paidOut;
  }

  private takeFee(fee: bigint): void {
    const { protocolDivisor } = this.fees;
    const { liquidity } = this.slot;
    const toProtocol = protocolDivisor > 0n ? fee / protocolDivisor : 0n;
    this.protocolFee += toProtocol;
    if (liquidity > 0n) this.feeGrowth += ((fee - toProtocol) * q128) / liquidity;
  }

  private move(sqrtPrice: bigint, sqrtPriceNext: bigint, next: NextTick): void {
    if (sqrtPrice === sqrtPriceNext) this.reach(sqrtPrice, next);
    else if (sqrtPrice !== this.slot.sqrtPrice) {
      this.slot = { ...this.slot, sqrtPrice, tick: tickAtSqrtPrice(sqrtPrice) };
    }
  }

  private reach(sqrtPrice: bigint, { tick, initialized }: NextTick): void {
    const { zeroForOne } = this.order;
    const net = initialized?.netLiquidity ?? 0n;
    if (initialized) this.crossings.push({ tick, feeGrowth: this.feeGrowth });
    this.slot = {
      sqrtPrice,
      tick: zeroForOne ? tick - 1 : tick,
      liquidity: this.slot.liquidity + (zeroForOne ? -net : net),
    };
  }
}
