import {
  type Account,
  type Action,
  type BidPlaced,
  type ChoreAction,
  type Closed,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type LiquidationStatus,
  type MarketView,
  NoSuchOfferError,
  type Offer,
  type Position,
  ResetNotDueError,
  SaleClosedError,
  SaleNotFinishedError,
  type Seconds,
  WrongPhaseError,
} from '@liqlab/core';
import { type Auction, isRunning, isUnsold, isWon, type WonAuction } from './auction.js';
import type { AuctionHouse } from './auctionHouse.js';
import { biddingOffers, chore, closingOffers } from './auctionOffers.js';
import { bidTransfers } from './bidTransfers.js';
import { lowerLot } from './lowerLot.js';
import type { AuctionTerms, MakerFlipRules } from './makerFlipRules.js';
import { raiseBid } from './raiseBid.js';
import { settlementEvents } from './settlementEvents.js';
import { type Vault, vaultOf } from './vault.js';

interface Shown {
  readonly auction: Auction;
  readonly rules: MakerFlipRules;
  readonly offers: readonly Offer[];
}

/**
 * One auction of Maker's Flipper. The standing bid waits in escrow until the auction is settled, where
 * the contract hands it to the protocol at once and lets the next bidder repay the one before: the
 * balances of the bidders are the same at every moment.
 */
export class MakerFlipSale implements Liquidation {
  private readonly vault: Vault;
  private running: Auction | undefined;
  private ended: LiquidationStatus | undefined;
  private shown: Shown | undefined;

  /** A proposal, or an auction that is already running. */
  constructor(
    readonly position: Position,
    private readonly house: AuctionHouse,
    running?: Auction,
  ) {
    this.vault = vaultOf(position);
    this.running = running;
  }

  get status(): LiquidationStatus {
    return this.ended ?? (this.running ? 'open' : 'proposed');
  }

  /** The auction as it stands; `undefined` before it begins and after it ended. */
  get auction(): Auction | undefined {
    return this.running;
  }

  offers(market: MarketView): readonly Offer[] {
    const terms = this.terms(market);
    const { running } = this;
    if (!running) return this.mayOpen(market) ? [chore('open', terms)] : [];
    return isRunning(running, market.now)
      ? this.bidding(running, terms)
      : closingOffers(running, terms, market.now);
  }

  /** To the end of the auction; a proposal depends on the vault's price and the house's limits. */
  offersHoldUntil(): Seconds {
    const { running } = this;
    return running ? Math.min(running.bidEndsAt ?? running.endsAt, running.endsAt) : 0;
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    switch (action.kind) {
      case 'bid':
        return [this.place(raiseBid(this.open(), action, this.terms(market), market.now), market)];
      case 'reverse-bid':
        return [this.place(lowerLot(this.open(), action, this.terms(market), market.now), market)];
      case 'chore':
        return this.do(action, market);
      default:
        throw new NoSuchOfferError(action.kind);
    }
  }

  /** Nothing: every step of an English auction is a keeper's transaction. */
  advance(): readonly LiquidationEvent[] {
    return [];
  }

  wakeAt(): Seconds {
    return Number.POSITIVE_INFINITY;
  }

  /**
   * Ends an auction whose bid is below the tab, for an authorised contract `by` (`Flipper.yank`, used
   * in an emergency shutdown): `by` gets the lot and refunds the leader, whose bid the protocol keeps.
   *
   * @throws {@link SaleClosedError} if it is not running, {@link WrongPhaseError} once the bid is the tab.
   */
  yank(by: Account, market: MarketView): Closed {
    const auction = this.open();
    const { bid, lot, leader, debtAmount, tab } = auction;
    if (bid.gte(tab)) throw new WrongPhaseError('lot-lowering');
    const { escrow, treasury, badDebt } = market.accounts;
    const { collateral, debt } = this.vault;

    this.end('expired', auction);
    return {
      type: 'closed',
      transfers: [
        { asset: collateral.asset, from: escrow, to: by, amount: lot },
        ...(leader ? [{ asset: debt.asset, from: by, to: leader, amount: bid }] : []),
        { asset: debt.asset, from: escrow, to: treasury, amount: bid },
        { asset: debt.token, from: escrow, to: badDebt, amount: debtAmount },
      ],
    };
  }

