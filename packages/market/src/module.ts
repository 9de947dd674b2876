import { type Account, type Arithmetic, ArithmeticService, toRaw } from '@liqlab/core';
import { ContainerModule } from 'inversify';
import type { Book } from './book/book.js';
import { Bridge, type BridgeParameters, bridgeParameters } from './chain/bridge.js';
import type { ChainParameters } from './chain/chainParameters.js';
import { makeChain } from './chain/makeChain.js';
import { makeOrdering } from './chain/ordering/makeOrdering.js';
import type { KeeperParameters } from './keepers/keeperParameters.js';
import { ProfitSeekingKeeper } from './keepers/profitSeekingKeeper.js';
import { makeOracle } from './oracle/makeOracle.js';
import type { OracleParameters } from './oracle/oracleParameters.js';
import type { PricePath } from './prices/pricePath.js';
import { type RandomStream, randomStream } from './random/randomStream.js';
import type { StreamSeed } from './random/streamSeed.js';
import {
  BookService,
  BridgeService,
  ChainService,
  KeepersService,
  type MarketAssets,
  MarketAssetsService,
  OracleService,
  OrderingRuleService,
  PricePathService,
  VenueAccountService,
  VenueService,
} from './services.js';
import { ConstantProductPool } from './venues/constantProduct/constantProductPool.js';
import type { MarketVenue } from './venues/marketVenue.js';
import { PoolVenue } from './venues/poolVenue.js';

/** The default parts of a market, as data; each can be replaced by binding another after it. */
export interface MarketParameters {
  readonly path: PricePath;
  readonly book: Book;
  readonly oracle: OracleParameters;
  readonly chain: ChainParameters;
  /** The way of collateral to the venue; they share a chain if absent. */
  readonly bridge?: BridgeParameters;
  readonly keepers: readonly KeeperParameters[];
  /** Reserve of collateral in the constant-product venue at the start, in whole tokens. */
  readonly venueDepth: number;
  /** Seconds in which half of the displacement that a sale left in the venue is gone. */
  readonly venueHealingHalfLife: number;
  /** Where the draws of the parts start; all zero if absent. */
  readonly seed?: StreamSeed;
}

const noSeed: StreamSeed = { masterSeed: 0, scenario: '', path: 0 };

/** Binds the default market: the same data gives the same world to every mechanism. */
export function market(parameters: MarketParameters): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(PricePathService).toConstantValue(parameters.path);
    bind(BookService).toConstantValue(parameters.book);
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
    bind(KeepersService).toConstantValue(
      parameters.keepers.map((keeper) => new ProfitSeekingKeeper(keeper)),
    );
    bind(VenueService)
      .toResolvedValue(
        (arithmetic, assets, account) =>
          constantProductVenue(parameters, arithmetic, assets, account),
        [ArithmeticService, MarketAssetsService, VenueAccountService],
      )
      .inSingletonScope();
  });
}

function stream({ seed = noSeed }: MarketParameters, name: string): RandomStream {
  return randomStream(seed.masterSeed, seed.scenario, seed.path, name);
}

// Uniswap v2-core 1.0.1: 3 in a thousand of every lot.
const venueFee = 0.003;

/** A pool at the first price of the path, `venueDepth` deep on the side of the collateral. */
function constantProductVenue(
  { path, venueDepth, venueHealingHalfLife }: MarketParameters,
  arithmetic: Arithmetic,
  { collateral, debt }: MarketAssets,
  account: Account,
): MarketVenue {
  const pool = new ConstantProductPool({ assets: [collateral, debt], fee: venueFee }, arithmetic);
  const firstPrice = path.prices[0] as number;
  pool.addLiquidity([
    toRaw(arithmetic.num(venueDepth), collateral.decimals, arithmetic),
    toRaw(arithmetic.num(venueDepth * firstPrice), debt.decimals, arithmetic),
  ]);
  const terms = { sold: collateral, account, healingHalfLife: venueHealingHalfLife };
  return new PoolVenue(pool, terms, arithmetic);
}
