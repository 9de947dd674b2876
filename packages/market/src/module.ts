import { ArithmeticService, parseParameters } from '@liqlab/core';
import { ContainerModule } from 'inversify';
import type { Book } from './book/book.js';
import type { BorrowerParameters } from './borrowers/borrowerParameters.js';
import { makeBorrower } from './borrowers/makeBorrower.js';
import { Bridge, type BridgeParameters, bridgeParameters } from './chain/bridge.js';
import type { ChainParameters } from './chain/chainParameters.js';
import { makeChain } from './chain/makeChain.js';
import { makeOrdering } from './chain/ordering/makeOrdering.js';
import type { KeeperParameters } from './keepers/keeperParameters.js';
import { makeKeeper } from './keepers/makeKeeper.js';
import { makeOracle } from './oracle/makeOracle.js';
import type { OracleParameters } from './oracle/oracleParameters.js';
import type { PricePath } from './prices/pricePath.js';
import { type RandomStream, randomStream } from './random/randomStream.js';
import type { StreamSeed } from './random/streamSeed.js';
import {
  BookService,
  BorrowersService,
  BridgeService,
  ChainService,
  KeepersService,
  MarketAssetsService,
  OracleService,
  OrderingRuleService,
  PricePathService,
  VenueAccountService,
  VenueService,
} from './services.js';
import { makeVenue } from './venues/makeVenue.js';
import { type VenueParameters, venueParameters } from './venues/venueParameters.js';

/**
 * The default parts of a market, as data. To replace one, load {@link market} in a module of your own
 * and rebind its service there.
 */
export interface MarketParameters {
  readonly path: PricePath;
  readonly book: Book;
  /** What the owners of the positions are like, in the order of the book; all passive if absent. */
  readonly borrowers?: readonly BorrowerParameters[];
  readonly oracle: OracleParameters;
  readonly chain: ChainParameters;
  /** The way of collateral to the venue; they share a chain if absent. */
  readonly bridge?: BridgeParameters;
  readonly keepers: readonly KeeperParameters[];
  /** A constant-product pool of the depth and healing half-life below if absent. */
  readonly venue?: VenueParameters;
  /** Collateral in that pool at the start, in whole tokens. */
  readonly venueDepth?: number;
  /** Seconds in which half of what a trade did to that pool's price is undone; above zero. */
  readonly venueHealingHalfLife?: number;
  /** Where the draws of the parts start; all zero if absent. */
  readonly seed?: StreamSeed;
}

const noSeed: StreamSeed = { masterSeed: 0, scenario: '', path: 0 };

/** Binds the default market: the same data gives the same world to every mechanism. */
export function market(parameters: MarketParameters): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(PricePathService).toConstantValue(parameters.path);
    bind(BookService).toConstantValue(parameters.book);
    bind(BorrowersService).toConstantValue((parameters.borrowers ?? []).map(makeBorrower));
    bind(OracleService)
      .toDynamicValue(() => makeOracle(parameters.oracle))
      .inSingletonScope();
    bind(ChainService)
      .toDynamicValue(() => makeChain(parameters.chain))
      .inSingletonScope();
    bind(OrderingRuleService)
      .toDynamicValue(() => makeOrdering(parameters.chain.ordering, stream(parameters, 'ordering')))
      .inSingletonScope();
    bind(BridgeService).toConstantValue(
      new Bridge(parameters.bridge ?? bridgeParameters.parse({})),
    );
    bind(KeepersService).toConstantValue(parameters.keepers.map(makeKeeper));
    bind(VenueService)
      .toResolvedValue(
        (arithmetic, assets, account) => {
          const firstPrice = parameters.path.prices[0] as number;
          return makeVenue(venueOf(parameters), { assets, account, firstPrice, arithmetic });
        },
        [ArithmeticService, MarketAssetsService, VenueAccountService],
      )
      .inSingletonScope();
  });
}

function venueOf({ venue, venueDepth, venueHealingHalfLife }: MarketParameters): VenueParameters {
  if (venue) return venue;
  const pool = { depth: venueDepth, healingHalfLife: venueHealingHalfLife };
  return parseParameters('venue', venueParameters, { kind: 'constant-product', ...pool });
}

function stream({ seed = noSeed }: MarketParameters, name: string): RandomStream {
  return randomStream(seed.masterSeed, seed.scenario, seed.path, name);
}
