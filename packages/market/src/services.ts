import type { Account, Asset } from '@liqlab/core';
import type { ServiceIdentifier } from 'inversify';
import type { Book } from './book/book.js';
import type { Borrower } from './borrowers/borrower.js';
import type { Bridge } from './chain/bridge.js';
import type { Chain } from './chain/chain.js';
import type { OrderingRule } from './chain/ordering/orderingRule.js';
import type { Keeper } from './keepers/keeper.js';
import type { Oracle } from './oracle/oracle.js';
import type { PricePath } from './prices/pricePath.js';
import type { MarketVenue } from './venues/marketVenue.js';

/** Injects the reference price of every block. */
export const PricePathService = Symbol.for(
  '@liqlab/market/PricePath',
) as ServiceIdentifier<PricePath>;

/** Injects the borrowers' positions at the start. */
export const BookService = Symbol.for('@liqlab/market/Book') as ServiceIdentifier<Book>;

/** Injects the owners of the positions, in the order of the book; who is missing is passive. */
export const BorrowersService = Symbol.for('@liqlab/market/Borrowers') as ServiceIdentifier<
  readonly Borrower[]
>;

/** Injects the oracle. */
export const OracleService = Symbol.for('@liqlab/market/Oracle') as ServiceIdentifier<Oracle>;

/** Injects the chain. */
export const ChainService = Symbol.for('@liqlab/market/Chain') as ServiceIdentifier<Chain>;

/** Injects the order in which blocks take transactions. */
export const OrderingRuleService = Symbol.for(
  '@liqlab/market/OrderingRule',
) as ServiceIdentifier<OrderingRule>;

/** Injects the way of collateral to the venue's chain. */
export const BridgeService = Symbol.for('@liqlab/market/Bridge') as ServiceIdentifier<Bridge>;

/** Injects the keepers, in the order that breaks ties. */
export const KeepersService = Symbol.for('@liqlab/market/Keepers') as ServiceIdentifier<
  readonly Keeper[]
>;

/** Injects the venue where collateral is sold. */
export const VenueService = Symbol.for('@liqlab/market/Venue') as ServiceIdentifier<MarketVenue>;

/** Injects the ledger account that holds the venue's reserves; the harness binds it. */
export const VenueAccountService = Symbol.for(
  '@liqlab/market/VenueAccount',
) as ServiceIdentifier<Account>;

/** What is traded: one collateral for one debt asset. */
export interface MarketAssets {
  readonly collateral: Asset;
  readonly debt: Asset;
}

/** Injects the assets of the run; the harness binds them. */
export const MarketAssetsService = Symbol.for(
  '@liqlab/market/MarketAssets',
) as ServiceIdentifier<MarketAssets>;
