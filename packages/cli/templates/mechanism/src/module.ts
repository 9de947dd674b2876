import { LiquidationMechanismService, type MechanismPreset, parseParameters } from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { MyAuction } from './myAuction.js';
import { myAuctionParameters } from './parameters.js';

/** Binds the mechanism, with `parameters` over the defaults. */
export function myAuction(parameters?: unknown, id = 'mine/my-auction'): ContainerModule {
  const parsed = parseParameters(id, myAuctionParameters, parameters);
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toDynamicValue(() => new MyAuction(id, parsed))
      .inSingletonScope();
  });
}

/** What `liqlab compare --mechanism ./my-auction` puts in the table. */
export const presets: readonly MechanismPreset[] = [
  {
    id: 'mine/my-auction',
    summary: 'a discount that grows as the position sinks, up to a limit',
    schema: myAuctionParameters,
    module: myAuction,
  },
];
