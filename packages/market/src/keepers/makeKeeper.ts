import { ColludingKeeper } from './colludingKeeper.js';
import { ExternalKeeper } from './external/externalKeeper.js';
import { GasNaiveKeeper } from './gasNaiveKeeper.js';
import { InventoryKeeper } from './inventoryKeeper.js';
import type { Keeper } from './keeper.js';
import type { KeeperParameters } from './keeperParameters.js';
import { ProfitSeekingKeeper } from './profitSeekingKeeper.js';
import { SplittingKeeper } from './splittingKeeper.js';
import { ZeroBidSniper } from './zeroBidSniper.js';

/** The keeper that the parameters describe. */
export function makeKeeper(parameters: KeeperParameters): Keeper {
  switch (parameters.kind) {
    case undefined:
    case 'profit-seeking':
      return new ProfitSeekingKeeper(parameters);
    case 'inventory':
      return new InventoryKeeper(parameters);
    case 'gas-naive':
      return new GasNaiveKeeper(parameters);
    case 'zero-bid-sniper':
      return new ZeroBidSniper(parameters);
    case 'splitting':
      return new SplittingKeeper(parameters);
    case 'colluding':
      return new ColludingKeeper(parameters);
    case 'external':
      return new ExternalKeeper(parameters);
  }
}
