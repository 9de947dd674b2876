import type { Asset } from '@liqlab/core';

/** How messages call a pool: `ETH/DAI pool`. */
export function poolName(assets: readonly [Asset, Asset]): string {
  return `${assets[0].id}/${assets[1].id} pool`;
}
