import type { BandRatios } from './bandRatios.js';

/** What is fixed when an AMM is deployed. */
export interface AmmTerms {
  /** A: a band is 1/A of its upper price wide; 2 to 10,000. */
  readonly amplification: bigint;
  readonly ratios: BandRatios;
  /** Least trading fee, wad. */
  readonly fee: bigint;
  /** Share of the fee that goes to the protocol, wad. */
  readonly adminFee: bigint;
  /** Upper price of band 0, wad. */
  readonly basePrice: bigint;
  /** Units of 10^−18 in one raw unit of each asset. */
  readonly precision: { readonly debt: bigint; readonly collateral: bigint };
}

/** The moment of a call: block time in seconds and price of the external oracle, wad. */
export interface Moment {
  readonly now: bigint;
  readonly price: bigint;
}
