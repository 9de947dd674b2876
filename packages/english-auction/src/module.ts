import {
  ArithmeticService,
  LiquidationMechanismService,
  type MechanismPreset,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { MakerFlip } from './makerFlip/makerFlip.js';
import { type MakerFlipParameters, makerFlipParameters } from './makerFlip/makerFlipParameters.js';

const makerFlipPreset: MechanismPreset<MakerFlipParameters> = {
  id: 'english-auction/maker-flip',
  summary: 'Maker Flipper: bids rise to debt and penalty, then the lot falls; ETH-A of March 2020',
  schema: makerFlipParameters,
  module: makerFlip,
};

/** The presets of this family, as the registry lists them. */
export const englishAuctionPresets: readonly MechanismPreset[] = [makerFlipPreset];

/**
 * Maker's English collateral auctions, with `parameters` over the defaults, under `id`.
 *
 * @throws {@link InvalidParameterError}
 */
export function makerFlip(parameters?: unknown, id: string = makerFlipPreset.id): ContainerModule {
  const parsed = parseParameters(id, makerFlipParameters, parameters);
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue((arithmetic) => new MakerFlip(id, parsed, arithmetic), [ArithmeticService])
      .inSingletonScope();
  });
}
