import type { Seconds } from '@liqlab/core';
import type { GasPricePoint } from '../chain/scheduledGasChain.js';

/** A cited price that the path passes through. */
export interface PriceAnchor {
  /** Seconds since the scenario's start. */
  readonly at: Seconds;
  /** Debt asset per collateral asset. */
  readonly price: number;
}

/** A named piece of market history, or an imagined one, as data with provenance. */
export interface Scenario {
  readonly id: string;
  /** One line for a list. */
  readonly summary: string;
  /** Where the figures are from. */
  readonly sources: readonly string[];
  /** In the order of time; the first at 0, the last at the scenario's end. */
  readonly anchors: readonly PriceAnchor[];
  /**
   * Volatility of the noise between two anchors, a ratio for the square root of a year; the path
   * never leaves the range of the anchors, so that a cited low stays the low.
   */
  readonly bridgeVolatility: number;
  readonly blockTime: Seconds;
  readonly gasPrices: readonly [GasPricePoint, ...GasPricePoint[]];
  /** Reserve of collateral in the constant-product venue at the start, in whole tokens. */
  readonly venueDepth: number;
}
