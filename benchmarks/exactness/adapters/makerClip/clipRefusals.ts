import {
  DustError,
  HealthyPositionError,
  LiquidationLimitError,
  LiquidationPausedError,
  NothingToLiquidateError,
  PriceAboveLimitError,
  ResetNotDueError,
  ResetRequiredError,
  SaleClosedError,
  StalePriceError,
} from '@liqlab/core';
import type { RefusalClass } from '../../src/recorder.js';

/** The error class of each economic refusal. */
export const refusals: Readonly<Record<string, RefusalClass>> = {
  'Dog/not-unsafe': HealthyPositionError,
  'Dog/liquidation-limit-hit': LiquidationLimitError,
  'Dog/dusty-auction-from-partial-liquidation': DustError,
  'Dog/null-auction': NothingToLiquidateError,
  'Clipper/stopped-incorrect': LiquidationPausedError,
  'Clipper/invalid-price': StalePriceError,
  'Clipper/zero-top-price': StalePriceError,
  'Clipper/not-running-auction': SaleClosedError,
  'Clipper/needs-reset': ResetRequiredError,
  'Clipper/cannot-reset': ResetNotDueError,
  'Clipper/too-expensive': PriceAboveLimitError,
  'Clipper/no-partial-purchase': DustError,
};

/** Why other refusals are not applicable, by reason or, for reverts without one, by call. */
export const outOfScope: Readonly<Record<string, string>> = {
  'Vat/not-allowed': 'access control: the buyer has not approved the auction house',
  take: 'token failure: the buyer has too little dai',
  bark: 'integer overflow',
  redo: 'integer overflow',
};
