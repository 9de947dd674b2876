import {
  BidTooHighError,
  BidTooLowError,
  HealthyPositionError,
  LiquidationLimitError,
  LotTooLargeError,
  NothingToLiquidateError,
  ResetNotDueError,
  SaleClosedError,
  SaleFinishedError,
  SaleNotFinishedError,
  TermsChangedError,
  WrongPhaseError,
} from '@liqlab/core';
import type { RefusalClass } from '../../src/recorder.js';

/** The error class of each economic refusal. */
export const refusals: Readonly<Record<string, RefusalClass>> = {
  'Cat/not-unsafe': HealthyPositionError,
  'Cat/liquidation-limit-hit': LiquidationLimitError,
  'Cat/null-auction': NothingToLiquidateError,
  'Flipper/guy-not-set': SaleClosedError,
  'Flipper/already-finished-tic': SaleFinishedError,
  'Flipper/already-finished-end': SaleFinishedError,
  'Flipper/lot-not-matching': TermsChangedError,
  'Flipper/higher-than-tab': BidTooHighError,
  'Flipper/bid-not-higher': BidTooLowError,
  'Flipper/insufficient-increase': BidTooLowError,
  'Flipper/not-matching-bid': TermsChangedError,
  'Flipper/tend-not-finished': WrongPhaseError,
  'Flipper/lot-not-lower': LotTooLargeError,
  'Flipper/insufficient-decrease': LotTooLargeError,
  'Flipper/not-finished': SaleNotFinishedError,
  'Flipper/bid-already-placed': ResetNotDueError,
  'Flipper/already-dent-phase': WrongPhaseError,
};

/** Why other refusals are not applicable, by reason or, for reverts without one, by call. */
export const outOfScope: Readonly<Record<string, string>> = {
  'Vat/not-allowed': 'access control: the bidder has not approved the auction house',
  tend: 'token failure: the bidder has too little dai',
  dent: 'token failure: the bidder has too little dai',
  deal: 'integer underflow: the litter never held the tab of an authorised kick',
  yank: 'token failure or integer underflow: the caller has no dai, or the litter no such tab',
  bite: 'integer overflow or underflow',
  kick: 'token failure: the caller has too little collateral',
};
