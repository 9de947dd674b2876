/** Why a keeper stays away from an offer; amounts in the debt asset, after gas where they are profits. */
export type Abstention =
  /** It expects a profit below the least that it acts for. */
  | { readonly why: 'too-little-profit'; readonly expected: number; readonly least: number }
  /** What is asked is more than the lot is worth at the venue's mid price. */
  | { readonly why: 'too-dear'; readonly worth: number; readonly cost: number }
  /** What the lot is worth to it is below the least bid that is taken, or needs more than the lot. */
  | { readonly why: 'worth-below-minimum'; readonly worth: number; readonly least: number }
  /** Its own money is not enough: for the gas, a deposit or the price. */
  | { readonly why: 'too-little-money'; readonly needed: number; readonly funds: number }
  /** Every part that it would take leaves less than the rules allow. */
  | { readonly why: 'would-leave-dust' }
  /** It leads already. */
  | { readonly why: 'leads-already' }
  /** One of its group leads. */
  | { readonly why: 'ally-leads' }
  /** It waits for the end of the auction, or for everybody else to stay away. */
  | { readonly why: 'waits-for-the-end' }
  /** It does not answer offers of this kind. */
  | { readonly why: 'not-its-business' }
  /** What the offer takes would have to be bought on another chain first. */
  | { readonly why: 'cannot-buy-in-time' }
  /** Its program named no price, or none in time. */
  | { readonly why: 'named-no-price' };
