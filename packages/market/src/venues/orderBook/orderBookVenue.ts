import {
  type Account,
  type Arithmetic,
  InsufficientLiquidityError,
  InvalidAmountError,
  type Num,
  type Seconds,
  SlippageExceededError,
} from '@liqlab/core';
import type { MarketAssets } from '../../services.js';
import type { MarketVenue, Reserves } from '../marketVenue.js';
import type { BookLevel } from './bookLevel.js';
import { BookSide } from './bookSide.js';
import { estimateFilling, type Filling, fillSlices } from './fillSlices.js';
import type { Slice } from './slice.js';

/** How an order book is used as a venue. */
export interface OrderBookTerms {
  readonly assets: MarketAssets;
  /** The ledger account that holds what is bid and asked. */
  readonly account: Account;
  /** From the highest price to the lowest, at least one. */
  readonly bids: readonly BookLevel[];
  /** From the lowest price to the highest, at least one. */
  readonly asks: readonly BookLevel[];
  /** Share of what comes out that the venue keeps: ratio, at least 0, below 1. */
  readonly fee: number;
  /** Seconds until half of what was taken from a level is there again; above zero. */
  readonly refillHalfLife: Seconds;
  /** See {@link MarketVenue.permanentShare}. */
  readonly permanentShare: number;
}

/**
 * A book of orders around the reference price. It moves with that price; a trade takes the best
 * orders first, and makers put new ones in their place with a half-life. What makers buy they carry
 * away, and what they sell they bring: the venue holds its open orders and no more.
 */
export class OrderBookVenue implements MarketVenue {
  readonly account: Account;
  readonly permanentShare: number;
  private readonly bids: BookSide;
  private readonly asks: BookSide;
  private readonly shareKept: number;
  private now: Seconds = 0;
  private reference = 0;
  private bidSlices: readonly Slice[] | undefined;
  private askSlices: readonly Slice[] | undefined;

  constructor(
    private readonly terms: OrderBookTerms,
    private readonly arithmetic: Arithmetic,
  ) {
    this.account = terms.account;
    this.permanentShare = terms.permanentShare;
    this.shareKept = 1 - terms.fee;
    this.bids = new BookSide(terms.bids, terms.refillHalfLife);
    this.asks = new BookSide(terms.asks, terms.refillHalfLife);
  }

  advance(now: Seconds, referencePrice: number): void {
    this.now = now;
    this.reference = referencePrice;
    this.forget();
  }

  /** Makers put their orders around the new price at once. */
  shiftReference(factor: number): void {
    this.reference *= factor;
    this.forget();
  }

  /** Half-way between the best bid and the best ask. */
  midPrice(): number {
    const ratios = this.bids.bestRatio(this.now) + this.asks.bestRatio(this.now);
    return (this.reference * ratios) / 2;
  }

  quoteSell(lot: number): number {
    return estimateFilling(this.selling(), lot);
  }

  /** @throws {@link InvalidAmountError}, {@link InsufficientLiquidityError} */
  previewSell(lot: Num): Num {
    return this.proceeds(this.fill(this.selling(), lot));
  }

  /**
   * @throws {@link SlippageExceededError}, {@link InvalidAmountError} and
   * {@link InsufficientLiquidityError}
   */
  sell(lot: Num, minimumProceeds?: Num): Num {
    const filling = this.fill(this.selling(), lot);
    const proceeds = this.proceeds(filling);
    if (minimumProceeds && proceeds.lt(minimumProceeds)) {
      throw new SlippageExceededError(proceeds, minimumProceeds);
    }
    this.bids.take(this.now, filling.fills);
    this.forget();
    return proceeds;
  }

  quoteBuy(spend: number): number {
    return estimateFilling(this.buying(), spend);
  }

  /** @throws {@link InvalidAmountError}, {@link InsufficientLiquidityError} */
  previewBuy(spend: Num): Num {
    return this.lot(this.fill(this.buying(), spend));
  }

  /** @throws {@link InvalidAmountError}, {@link InsufficientLiquidityError} */
  buy(spend: Num): Num {
    const filling = this.fill(this.buying(), spend);
    this.asks.take(this.now, filling.fills);
    this.forget();
    return this.lot(filling);
  }

  reserves(): Reserves {
    const { collateral, debt } = this.terms.assets;
    return {
      sold: this.worth(this.buying()).quantize(collateral.decimals, 'up'),
      bought: this.worth(this.selling()).quantize(debt.decimals, 'up'),
    };
  }

  private selling(): readonly Slice[] {
    this.bidSlices ??= this.bids.slices(this.now, ({ ratio, size }) => ({
      capacity: size,
      rate: this.reference * ratio * this.shareKept,
    }));
    return this.bidSlices;
  }

  private buying(): readonly Slice[] {
    this.askSlices ??= this.asks.slices(this.now, ({ ratio, size }) => ({
      capacity: size * this.reference * ratio,
      rate: this.shareKept / (this.reference * ratio),
    }));
    return this.askSlices;
  }

  private fill(slices: readonly Slice[], amount: Num): Filling {
    if (!amount.gt(this.arithmetic.zero)) {
      throw new InvalidAmountError('the amount must be above zero');
    }
    const filling = fillSlices(slices, amount, this.arithmetic);
    if (filling.left.isZero()) return filling;
    throw new InsufficientLiquidityError('order book');
  }

  private proceeds({ out }: Filling): Num {
    return out.quantize(this.terms.assets.debt.decimals, 'down');
  }

  private lot({ out }: Filling): Num {
    return out.quantize(this.terms.assets.collateral.decimals, 'down');
  }

  /** What all the slices would give. */
  private worth(slices: readonly Slice[]): Num {
    const { num, zero } = this.arithmetic;
    return slices.reduce((sum, one) => sum.plus(num(one.capacity).times(num(one.rate))), zero);
  }

  private forget(): void {
    this.bidSlices = undefined;
    this.askSlices = undefined;
  }
}
