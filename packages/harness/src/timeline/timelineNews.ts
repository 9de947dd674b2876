import type { BackstopPayer } from '@liqlab/core';
import type { BorrowerAct } from '@liqlab/market';
import type { KeeperNote } from './keeperNote.js';
import type { OfferNote } from './offerNote.js';
import type { Posting } from './posting.js';

/** The price came to a position, or left it again: see `PositionTurned`. */
export interface PositionNews {
  readonly type: 'breached' | 'recovered' | 'shown' | 'hidden';
  /** Whole tokens of collateral. */
  readonly collateral: number;
  /** In the debt asset. */
  readonly debt: number;
}

/** What was on offer in a block, and what the keepers made of it. */
export interface OffersNews {
  readonly type: 'offers';
  /** Number of the sale within the run; `null` for a proposal that nobody has opened. */
  readonly sale: number | null;
  readonly offers: readonly OfferNote[];
  readonly keepers: readonly KeeperNote[];
}

/** The mechanism refused to begin, or to make an offer. */
export interface RefusalNews {
  readonly type: 'refused';
  /** Class of the refusal. */
  readonly refusal: string;
  readonly message: string;
}

/** A mechanism's event, with the amounts that it names; 0 where it names none. */
export interface SaleNews {
  readonly type: 'opened' | 'bid' | 'filled' | 'unwound' | 'reset' | 'closed';
  /** Number of the sale within the run. */
  readonly sale: number;
  readonly by: string | null;
  /** Collateral put up, bid for, sold, or bought back; whole tokens. */
  readonly lot: number;
  /** Debt put up, or what was bid, paid, or given back; in the debt asset. */
  readonly amount: number;
  readonly postings: readonly Posting[];
}

/** A keeper sold at the venue what it had bought, or bought there what it gives away. */
export interface VenueNews {
  readonly type: 'venue-sale' | 'venue-purchase';
  /** The sale that the keeper was the last to buy from. */
  readonly sale: number;
  readonly by: string;
  /** Whole tokens of collateral. */
  readonly lot: number;
  /** In the debt asset. */
  readonly amount: number;
  /** Mid price of the venue just before. */
  readonly midPrice: number;
  readonly postings: readonly Posting[];
}

/** A keeper's transaction was included. */
export interface TransactionNews {
  readonly type: 'transaction';
  /** The sale that it was about; `null` if it would have opened one and was reverted. */
  readonly sale: number | null;
  readonly by: string;
  /** Gas and priority fee, in the debt asset. */
  readonly cost: number;
  /** Name of the refusal; `null` if it went through. */
  readonly reverted: string | null;
  readonly postings: readonly Posting[];
}

/** The owner did something for the position. */
export interface BorrowerNews {
  readonly type: 'borrower';
  readonly act: BorrowerAct['kind'];
  readonly postings: readonly Posting[];
}

/** A backstop paid for debt of the position that was written off. */
export interface BackstopNews {
  readonly type: 'backstop';
  /** The sale that left the debt. */
  readonly sale: number;
  /** Id of the backstop. */
  readonly by: string;
  readonly payer: BackstopPayer;
  /** Debt paid for, in units of the debt. */
  readonly cleared: number;
  readonly postings: readonly Posting[];
}

/** What a timeline tells of a position. */
export type TimelineNews =
  | PositionNews
  | OffersNews
  | RefusalNews
  | SaleNews
  | VenueNews
  | TransactionNews
  | BorrowerNews
  | BackstopNews;
