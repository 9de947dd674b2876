import {
  type Arithmetic,
  ArithmeticService,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MechanismPreset,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { Ajna } from './ajna/ajna.js';
import { ajnaParameters } from './ajna/parameters.js';
import { MakerClip } from './makerClip/makerClip.js';
import { makerClipParameters } from './makerClip/parameters.js';

/**
 * Binds Maker's Dutch auction (Liquidations 2.0).
 *
 * @throws {@link InvalidParameterError}
 */
export function makerClip(parameters?: unknown, id = 'dutch-auction/maker-clip'): ContainerModule {
  const parsed = parseParameters(id, makerClipParameters, parameters);
  return mechanismModule((arithmetic) => new MakerClip(id, parsed, arithmetic));
}

/**
 * Binds Ajna's auction.
 *
 * @throws {@link InvalidParameterError}
 */
export function ajna(parameters?: unknown, id = 'dutch-auction/ajna'): ContainerModule {
  const parsed = parseParameters(id, ajnaParameters, parameters);
  return mechanismModule((arithmetic) => new Ajna(id, parsed, arithmetic));
}

/** The presets of this family, as the registry lists them. */
export const dutchAuctionPresets: readonly MechanismPreset[] = [
  {
    id: 'dutch-auction/maker-clip',
    summary: 'Maker Liquidations 2.0 (Dog, Clipper): ETH-A as of May 2021',
    schema: makerClipParameters,
    module: makerClip,
  },
  {
    id: 'dutch-auction/ajna',
    summary:
      "Ajna: halving price, opener's bond, no oracle in the sale; constants of ajna-core@0f59e78",
    schema: ajnaParameters,
    module: ajna,
  },
];

function mechanismModule(
  create: (arithmetic: Arithmetic) => LiquidationMechanism,
): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue(create, [ArithmeticService])
      .inSingletonScope();
  });
}
