import {
  ArithmeticService,
  LiquidationMechanismService,
  type MechanismPreset,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { SellToVenue } from './sellToVenue/sellToVenue.js';
import { sellToVenueParameters } from './sellToVenue/sellToVenueParameters.js';

/**
 * The protocol sells into the market's venue by itself, with `parameters` over the defaults, under
 * `id`.
 *
 * @throws {@link InvalidParameterError}
 */
export function sellToVenue(parameters?: unknown, id = 'amm-swap/sell-to-venue'): ContainerModule {
  const parsed = parseParameters(id, sellToVenueParameters, parameters);
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue((arithmetic) => new SellToVenue(id, parsed, arithmetic), [ArithmeticService])
      .inSingletonScope();
  });
}

/** The presets of this family, as the registry lists them. */
export const ammSwapPresets: readonly MechanismPreset[] = [
  {
    id: 'amm-swap/sell-to-venue',
    summary:
      'The protocol itself sells into the venue what raises debt and penalty; limit and penalty as Karura, 2022',
    schema: sellToVenueParameters,
    module: sellToVenue,
  },
];
