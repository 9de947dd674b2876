import type {
  Account,
  Arithmetic,
  Asset,
  Backstop,
  LiquidationMechanism,
  ProtocolAccounts,
} from '@liqlab/core';
import type {
  Book,
  Borrower,
  Bridge,
  Chain,
  Keeper,
  MarketAssets,
  MarketVenue,
  Oracle,
  OrderingRule,
  PricePath,
} from '@liqlab/market';
import type { Ledger } from '../ledger/ledger.js';

/** The assets of a run. */
export interface RunAssets extends MarketAssets {
  /** The ledger's record of what is owed. */
  readonly debtToken: Asset;
  /** The same of what shorts owe: the asset that others hold as collateral. */
  readonly shortToken: Asset;
}

/** Everything that a run is made of, as the container resolved it. */
export interface RunParts {
  readonly arithmetic: Arithmetic;
  readonly ledger: Ledger;
  readonly assets: RunAssets;
  readonly accounts: ProtocolAccounts;
  readonly network: Account;
  readonly mechanism: LiquidationMechanism;
  /** Who pays for what is written off, in this order. */
  readonly backstops: readonly Backstop[];
  readonly path: PricePath;
  readonly book: Book;
  /** Debt of the whole book at the start, in the debt asset. */
  readonly startingDebt: number;
  readonly borrowers: readonly Borrower[];
  readonly oracle: Oracle;
  readonly venue: MarketVenue;
  readonly chain: Chain;
  readonly ordering: OrderingRule;
  readonly bridge: Bridge;
  readonly keepers: readonly Keeper[];
  /** Whether the permanent impact of sales moves the reference price. */
  readonly feedsImpactBack: boolean;
}
