import type { Seconds } from '@liqlab/core';
import type { PricePath } from '../prices/pricePath.js';
import type { Shock, ShockOf } from './shock.js';
import { shocksOf } from './shocksOf.js';
import { windowFactor } from './windowFactor.js';

/**
 * The path with every price and volatility shock in it; the path itself if there is none. Volatility
 * acts on the returns of the path as it was, price shocks on what comes of that, so that the order
 * of the shocks does not matter. What a volatility shock did to the level of the price stays.
 */
export function shockedPath(path: PricePath, shocks: readonly Shock[]): PricePath {
  const volatilityShocks = shocksOf('volatility', shocks);
  const priceShocks = shocksOf('price', shocks);
  const stretched = volatilityShocks.length > 0 ? stretchReturns(path, volatilityShocks) : path;
  return priceShocks.length > 0 ? scalePrices(stretched, priceShocks) : stretched;
}

function stretchReturns(path: PricePath, shocks: readonly ShockOf<'volatility'>[]): PricePath {
  let displacement = 1;
  const prices = path.prices.map((price, block, unshocked) => {
    const before = unshocked[block - 1] ?? price;
    const factor = windowFactor(shocks, (block - 1) * path.blockTime);
    displacement *= (price / before) ** (factor - 1);
    return price * displacement;
  });
  return { ...path, prices };
}

function scalePrices(path: PricePath, shocks: readonly ShockOf<'price'>[]): PricePath {
  const prices = path.prices.map((price, block) => {
    const now = block * path.blockTime;
    return shocks.reduce((shocked, shock) => shocked * priceFactor(shock, now), price);
  });
  return { ...path, prices };
}

/** factor^(2^(−elapsed / half-life)) from its moment on: half of it, in the logarithm, at each half-life. */
function priceFactor({ at, factor, halfLife }: ShockOf<'price'>, now: Seconds): number {
  if (now < at) return 1;
  return halfLife === undefined ? factor : factor ** (2 ** (-(now - at) / halfLife));
}
