import type { AmmTerms, Moment } from './ammTerms.js';
import { wad } from './wad.js';

/** Amounts in one band, in 18 decimals, and the shares in them. */
export interface Band {
  /** Debt asset (x). */
  readonly x: bigint;
  /** Collateral (y). */
  readonly y: bigint;
  readonly shares: bigint;
}

/** Who holds how many shares: band `first` + i belongs to `shares[i]`. */
export interface Deposit {
  readonly first: number;
  readonly shares: readonly bigint[];
}

/** What changes while an AMM runs. */
export interface AmmState {
  readonly bands: Map<number, Band>;
  readonly deposits: Map<string, Deposit>;
  /** The band in which it trades: above it (lower numbers) only x, below it only y. */
  activeBand: number;
  /** Bands below this number are empty. */
  minimumBand: number;
  /** Bands above this number are empty. */
  maximumBand: number;
  /** Fees not yet collected, in raw units. */
  readonly adminFees: { x: bigint; y: bigint };
  /** The oracle price that the last trade saw, after the limit; wad. */
  lastPrice: bigint;
  /** The fee for oracle moves at the last trade; wad. */
  lastFee: bigint;
  /** When that was, in seconds. */
  lastAt: bigint;
  /** Interest per second, wad. */
  rate: bigint;
  /** By how much interest has raised every band's price, wad. */
  rateMultiplier: bigint;
  rateAt: bigint;
}

const empty: Band = { x: 0n, y: 0n, shares: 0n };

/** An AMM without deposits, at its base price. */
export function emptyAmm({ now, price }: Moment): AmmState {
  return {
    bands: new Map(),
    deposits: new Map(),
    activeBand: 0,
    minimumBand: 0,
    maximumBand: 0,
    adminFees: { x: 0n, y: 0n },
    lastPrice: price,
    lastFee: 0n,
    lastAt: now,
    rate: 0n,
    rateMultiplier: wad,
    // A rate of zero earns nothing: since when does not matter.
    rateAt: 0n,
  };
}

/** Contents of band `n`. */
export function bandAt({ bands }: Pick<AmmState, 'bands'>, n: number): Band {
  return bands.get(n) ?? empty;
}

/** The terms and the state together: what the functions of an AMM work on. */
export interface Amm {
  readonly terms: AmmTerms;
  readonly state: AmmState;
}
