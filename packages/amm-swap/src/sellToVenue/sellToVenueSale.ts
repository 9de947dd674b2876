import {
  type Action,
  type Closed,
  type Filled,
  HealthyPositionError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  type LiquidationStatus,
  type MarketView,
  NoSuchOfferError,
  type Num,
  type Offer,
  type Opened,
  type Pair,
  type Position,
  pairOf,
  SaleClosedError,
  type Seconds,
  StalePriceError,
  type Venue,
} from '@liqlab/core';
import { leastPriceAt } from './leastPriceAt.js';
import { lotToSell } from './lotToSell.js';
import { divide, firstProgress, nextProgress, type Progress, targetOf } from './progress.js';
import type { SellToVenueRules } from './sellToVenueRules.js';

/** One position sold into the venue, slice by slice, by the protocol itself. */
export class SellToVenueSale implements Liquidation {
  readonly pair: Pair;
  private progress: Progress | undefined;
  private ended: LiquidationStatus | undefined;
  private hasSold = false;

  /** @throws {@link NothingToLiquidateError} if the position lacks collateral or debt. */
  constructor(
    readonly position: Position,
    private readonly mechanism: Pick<LiquidationMechanism, 'isLiquidatable'>,
    private readonly rules: SellToVenueRules,
  ) {
    this.pair = pairOf(position);
  }

  get status(): LiquidationStatus {
    return this.ended ?? (this.progress ? 'open' : 'proposed');
  }

  offers(market: MarketView): readonly Offer[] {
    if (this.status !== 'proposed' || !this.isUnsafe(market)) return [];
    const { collateral, debt } = this.pair;
    const assets = { collateral: collateral.asset, debt: debt.asset };
    return [{ kind: 'chore', chore: 'open', ...assets, gas: this.rules.gas }];
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.ended) throw new SaleClosedError();
    const opens = action.kind === 'chore' && action.chore === 'open' && !this.progress;
    if (!opens) throw new NoSuchOfferError(action.kind);
    if (!this.mechanism.isLiquidatable(this.position, market)) {
      throw new HealthyPositionError(this.position.id);
    }
    return [this.begin(market)];
  }

  advance(market: MarketView): readonly LiquidationEvent[] {
    if (!this.progress || market.now < this.progress.wakeAt) return [];
    const { collateral, debt } = this.pair;
    const venue = market.venue(collateral.asset, debt.asset);
    const lot = this.dueLot(this.progress, venue, market);
    const filled = lot.isZero() ? [] : [this.sell(lot, this.progress, venue, market)];
    const progress = nextProgress(this.progress, this.rules, market.now);
    this.progress = progress;
    return this.isOver(progress, market.now) ? [...filled, this.close(progress, market)] : filled;
  }

  wakeAt(): Seconds {
    return this.progress?.wakeAt ?? Number.POSITIVE_INFINITY;
  }

  private begin(market: MarketView): Opened {
    const { collateral, debt } = this.pair;
    const { owner } = this.position;
    const { escrow } = market.accounts;
    const progress = firstProgress(this.pair, this.rules, market.now);

    this.progress = progress;
    return {
      type: 'opened',
      debt: progress.debtLeft,
      lot: progress.lotLeft,
      transfers: [
        { asset: collateral.asset, from: owner, to: escrow, amount: progress.lotLeft },
        { asset: debt.token, from: owner, to: escrow, amount: debt.amount },
      ],
    };
  }

  private dueLot(progress: Progress, venue: Venue, market: MarketView): Num {
    const { now, arithmetic } = market;
    const { collateral, debt } = this.pair;
    const leastPrice = leastPriceAt(market, this.pair, this.rules, progress.limitEndsAt);
    if (!leastPrice) return arithmetic.zero;
    const target = targetOf(progress, debt.asset.decimals, arithmetic, now);
    const aim = { available: progress.lotLeft, target, leastPrice };
    return lotToSell(venue, aim, collateral.asset.decimals, arithmetic);
  }

  private sell(lot: Num, progress: Progress, venue: Venue, market: MarketView): Filled {
    const { collateral, debt } = this.pair;
    const { owner } = this.position;
    const { escrow, lender, treasury } = market.accounts;
    const { account } = venue;
    const proceeds = venue.sell(lot);
    const { repaid, penalty, surplus } = divide(proceeds, progress, market.arithmetic);
    const cleared = this.cleared(progress, repaid);

    this.hasSold = true;
    this.progress = {
      ...progress,
      lotLeft: progress.lotLeft.minus(lot),
      debtLeft: progress.debtLeft.minus(repaid),
      debtAmountLeft: progress.debtAmountLeft.minus(cleared),
      penaltyLeft: progress.penaltyLeft.minus(penalty),
    };
    return {
      type: 'filled',
      by: account,
      sold: lot,
      paid: proceeds,
      transfers: [
        { asset: collateral.asset, from: escrow, to: account, amount: lot },
        { asset: debt.asset, from: account, to: lender, amount: repaid },
        { asset: debt.asset, from: account, to: treasury, amount: penalty },
        ...(surplus.isZero()
          ? []
          : [{ asset: debt.asset, from: account, to: owner, amount: surplus }]),
        { asset: debt.token, from: escrow, to: lender, amount: cleared },
      ],
    };
  }

  /** Debt that `repaid` tokens clear, in the units of the debt holding, rounded against the borrower. */
  private cleared({ debtLeft, debtAmountLeft }: Progress, repaid: Num): Num {
    const { index, token } = this.pair.debt;
    if (repaid.eq(debtLeft)) return debtAmountLeft;
    return index ? repaid.div(index).quantize(token.decimals, 'down') : repaid;
  }

  /** Whether all is raised, all is sold, or time is up and nothing is sold after that. */
  private isOver(progress: Progress, now: Seconds): boolean {
    const { lotLeft, debtLeft, penaltyLeft, limitEndsAt } = progress;
    const isRaised = debtLeft.isZero() && penaltyLeft.isZero();
    return isRaised || lotLeft.isZero() || (this.rules.rest === 'return' && now >= limitEndsAt);
  }

  /** Debt that is left without collateral is lost; with collateral it is the borrower's again. */
  private close({ lotLeft, debtAmountLeft }: Progress, market: MarketView): Closed {
    const { collateral, debt } = this.pair;
    const { owner } = this.position;
    const { escrow, badDebt } = market.accounts;

    this.ended = this.hasSold ? 'settled' : 'expired';
    this.progress = undefined;
    const to = lotLeft.isZero() ? badDebt : owner;
    return {
      type: 'closed',
      transfers: [
        { asset: collateral.asset, from: escrow, to: owner, amount: lotLeft },
        { asset: debt.token, from: escrow, to, amount: debtAmountLeft },
      ],
    };
  }

  private isUnsafe(market: MarketView): boolean {
    try {
      return this.mechanism.isLiquidatable(this.position, market);
    } catch (error) {
      if (error instanceof StalePriceError) return false;
      throw error;
    }
  }
}
