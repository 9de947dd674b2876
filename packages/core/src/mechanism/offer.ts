import type { Account } from '../money/account.js';
import type { Asset } from '../money/asset.js';
import type { Num } from '../money/num.js';
import type { Seconds } from './marketView.js';

/** What every offer says. */
export interface OfferTerms {
  readonly collateral: Asset;
  readonly debt: Asset;
  /** Gas units that the protocol's side of the transaction uses. */
  readonly gas: number;
  /** What the keeper is given on top for acting at all. */
  readonly reward?: { readonly asset: Asset; readonly amount: Num };
}

/** Posted price: pay `cost` for the whole `lot`, or a share of one for the same share of the other. */
export interface Take extends OfferTerms {
  readonly kind: 'take';
  readonly lot: Num;
  readonly cost: Num;
  /** What the borrower loses for the whole `lot`, where the protocol keeps a part; `lot` if absent. */
  readonly seized?: Num;
  /** Which of the two a {@link TakeAction} names. */
  readonly sizedBy: 'collateral' | 'debt';
  /** A part is refused if it leaves less than this of the cost unpaid, but not nothing. */
  readonly minimumRemainder?: Num;
}

/** Ascending bid: pay at least `minimum`, at most `maximum`, for the whole `lot`. */
export interface Bid extends OfferTerms {
  readonly kind: 'bid';
  readonly lot: Num;
  readonly minimum: Num;
  readonly maximum: Num;
  /** Who leads now; `undefined` before the first bid. */
  readonly leader: Account | undefined;
  /** What the leader bid; zero before the first bid. */
  readonly standing: Num;
  /** When bidding ends unless somebody bids before; absent where the rules set no end. */
  readonly endsAt?: Seconds;
}

/** Descending lot: pay `cost` and ask for at most `maximumLot` of collateral. */
export interface ReverseBid extends OfferTerms {
  readonly kind: 'reverse-bid';
  readonly cost: Num;
  readonly maximumLot: Num;
  /** Who leads now. */
  readonly leader: Account | undefined;
  /** What the leader asked for. */
  readonly standing: Num;
}

/** Two-sided quote of an automated market maker: give some of `sell`, receive along a curve. */
export interface Swap extends OfferTerms {
  readonly kind: 'swap';
  readonly sell: Asset;
  readonly buy: Asset;
  readonly maximumIn: number;
  /** Estimated amount of `buy` received for `amountIn` of `sell`. */
  quote(amountIn: number): number;
}

/** Work that the mechanism needs done: opening, resetting or settling a sale. */
export interface Chore extends OfferTerms {
  readonly kind: 'chore';
  readonly chore: ChoreName;
  /** Who gains by the work itself: the winner of an auction, say. */
  readonly beneficiary?: Account;
  /** Collateral that is handed over, to the beneficiary if there is one, to who does it if not. */
  readonly lot?: Num;
  /** What whoever does it puts up; it comes back, more or less of it, when the sale ends. */
  readonly deposit?: { readonly asset: Asset; readonly amount: Num };
}

/** The kinds of work a mechanism may need done. */
export type ChoreName = 'open' | 'reset' | 'settle';

/** Something that anyone could do right now with a liquidation. */
export type Offer = Take | Bid | ReverseBid | Swap | Chore;
