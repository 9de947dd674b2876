import {
  type Account,
  type Action,
  type Asset,
  type BidPlaced,
  type ChoreAction,
  type Closed,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type LiquidationStatus,
  type MarketView,
  minimum,
  NoSuchOfferError,
  type Num,
  type Offer,
  type Position,
  ResetNotDueError,
  SaleClosedError,
  SaleNotFinishedError,
  type Seconds,
  type Transfer,
  WrongPhaseError,
} from '@liqlab/core';
import { type Auction, isUnsold, isWon, type WonAuction } from './auction.js';
import type { AuctionHouse } from './auctionHouse.js';
import { auctionOffers, chore } from './auctionOffers.js';
import { lowerLot } from './lowerLot.js';
import type { AuctionTerms } from './makerFlipRules.js';
import { raiseBid } from './raiseBid.js';
import { type Vault, vaultOf } from './vault.js';

/**
 * One auction of Maker's Flipper. The standing bid waits in escrow until the auction is settled, where
 * the contract hands it to the protocol at once and lets the next bidder repay the one before: the
 * balances of the bidders are the same at every moment.
 */
export class MakerFlipSale implements Liquidation {
  private readonly vault: Vault;
  private running: Auction | undefined;
  private ended: LiquidationStatus | undefined;

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
    if (this.running) return auctionOffers(this.running, terms, market.now);
    return this.mayOpen(market) ? [chore('open', terms)] : [];
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
    const { escrow } = market.accounts;
    const { asset } = this.vault.collateral;

    this.running = after;
    return {
      type: 'bid',
      by: after.leader,
      amount: after.bid,
      lot: after.lot,
      transfers: [
        ...paymentTransfers(before, after, this.vault.debt.asset, escrow),
        { asset, from: escrow, to: this.position.owner, amount: before.lot.minus(after.lot) },
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
    const { lot, bid, leader, debtAmount } = auction;
    const { escrow, lender, treasury, badDebt } = market.accounts;
    const { collateral, debt } = this.vault;
    const repaid = minimum(bid, auction.debt);
    const cleared = this.cleared(auction, repaid);

    this.end('settled', auction);
    const filled: LiquidationEvent = {
      type: 'filled',
      by: leader,
      sold: lot,
      paid: bid,
      transfers: [
        { asset: collateral.asset, from: escrow, to: leader, amount: lot },
        { asset: debt.asset, from: escrow, to: lender, amount: repaid },
        { asset: debt.asset, from: escrow, to: treasury, amount: bid.minus(repaid) },
        { asset: debt.token, from: escrow, to: lender, amount: cleared },
      ],
    };
    const writtenOff = debtAmount.minus(cleared);
    return [
      filled,
      {
        type: 'closed',
        transfers: [{ asset: debt.token, from: escrow, to: badDebt, amount: writtenOff }],
      },
    ];
  }

  /** Debt that `repaid` tokens clear, in the units of the vault's debt, rounded against the borrower. */
  private cleared({ debt, debtAmount }: Auction, repaid: Num): Num {
    const { index, token } = this.vault.debt;
    if (repaid.eq(debt)) return debtAmount;
    return index ? repaid.div(index).quantize(token.decimals, 'down') : repaid;
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

// The leader pays only what the own bid rises by; anybody else pays the bid and the leader is refunded.
function paymentTransfers(
  before: Auction,
  after: WonAuction,
  asset: Asset,
  escrow: Account,
): readonly Transfer[] {
  const { leader } = after;
  if (before.leader === leader) {
    return [{ asset, from: leader, to: escrow, amount: after.bid.minus(before.bid) }];
  }
  const refund = before.leader
    ? [{ asset, from: escrow, to: before.leader, amount: before.bid }]
    : [];
  return [...refund, { asset, from: leader, to: escrow, amount: after.bid }];
}
