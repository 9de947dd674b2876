import {
  type Account,
  type Arithmetic,
  InvalidParameterError,
  type Num,
  toRaw,
} from '@liqlab/core';
import type { MarketAssets } from '../services.js';
import { ConstantProductPool } from './constantProduct/constantProductPool.js';
import { FloatPool } from './constantProduct/floatPool.js';
import { levelsOfImpact } from './impactCurve/levelsOfImpact.js';
import type { MarketVenue } from './marketVenue.js';
import type { BookLevel } from './orderBook/bookLevel.js';
import { linearBids } from './orderBook/linearBids.js';
import { mirrored } from './orderBook/mirrored.js';
import { OrderBookVenue } from './orderBook/orderBookVenue.js';
import { floatAmounts, rawAmounts } from './poolAmounts.js';
import { PoolVenue, type PoolVenueTerms } from './poolVenue.js';
import { refillingDepth } from './refillingDepth.js';
import { StableSwapPool } from './stableSwap/stableSwapPool.js';
import { ThinningVenue } from './thinningVenue.js';
import type { TradingPool } from './tradingPool.js';
import { concentratedPool } from './uniswapV3/concentratedPool.js';
import type { VenueOf, VenueParameters } from './venueParameters.js';

/** What a venue is made for. */
export interface VenueSite {
  readonly assets: MarketAssets;
  /** The ledger account that holds the venue's reserves. */
  readonly account: Account;
  /** First price of the path, in debt asset per collateral asset. */
  readonly firstPrice: number;
  readonly arithmetic: Arithmetic;
}

/**
 * The venue that the parameters describe, at the first price.
 *
 * @throws {@link InvalidParameterError} for a StableSwap pool of assets that are not worth the same.
 */
export function makeVenue(parameters: VenueParameters, site: VenueSite): MarketVenue {
  const { depthWindows, depthHalfLife } = parameters;
  const whole = wholeVenue(parameters, site);
  if (depthWindows.length === 0) return whole;
  const shareAt = refillingDepth(depthWindows, depthHalfLife);
  return new ThinningVenue(whole, shareAt, site.assets, site.arithmetic);
}

function wholeVenue(parameters: VenueParameters, site: VenueSite): MarketVenue {
  switch (parameters.kind) {
    case 'constant-product':
      return constantProductVenue(parameters, site);
    case 'concentrated-liquidity':
      return poolVenue(concentratedPool(parameters, site), parameters, site);
    case 'stable-swap':
      return poolVenue(stableSwap(parameters, site), parameters, site);
    case 'order-book': {
      const { bids } = parameters;
      return bookVenue('length' in bids ? bids : linearBids(bids), parameters, site);
    }
    case 'impact-curve':
      return bookVenue(levelsOfImpact(parameters.points), parameters, site);
  }
}

type PoolParameters = VenueOf<'constant-product' | 'concentrated-liquidity' | 'stable-swap'>;

function poolVenue<State>(
  pool: TradingPool<State>,
  parameters: PoolParameters,
  site: VenueSite,
): MarketVenue {
  return new PoolVenue(pool, termsOf(parameters, site), rawAmounts(site.arithmetic));
}

function termsOf(
  { healingHalfLife, permanentShare }: PoolParameters,
  { assets, account }: VenueSite,
): PoolVenueTerms {
  return { sold: assets.collateral, account, healingHalfLife, permanentShare };
}

function constantProductVenue(
  parameters: VenueOf<'constant-product'>,
  site: VenueSite,
): MarketVenue {
  const { arithmetic, assets, firstPrice } = site;
  if (arithmetic.name === 'exact') {
    return poolVenue(constantProduct(parameters, site), parameters, site);
  }
  const { fee, depth } = parameters;
  const terms = { assets: [assets.collateral, assets.debt], fee } as const;
  const pool = new FloatPool(terms, [depth, depth * firstPrice]);
  return new PoolVenue(pool, termsOf(parameters, site), floatAmounts(arithmetic));
}

function constantProduct(
  { fee, depth }: VenueOf<'constant-product'>,
  { assets: { collateral, debt }, firstPrice, arithmetic }: VenueSite,
): ConstantProductPool {
  const pool = new ConstantProductPool({ assets: [collateral, debt], fee }, arithmetic);
  const raw = (amount: Num, decimals: number) => toRaw(amount, decimals, arithmetic);
  pool.addLiquidity([
    raw(arithmetic.num(depth), collateral.decimals),
    raw(arithmetic.num(depth * firstPrice), debt.decimals),
  ]);
  return pool;
}

// Beyond these a StableSwap pool is all but out of one of its coins.
const [lowestPeg, highestPeg] = [0.5, 2];

function stableSwap(
  { fee, depth, amplification }: VenueOf<'stable-swap'>,
  { assets: { collateral, debt }, firstPrice, arithmetic }: VenueSite,
): StableSwapPool {
  if (firstPrice < lowestPeg || firstPrice > highestPeg) {
    const limits = `assets worth about the same (${lowestPeg} to ${highestPeg})`;
    throw new InvalidParameterError(
      'venue',
      'kind',
      `stable-swap needs ${limits}, not ${firstPrice}`,
    );
  }
  const pool = new StableSwapPool({ assets: [collateral, debt], fee, amplification });
  const amount = arithmetic.num(depth);
  pool.addLiquidity([
    toRaw(amount, collateral.decimals, arithmetic),
    toRaw(amount, debt.decimals, arithmetic),
  ]);
  return pool;
}

function bookVenue(
  bids: readonly BookLevel[],
  parameters: VenueOf<'order-book' | 'impact-curve'>,
  { assets, account, arithmetic }: VenueSite,
): MarketVenue {
  const { fee, refillHalfLife, permanentShare } = parameters;
  const given = parameters.kind === 'order-book' ? parameters.asks : undefined;
  const asks = given ?? mirrored(bids);
  const terms = { assets, account, bids, asks, fee, refillHalfLife, permanentShare };
  return new OrderBookVenue(terms, arithmetic);
}
