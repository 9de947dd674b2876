import type { RawPair } from '../tradingPool.js';
import { maximumTick, sqrtPriceAtTick } from './sqrtPriceAtTick.js';

/** A tick at which some position begins or ends. */
export interface Tick {
  readonly tick: number;
  /** Q64.96. */
  readonly sqrtPrice: bigint;
  /** Liquidity of all positions that begin or end here. */
  readonly grossLiquidity: bigint;
  /** Liquidity that an upward crossing adds. */
  readonly netLiquidity: bigint;
  /** Fee growth, Q128.128 modulo 2^256, on the side of the tick that the price is not on. */
  readonly feeGrowthOutside: RawPair;
}

/** The next tick that a swap has to stop at. */
export interface NextTick {
  readonly tick: number;
  /** Absent where no position begins or ends: the end of a word of the contract's bitmap. */
  readonly initialized?: Tick;
}

// A swap looks for the next tick within one 256-bit word, and stops, and rounds, at its end.
const wordLength = 256;

/**
 * The ticks of a concentrated-liquidity pool, in order.
 *
 * Source: Uniswap v3-core 1.0.1, `Tick` and `TickBitmap`.
 */
export class TickTable {
  private readonly ticks = new Map<number, Tick>();
  private ordered: readonly number[] = [];

  constructor(private readonly spacing: number) {}

  /** The tick, as it is or as it would begin: by convention all growth so far was below it. */
  at(tick: number, current: number, growth: RawPair): Tick {
    return (
      this.ticks.get(tick) ?? {
        tick,
        sqrtPrice: sqrtPriceAtTick(tick),
        grossLiquidity: 0n,
        netLiquidity: 0n,
        feeGrowthOutside: tick <= current ? growth : [0n, 0n],
      }
    );
  }

  /** Replaces a tick; one without liquidity is forgotten. */
  set(tick: Tick): void {
    const isNew = !this.ticks.has(tick.tick);
    if (tick.grossLiquidity === 0n) this.ticks.delete(tick.tick);
    else this.ticks.set(tick.tick, tick);
    if (isNew || tick.grossLiquidity === 0n) {
      this.ordered = [...this.ticks.keys()].sort((a, b) => a - b);
    }
  }

  /** The price crossed the tick while fees had grown to `growth`: its two sides change places. */
  cross(tick: number, growth: RawPair): void {
    const crossed = this.ticks.get(tick);
    if (!crossed) return;
    const [outside0, outside1] = crossed.feeGrowthOutside;
    this.set({ ...crossed, feeGrowthOutside: [growth[0] - outside0, growth[1] - outside1] });
  }

  /** Crosses every tick on the way from one tick to another, while no fees grow. */
  crossBetween(from: number, to: number, growth: RawPair): void {
    const [low, high] = from < to ? [from, to] : [to, from];
    for (const tick of this.ordered) {
      if (low < tick && tick <= high) this.cross(tick, growth);
    }
  }

  /** The tick where a swap stops next, downward (at or below `tick`) or upward (above it). */
  next(tick: number, downward: boolean): NextTick {
    const nearest = this.nearest(tick, downward);
    const end = this.endOfWord(tick, downward);
    if (nearest && (downward ? nearest.tick >= end : nearest.tick <= end)) {
      return { tick: nearest.tick, initialized: nearest };
    }
    return { tick: Math.max(-maximumTick, Math.min(maximumTick, end)) };
  }

  /** The nearest tick at which a position begins or ends: at or below `tick`, or above it. */
  nearest(tick: number, downward: boolean): Tick | undefined {
    const nearest = this.ordered[this.indexAbove(tick) - (downward ? 1 : 0)];
    return nearest === undefined ? undefined : this.ticks.get(nearest);
  }

  private endOfWord(tick: number, downward: boolean): number {
    const compressed = Math.floor(tick / this.spacing) + (downward ? 0 : 1);
    const word = Math.floor(compressed / wordLength) * wordLength;
    return (downward ? word : word + wordLength - 1) * this.spacing;
  }

  private indexAbove(tick: number): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ordered[middle] as number) > tick) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
