import type { Arithmetic, Asset, Num } from '@liqlab/core';
import type { CompoundV3Parameters } from './parameters.js';

/** {@link CompoundV3Parameters} as numbers of the run's arithmetic. */
export interface CompoundV3Terms {
  readonly storeFrontPriceFactor: Num;
  readonly targetReserves: Num;
  readonly absorbGas: number;
  readonly buyGas: number;
  /** Share of the asset's value that an absorption credits. */
  liquidationFactor(asset: Asset): Num;
}

/** Reads the parameters into the run's arithmetic. */
export function compoundV3Terms(
  parameters: CompoundV3Parameters,
  { num }: Arithmetic,
): CompoundV3Terms {
  const common = num(parameters.liquidationFactor);
  const ofAsset = new Map(
    Object.entries(parameters.assets).map(([id, own]) => [id, num(own.liquidationFactor)]),
  );
  return {
    storeFrontPriceFactor: num(parameters.storeFrontPriceFactor),
    targetReserves: num(parameters.targetReserves),
    absorbGas: Number(parameters.absorbGas),
    buyGas: Number(parameters.buyGas),
    liquidationFactor: ({ id }) => ofAsset.get(id) ?? common,
  };
}