  // Asked for every block, while most auctions stand as they stood.
  private bidding(auction: Auction, terms: AuctionTerms): readonly Offer[] {
    const { rules } = terms;
    if (this.shown?.auction !== auction || this.shown.rules !== rules) {
      this.shown = { auction, rules, offers: biddingOffers(auction, terms) };
    }
    return this.shown.offers;
  }

  private do({ chore }: ChoreAction, market: MarketView): readonly LiquidationEvent[] {
    if (this.status === 'proposed' && chore === 'open') return [this.begin(market)];
    const auction = this.open();
    if (chore === 'reset') return [this.restart(auction, market)];
    if (chore === 'settle') return this.settle(auction, market);
    throw new NoSuchOfferError(chore);
  }

  private begin(market: MarketView): LiquidationEvent {
    const slice = this.house.slice(this.position, market);
    const { owner } = this.position;
    const { escrow } = market.accounts;
    const { collateral, debt } = this.vault;

    this.house.occupy(slice.tab);
    this.running = {
      ...slice,
      bid: market.arithmetic.zero,
      leader: undefined,
      bidEndsAt: undefined,
      endsAt: market.now + this.house.rules.auctionLength,
    };
    return {
      type: 'opened',
      debt: slice.debt,
      lot: slice.lot,
      transfers: [
        { asset: collateral.asset, from: owner, to: escrow, amount: slice.lot },
        { asset: debt.token, from: owner, to: escrow, amount: slice.debtAmount },
      ],
    };
  }

  private place(after: WonAuction, market: MarketView): BidPlaced {
    const before = this.open();
    const { escrow: from } = market.accounts;
    const { collateral, debt } = this.vault;
    const amount = before.lot.minus(after.lot);
    const returned = { asset: collateral.asset, from, to: this.position.owner, amount };

    this.running = after;
    return {
      type: 'bid',
      by: after.leader,
      amount: after.bid,
      lot: after.lot,
      transfers: [
        ...bidTransfers(before, after, debt.asset, from),
        ...(amount.isZero() ? [] : [returned]),
      ],
    };
  }

  private restart(auction: Auction, market: MarketView): LiquidationEvent {
    if (!isUnsold(auction, market.now)) {
      throw auction.endsAt < market.now
        ? new ResetNotDueError()
        : new SaleNotFinishedError(auction.endsAt);
    }
    this.running = { ...auction, endsAt: market.now + this.house.rules.auctionLength };
    return { type: 'reset', transfers: [] };
  }

  private settle(auction: Auction, market: MarketView): readonly LiquidationEvent[] {
    if (!isWon(auction, market.now)) {
      const { bidEndsAt = auction.endsAt, endsAt } = auction;
      throw new SaleNotFinishedError(Math.min(bidEndsAt, endsAt));
    }
    this.end('settled', auction);
    return settlementEvents(auction, this.vault, market.accounts);
  }

  private open(): Auction {
    if (!this.running) throw new SaleClosedError();
    return this.running;
  }

  private end(status: LiquidationStatus, { tab }: Auction): void {
    this.house.release(tab);
    this.ended = status;
    this.running = undefined;
  }

  private mayOpen(market: MarketView): boolean {
    if (this.ended) return false;
    try {
      this.house.slice(this.position, market);
      return true;
    } catch (error) {
      if (error instanceof LiquidationRefusal) return false;
      throw error;
    }
  }

  private terms({ arithmetic }: MarketView): AuctionTerms {
    const { collateral, debt } = this.vault;
    return {
      rules: this.house.rules,
      arithmetic,
      collateral: collateral.asset,
      debt: debt.asset,
    };
  }
}
