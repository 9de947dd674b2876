import type { Offer, Seconds } from '@liqlab/core';
import type { Abstention, Decision } from '@liqlab/market';

/** An offer, and why a keeper stays away from it. */
export interface OfferDeclined {
  readonly offer: Offer;
  readonly reason: Abstention;
}

/** What a keeper makes of the offers of a position or of a sale, in one block. */
export type KeeperChoice =
  /** It sends a transaction. */
  | { readonly kind: 'sends'; readonly decision: Decision }
  /** It would, but another one's is under way that comes first. */
  | { readonly kind: 'would-be-late'; readonly decision: Decision }
  /** None of the offers is for it; a reason for each of them that it looked at. */
  | { readonly kind: 'stays-away'; readonly reasons: readonly OfferDeclined[] }
  /** It has not had the time to react to the last change; it has at this moment. */
  | { readonly kind: 'reacts-later'; readonly at: Seconds }
  /** A transaction of its own was reverted: it leaves the target alone up to this moment. */
  | { readonly kind: 'stands-back'; readonly until: Seconds }
  /** A transaction of its own is under way. */
  | { readonly kind: 'has-sent' };
